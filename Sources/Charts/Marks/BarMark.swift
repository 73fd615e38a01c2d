/// Bars: upright or lying, alone, stacked by colour or side by side by an offset.
///
/// Rows of one category and offset are stacked, also where no colour tells them apart, so that no bar
/// hides another; amounts below zero are stacked downwards. The first series stands on the base line.
enum BarMark: Mark {
  static let chineseName = "柱状图"
  static let properties: [String] = []
  static let channels = ["x", "y", "xOffset", "yOffset", "color", "tooltip"]
  static let usesBands = true
  static let measuresFromZero = true

  /// No bar is thicker.
  private static let thickest = 56.0

  static func faults(
    of encoding: Encoding
  ) -> [(channel: String, chinese: String, english: String)] {
    guard let x = encoding.x, let y = encoding.y else {
      let lacking = encoding.x == nil ? "x" : "y"
      return [
        ("", "bar 需要 x 和 y 两个通道，缺少“\(lacking)”", "a bar needs x and y; \"\(lacking)\" is lacking")
      ]
    }
    var faults: [(channel: String, chinese: String, english: String)] = []
    switch (x.type == .quantitative, y.type == .quantitative) {
    case (true, true):
      faults.append(
        (
          "x", "x 和 y 都是 quantitative：柱状图要有一边是类别，请把它的 type 写成 ordinal 或 nominal",
          "x and y are both quantitative; make the one that holds categories ordinal or nominal"
        ))
    case (false, false):
      faults.append(
        (
          "y", "x 和 y 都不是 quantitative：柱状图要有一边是数量",
          "neither x nor y is quantitative; a bar needs an amount"
        ))
    case (let isHorizontal, _):
      let (wrong, right) = isHorizontal ? ("xOffset", "yOffset") : ("yOffset", "xOffset")
      if (isHorizontal ? encoding.xOffset : encoding.yOffset) != nil {
        faults.append(
          (wrong, "这里的类别在另一轴上，并排请用 \(right)", "the categories are on the other axis; use \(right)"))
      }
      let (along, channel) = isHorizontal ? (y, "y") : (x, "x")
      if along.stack != .automatic {
        faults.append(
          (
            channel, "stack 要写在数量那一边（\(isHorizontal ? "x" : "y")）",
            "stack belongs to the amount's channel"
          ))
      }
    }
    for (name, channel) in [
      ("xOffset", encoding.xOffset), ("yOffset", encoding.yOffset), ("color", encoding.color),
    ] {
      guard let channel, !channel.type.isDiscrete else { continue }
      faults.append(
        (
          name, "\(name) 只支持 ordinal 和 nominal，不支持 \(channel.type.rawValue)",
          "\(name) has to be ordinal or nominal; \(channel.type.rawValue) is not supported yet"
        ))
    }
    return faults
  }

  static func roles(_ encoding: Encoding) -> Roles? {
    guard let x = encoding.x, let y = encoding.y else { return nil }
    return y.type == .quantitative
      ? Roles(along: x, amount: y, offset: encoding.xOffset, color: encoding.color)
      : Roles(
        along: y, amount: x, offset: encoding.yOffset, color: encoding.color, isHorizontal: true)
  }

  static func spans(_ observations: Observations, _ roles: Roles) -> [Span] {
    var spans: [Span] = []
    for stack in stacks(observations) {
      let whole =
        roles.amount.stack == .normalize
        ? stack.items.reduce(0) { $0 + (observations.items[$1].value ?? 0).magnitude } : 1
      var (above, below) = (0.0, 0.0)
      for item in stack.items {
        guard let value = observations.items[item].value, whole > 0 else { continue }
        let share = value / whole
        if share >= 0 {
          spans.append(Span(item: item, from: above, to: above + share))
          above += share
        } else {
          spans.append(Span(item: item, from: below, to: below + share))
          below += share
        }
      }
    }
    return spans
  }

  static func draw(_ plot: Plot, to svg: inout SVGWriter) {
    let bars = Bars(plot)
    let isDivided = plot.spans.count > bars.ends.count { $0.span != nil }
    let hasNeighbours = isDivided || plot.observations.offsets.count > 1
    var spansOfSeries = [[Span]](repeating: [], count: plot.observations.seriesCount)
    for span in plot.spans {
      spansOfSeries[plot.observations.items[span.item].series].append(span)
    }
    for (series, spans) in spansOfSeries.enumerated() where !spans.isEmpty {
      svg.raw("<g")
      svg.attribute("fill", plot.paint.fill(series))
      if hasNeighbours {
        svg.attribute("stroke", plot.paint.theme.paper)
      } else if plot.observations.seriesCount > 1 {
        svg.attribute("stroke", plot.paint.color(series))
      }
      svg.raw(">")
      for span in spans {
        let item = plot.observations.items[span.item]
        let (start, thickness) = bars.extent(item)
        let a = plot.amount.position(span.from)
        let b = plot.amount.position(span.to)
        svg.raw("<rect")
        svg.attribute("x", plot.roles.isHorizontal ? min(a, b) : start)
        svg.attribute("y", plot.roles.isHorizontal ? start : min(a, b))
        svg.attribute("width", plot.roles.isHorizontal ? (a - b).magnitude : thickness)
        svg.attribute("height", plot.roles.isHorizontal ? thickness : (a - b).magnitude)
        if plot.tooltips.isEmpty {
          svg.raw("/>")
        } else {
          svg.raw(">")
          svg.tooltip(plot.tooltips.text(row: item.row))
          svg.raw("</rect>")
        }
      }
      svg.raw("</g>")
    }
    if plot.showsLabels { bars.drawLabels(to: &svg) }
  }

