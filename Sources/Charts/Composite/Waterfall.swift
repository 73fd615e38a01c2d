/// Waterfalls: how single changes lead from one amount to another.
enum Waterfall {
  /// Connecting lines, bars that float from sum to sum, and the amounts above them.
  static func view(_ given: Unit) -> View {
    let (unit, steps) = given.summarized()
    guard let x = unit.encoding[.x]?.inRowOrder, let y = unit.encoding[.y], let category = x.field,
      let amount = y.field
    else { return View(.unit(given)) }
    let rows = WaterfallRows(
      category: category, amount: amount, kind: unit.encoding[.color]?.field,
      status: unit.encoding[.status]?.field, total: unit.mark.own.totalLabel)
    let level = y.showing(WaterfallRows.to, .quantitative)
    let lines = unit.part(.rule) {
      $0.mark.color = "soft"
      $0.mark.strokeWidth = 1
      $0.mark.tooltip = false
      $0.encoding[.x] = x
      $0.encoding[.x2] = x.showing(WaterfallRows.next)
      $0.encoding[.y] = level
    }
    let bars = unit.part(.bar) {
      $0.encoding[.x] = x
      $0.encoding[.y] = level
      $0.encoding[.y2] = y.showing(WaterfallRows.from, .quantitative)
      var kind = ChannelDefinition(field: WaterfallRows.kind, type: .nominal)
      kind.scale.domain = rows.kinds
      kind.legend = unit.encoding[.color]?.legend ?? LegendOptions()
      $0.encoding[.color] = kind
      $0.encoding[.status] = unit.encoding[.status]
      $0.encoding.tooltips =
        unit.encoding.tooltips.isEmpty
        ? [x, y.showing(WaterfallRows.amount)] : unit.encoding.tooltips
    }
    let texts = unit.part(.text) {
      $0.mark.own.writesAmounts = true
      $0.mark.own.signs = WaterfallRows.isChange
      $0.mark.own.room = .above
      $0.mark.baseline = .bottom
      $0.mark.dy = -4
      $0.encoding[.x] = x
      $0.encoding[.y] = y.showing(WaterfallRows.top, .quantitative)
      $0.encoding[.text] = y.showing(WaterfallRows.amount, .quantitative)
    }
    var view = View(
      .layer([
        View(lines), View(bars, .keeping(column: WaterfallRows.kind, rows.kinds)), View(texts),
      ]))
    view.transforms = steps + [.composite(.waterfall(rows), groups: [])]
    return view
  }
}

/// The running sums of changes.
struct WaterfallRows: Hashable, Sendable {
  var category: String
  var amount: String
  /// The column that tells subtotals from changes.
  var kind: String?
  var status: String?
  /// The name of the last bar; nil for none.
  var total: String?

  static let from = "waterfall_from"
  static let to = "waterfall_to"
  static let top = "waterfall_top"
  static let next = "waterfall_next"
  static let kind = "waterfall_kind"
  static let amount = "waterfall_amount"
  static let isChange = "waterfall_change"

  /// The kinds of bars that there may be.
  var kinds: [Datum] {
    total == nil && kind == nil ? ["增加", "减少"] : ["增加", "减少", "合计"]
  }

