/// Population pyramids: two groups back to back, over the same steps of age.
enum Pyramid {
  static func view(_ given: Unit) -> View {
    let (unit, steps) = given.summarized()
    guard let x = unit.encoding[.x], let y = unit.encoding[.y]?.inRowOrder,
      let color = unit.encoding[.color]?.inRowOrder, let amount = x.field, let side = color.field
    else { return View(.unit(given)) }
    var across = x.showing(PyramidRows.signed, .quantitative)
    across.scale.isSymmetric = true
    var ages = y
    // The youngest stand at the foot.
    if ages.scale.isReversed == nil { ages.scale.isReversed = true }
    let bars = unit.part(.bar) {
      $0.encoding[.x] = across
      $0.encoding[.y] = ages
      var color = color
      color.legend.isHidden = true
      $0.encoding[.color] = color
      $0.mark.bandFraction = 1
      $0.encoding.tooltips = unit.tooltips([.y, .color, .x])
    }
    let names = unit.part(.text) {
      $0.mark.isBold = true
      $0.mark.own.room = .above
      $0.encoding[.x] = across.showing(PyramidRows.middle)
      $0.encoding[.y] = .value(-8)
      $0.encoding[.text] = color.showing(side)
    }
    var view = View(.layer([View(bars), View(names, .pyramidNames)]))
    view.transforms =
      steps + [
        .composite(
          .pyramid(PyramidRows(amount: amount, side: side, sides: color.scale.domain)), groups: [])
      ]
    return view
  }
}

/// Amounts that run to the left for the first group and to the right for the second.
struct PyramidRows: Hashable, Sendable {
  var amount: String
  var side: String
  /// The groups from left to right, where the author gives them.
  var sides: [Datum]

  static let signed = "pyramid_amount"
  static let middle = "pyramid_middle"

  func apply(to frame: inout Frame, problems: inout [ChartProblem]) {
    let groups = frame.values(side)
    let found = Categories(groups).values.filter { $0 != .null }
    let amounts = frame.values(amount)
    var sides = sides.isEmpty ? found : sides
    if found.count != 2 || sides.count != 2 || found.contains(where: { !sides.contains($0) }) {
      problems.append(
        Self.notTwo(side, sides.count == 2 ? sides + found.filter { !sides.contains($0) } : found))
      sides = []
      frame = frame.taking([])
    }
    let negative = frame.count > 0 ? amounts.filter { ($0.amount ?? 0) < 0 }.count : 0
    if negative > 0 {
      problems.append(
        ChartProblem(
          .warning, "chart-data", "人口金字塔里有 \(negative) 个负数，没有画出",
          "\(negative) amounts of the pyramid are negative and not drawn"))
    }
    let source = frame.column(amount)
    var largest = 0.0
    let signed = (0..<frame.count).map { row -> Datum in
      guard let amount = amounts[row].amount, amount >= 0 else { return .null }
      largest = max(largest, amount)
      return .number(groups[row] == sides.first ? -amount : amount)
    }
    func set(_ name: String, _ values: [Datum]) {
      frame.set(Frame.Column(name, title: source?.title ?? amount, unit: source?.unit, values))
    }
    set(Self.signed, signed)
    set(
      Self.middle,
      (0..<frame.count).map { .number(groups[$0] == sides.first ? -largest / 2 : largest / 2) })
    let rows = (0..<frame.count).filter { signed[$0] != .null && groups[$0] != .null }
    if rows.count < frame.count { frame = frame.taking(rows) }
  }

  /// One row for each side.
  static func keepNames(in frame: inout Frame, groups: [String]) {
    frame = frame.taking(frame.groups(by: groups + [middle]).compactMap(\.first))
  }

  private static func notTwo(_ side: String, _ found: [Datum]) -> ChartProblem {
    let names = found.prefix(5).map { "“\($0.word)”" }.joined()
    let english = found.prefix(5).map { "\"\($0.word)\"" }.joined(separator: ", ")
    return ChartProblem(
      .warning, "chart-data",
      "人口金字塔要正好两组，左右各一组；“\(side)”有 \(found.count) 组\(names.isEmpty ? "" : "：" + names)，没有画出",
      "a pyramid needs two groups, one on each side; \"\(side)\" has \(found.count)\(english.isEmpty ? "" : ": " + english), so it is not drawn"
    )
  }
}