  static func drawKey(
    series: Int, x: Double, y: Double, _ paint: SeriesPaint, to svg: inout SVGWriter
  ) {
    svg.raw("<rect")
    svg.attribute("x", x)
    svg.attribute("y", y)
    svg.raw(" width=\"14\" height=\"14\"")
    svg.attribute("fill", paint.fill(series))
    svg.attribute("stroke", paint.color(series))
    svg.raw("/>")
  }

  /// The items that stand on one spot, in the order of their series.
  fileprivate struct Stack {
    var along: Double
    var offset: Int
    var items: [Int]
  }

  fileprivate static func stacks(_ observations: Observations) -> [Stack] {
    let items = observations.items
    let order = items.indices.sorted { a, b in
      (items[a].along, items[a].offset, items[a].series, a)
        < (items[b].along, items[b].offset, items[b].series, b)
    }
    var stacks: [Stack] = []
    for index in order {
      let item = items[index]
      if let last = stacks.last, last.along == item.along, last.offset == item.offset {
        stacks[stacks.count - 1].items.append(index)
      } else {
        stacks.append(Stack(along: item.along, offset: item.offset, items: [index]))
      }
    }
    return stacks
  }

  /// The thickness of bars when the axis has room for `step` between two categories.
  static func thickness(step: Double, offsets: Int) -> (group: Double, bar: Double) {
    let offsets = Double(max(1, offsets))
    let group = min(step * (offsets > 1 ? 0.84 : 0.72), thickest * offsets.squareRoot())
    return (group, group / offsets)
  }
}

/// Where bars stand along the axis.
private struct Bars {
  /// The two ends of all bars on one spot; nil where the amount is missing.
  struct End {
    var item: Observations.Item
    var span: (lower: Double, upper: Double)?
  }

  let plot: Plot
  var ends: [End] = []
  private var group: Double
  private var bar: Double

  init(_ plot: Plot) {
    self.plot = plot
    switch plot.along {
    case .band(let scale):
      (group, bar) = BarMark.thickness(step: scale.step, offsets: plot.observations.offsets.count)
    case .continuous(let scale):
      let places = Set(plot.observations.items.map(\.along)).sorted()
      let gaps = zip(places.dropFirst(), places).map { scale.position($0) - scale.position($1) }
      let width = min(max((gaps.min() ?? 28) * 0.8, 3), 28)
      (group, bar) = (width, width / Double(max(1, plot.observations.offsets.count)))
    }
    // The spans come in the order of the stacks.
    var next = plot.spans.startIndex
    for stack in BarMark.stacks(plot.observations) {
      var end = End(item: plot.observations.items[stack.items[0]])
      while next < plot.spans.endIndex {
        let span = plot.spans[next]
        let item = plot.observations.items[span.item]
        guard item.along == stack.along, item.offset == stack.offset else { break }
        let bounds = (lower: min(span.from, span.to), upper: max(span.from, span.to))
        end.span =
          end.span.map { (min($0.lower, bounds.lower), max($0.upper, bounds.upper)) } ?? bounds
        next += 1
      }
      ends.append(end)
    }
  }

  func extent(_ item: Observations.Item) -> (start: Double, thickness: Double) {
    (plot.along.center(item.along) - group / 2 + Double(item.offset) * bar, bar)
  }

  /// Writes the amounts at the ends of the bars, and a dash where there is none.
  func drawLabels(to svg: inout SVGWriter) {
    svg.raw("<g")
    if !plot.roles.isHorizontal { svg.attribute("text-anchor", "middle" as StaticString) }
    plot.drawHalo(to: &svg)
    svg.raw(">")
    for end in ends {
      let (start, thickness) = extent(end.item)
      let middle = start + thickness / 2
      let isBelow = end.span.map { $0.upper <= 0 && $0.lower < 0 } ?? false
      let sum = end.span.map { isBelow ? $0.lower : $0.upper }
      let position = plot.amount.position(sum ?? max(plot.amount.lower, min(0, plot.amount.upper)))
      let text = sum.map(plot.measure.label) ?? "—"
      if !plot.roles.isHorizontal {
        svg.text(text, x: middle, y: isBelow ? position + 16 : position - 6)
      } else if isBelow {
        let width = TextMeasure.width(text, size: Layout.labelSize)
        svg.text(text, x: position - 6 - width, y: middle + 4.5)
      } else {
        svg.text(text, x: position + 6, y: middle + 4.5)
      }
    }
    svg.raw("</g>")
  }
}