  func apply(to frame: inout Frame, groups: [String], problems: inout [ChartProblem]) {
    var order: [Int] = []
    var totals: Set<Int> = []
    let panels = frame.groups(by: groups)
    for rows in panels {
      order += rows
      if total != nil, let last = rows.last {
        totals.insert(order.count)
        order.append(last)
      }
    }
    let lengths = panels.map { $0.count + (total == nil ? 0 : 1) }
    let kinds = kind.map { frame.values($0) }
    let source = frame.column(amount)
    let amounts = frame.values(amount)
    frame = frame.taking(order)
    setTotals(totals, &frame)
    let categories = frame.values(category)
    var sums = RunningSums(count: order.count)
    var first = 0
    for length in lengths {
      let place = first..<(first + length)
      var sum = 0.0
      for row in place {
        let given = amounts[order[row]].amount
        if totals.contains(row) {
          sums.add(row, from: 0, to: sum, "合计", amount: sum)
        } else if kinds.map({ Self.isSubtotal($0[order[row]]) }) == true {
          if let given, row == first {
            // What the changes start from.
            sum = given
          } else if let given,
            (given - sum).magnitude > 1e-9 * max(given.magnitude, sum.magnitude, 1)
          {
            problems.append(mismatch(categories[row], given, sum))
            sum = given
          }
          sums.add(row, from: 0, to: sum, "合计", amount: sum)
        } else if let given {
          sums.add(row, from: sum, to: sum + given, given < 0 ? "减少" : "增加", amount: given)
          sum += given
        } else {
          sums.add(row, from: sum, to: sum, nil, amount: nil)
        }
        // The last bar leads to itself.
        sums.next[row] = categories[min(row + 1, place.upperBound - 1)]
      }
      if Set(categories[place]).count < length { problems.append(repeated(categories[place])) }
      first += length
    }
    sums.set(in: &frame, title: source?.title ?? amount, unit: source?.unit)
  }

  private func setTotals(_ totals: Set<Int>, _ frame: inout Frame) {
    guard let total, !totals.isEmpty else { return }
    for (name, value) in [(category, Datum.text(total)), (status ?? "", .null)] {
      guard var column = frame.column(name) else { continue }
      for row in column.values.indices where totals.contains(row) { column.values[row] = value }
      frame.set(column)
    }
  }

  private static func isSubtotal(_ value: Datum) -> Bool {
    switch value {
    case .boolean(let flag): flag
    case .text(let text):
      ["合计", "小计", "总计", "total", "subtotal"].contains(text.lowercased())
    default: false
    }
  }

  private func mismatch(_ name: Datum, _ given: Double, _ sum: Double) -> ChartProblem {
    let format = NumberFormat.amount
    let name = name.word
    return ChartProblem(
      .warning, "chart-data",
      "瀑布图的“\(name)”写的是 \(format.text(given))，前面各项加起来是 \(format.text(sum))",
      "\"\(name)\" of the waterfall is \(format.text(given)), but the changes before it add up to \(format.text(sum))"
    )
  }

  private func repeated(_ categories: ArraySlice<Datum>) -> ChartProblem {
    var seen = Set<Datum>()
    let name = categories.first { !seen.insert($0).inserted }?.word ?? ""
    return ChartProblem(
      .warning, "chart-data", "瀑布图的“\(name)”不止一行，几根柱会叠在一起；请先合并",
      "\"\(name)\" of the waterfall has several rows, whose bars cover each other; combine them")
  }
}

/// The columns of a waterfall while they are worked out.
private struct RunningSums {
  private var from: [Datum]
  private var to: [Datum]
  private var top: [Datum]
  private var kind: [Datum]
  private var amount: [Datum]
  private var isChange: [Datum]
  var next: [Datum]

  init(count: Int) {
    let none = [Datum](repeating: .null, count: count)
    (from, to, top, kind, amount, isChange, next) = (none, none, none, none, none, none, none)
  }

  mutating func add(
    _ row: Int, from start: Double, to end: Double, _ kind: String?, amount: Double?
  ) {
    from[row] = .number(start)
    to[row] = .number(end)
    top[row] = .number(max(start, end))
    self.kind[row] = kind.map(Datum.text) ?? .null
    self.amount[row] = amount.map(Datum.number) ?? .null
    isChange[row] = .boolean(kind != "合计")
  }

  func set(in frame: inout Frame, title: String, unit: String?) {
    typealias Name = WaterfallRows
    for (name, values) in [
      (Name.from, from), (Name.to, to), (Name.top, top), (Name.amount, amount),
    ] {
      frame.set(Frame.Column(name, title: title, unit: unit, values))
    }
    // The key explains itself: a title would stand in the subtitle.
    frame.set(Frame.Column(Name.kind, title: "", kind))
    frame.set(Frame.Column(Name.isChange, isChange))
    frame.set(Frame.Column(Name.next, next))
  }
}

extension Datum {
  /// The value in a message.
  var word: String {
    ValueLabel(ChannelDefinition(type: .nominal), column: nil).text(self)
  }
}
