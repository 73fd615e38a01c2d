/// The key: which colour, shape or size stands for what.
struct ChartKey: Sendable {
  /// A sample and its label.
  struct Item: Sendable {
    var sample: Sample
    var x: Double
    var y: Double
    var label: String
  }

  /// What the sample shows.
  enum Sample: Sendable {
    case swatch(MarkColor)
    case line(MarkColor, Symbol?)
    case symbol(Symbol, MarkColor, area: Double)
    case text
  }

  private(set) var items: [Item] = []
  private(set) var height = 0.0
  /// Labels that end in an ellipsis.
  private(set) var shortened = 0
  private(set) var isBelow = false

  private static let rowHeight = 22.0
  /// More categories are not listed.
  static let mostItems = 40

  /// No key.
  init() {}

  init(_ chart: ChartTexts, width: Double) {
    var x = 0.0
    for entry in Self.entries(chart) {
      if entry.isBelow { isBelow = true }
      if !items.isEmpty { x += 10 }
      if let title = entry.title { add(.text, title, &x, width) }
      for (sample, label) in entry.items.prefix(Self.mostItems) { add(sample, label, &x, width) }
    }
    if !items.isEmpty { height += Self.rowHeight + 6 }
  }

  mutating func move(y: Double) {
    for index in items.indices { items[index].y += y }
  }

  private mutating func add(
    _ sample: Sample, _ label: String, _ x: inout Double, _ width: Double
  ) {
    let indent = if case .text = sample { 0.0 } else { 22.0 }
    let text = wrap(label, width: width - indent - 6, size: AxisLabels.size, limit: 1)
    if text.isShortened { shortened += 1 }
    let needed = indent + TextMeasure.width(text.lines[0], size: AxisLabels.size) * 1.03
    if x > 0, x + needed > width {
      x = 0
      height += Self.rowHeight
    }
    items.append(Item(sample: sample, x: x, y: height + 7, label: text.lines[0]))
    x += needed + (indent == 0 ? 10 : 18)
  }
}

extension ChartKey {
  /// The part of the key for one channel.
  private struct Entry {
    var title: String?
    var items: [(Sample, String)]
    var isBelow: Bool
  }

  private static func entries(_ chart: ChartTexts) -> [Entry] {
    let model = chart.model
    var entries: [Entry] = []
    var shown = Set<String>()
    for (index, scale) in model.scales.enumerated() {
      guard scale.channel == .color || scale.channel == .shape || scale.channel == .size,
        !scale.definition.legend.isHidden
      else { continue }
      let users = model.layers.filter { $0.scales[scale.channel] == index }
      let owner = users.first { $0.encoding[scale.channel] != nil }
      guard let layer = owner ?? users.first else { continue }
      let label = ValueLabel(
        scale.definition, column: scale.column,
        format: scale.definition.legend.format ?? scale.definition.format)
      // Shapes that stand for the same field as the colours are in the same samples.
      let field = scale.column?.name ?? "datum"
      if scale.channel == .shape, shown.contains(field) { continue }
      let items = samples(scale, layer, label, chart.measure(index), model)
      guard items.count > 1 || scale.channel == .size && !items.isEmpty else { continue }
      shown.insert(field)
      var title: String? =
        if case .text(let text) = scale.definition.legend.title {
          text
        } else if case .text(
          let text) = scale.definition.title
        { text } else { nil }
      if title == nil, scale.type.isContinuous, scale.definition.legend.title == .automatic,
        chart.mainScale != index
      {
        title = withUnit(scale.title, chart.measure(index).unit)
      }
      entries.append(
        Entry(title: title, items: items, isBelow: scale.definition.legend.isBelow))
    }
    return entries
  }

  private static func samples(
    _ scale: ScaleModel, _ layer: Layer, _ label: ValueLabel, _ measure: Measure,
    _ model: ChartModel
  ) -> [(Sample, String)] {
    if scale.channel == .size { return sizes(scale, layer, measure) }
    if let steps = scale.steps { return ramp(steps, measure, scale, label) }
    if scale.type == .binOrdinal { return bins(scale, measure) }
    let categories = scale.categories?.values ?? []
    let given = scale.definition.legend.values
    let literals = scale.literalColors
    return categories.enumerated().compactMap { place, value in
      guard given.isEmpty || given.contains(value) else { return nil }
      let color: MarkColor =
        scale.channel == .shape
        ? .series(0)
        : literals.isEmpty ? .series(place) : literals[place % literals.count]
      return (sample(layer, color, place, isShape: scale.channel == .shape), label.phrase(value))
    }
  }

  private static func sample(
    _ layer: Layer, _ color: MarkColor, _ place: Int, isShape: Bool
  ) -> Sample {
    let palette = ShapeReader.palette
    switch layer.mark.type {
    case .line, .trail, .rule: return .line(color, palette[place % palette.count])
    case .point, .circle, .square:
      return .symbol(layer.symbol(place), color, area: 60)
    default: return .swatch(color)
    }
  }

  private static func ramp(
    _ steps: SequentialSteps, _ measure: Measure, _ scale: ScaleModel, _ label: ValueLabel
  ) -> [(Sample, String)] {
    let isTime = scale.type.isTime
    func text(_ value: Double) -> String {
      isTime
        ? label.text(.date(Timestamp(milliseconds: Int(value), precision: .day)))
        : measure.tick(
          value / measure.divisor,
          decimals: Decimal.needed(for: value / measure.divisor, limit: 6))
    }
    let edges = steps.thresholds
    guard let first = edges.first, let last = edges.last else { return [] }
    var items: [(Sample, String)] = [(.swatch(steps.color(of: first - 1)), "＜\(text(first))")]
    for (lower, upper) in zip(edges, edges.dropFirst()) {
      items.append((.swatch(steps.color(of: lower)), "\(text(lower))–\(text(upper))"))
    }
    items.append((.swatch(steps.color(of: last)), "≥\(text(last))"))
    return items
  }

  private static func bins(_ scale: ScaleModel, _ measure: Measure) -> [(Sample, String)] {
    let edges = scale.categories?.values.compactMap(\.amount) ?? []
    return zip(edges, edges.dropFirst()).enumerated().map { index, ends in
      (
        .swatch(.step(rampStep(index, of: edges.count - 1))),
        "\(measure.label(ends.0))–\(measure.label(ends.1))"
      )
    }
  }

  private static func sizes(
    _ scale: ScaleModel, _ layer: Layer, _ measure: Measure
  ) -> [(Sample, String)] {
    guard let (lower, upper) = scale.extent, upper > lower,
      [.point, .circle, .square].contains(layer.mark.type)
    else { return [] }
    let placed = PageStyle.place(scale, PlotRanges(width: 300, height: 300, layer: layer))
    let ticks = Ticks(from: lower, through: upper, count: 3)
    return ticks.values.filter { $0 > 0 }.suffix(3).map { value in
      (
        .symbol(.circle, .series(0), area: placed.position(of: value)),
        measure.tick(
          value / measure.divisor,
          decimals: Decimal.needed(for: value / measure.divisor, limit: 6))
      )
    }
  }
}

extension Layer {
  /// The shape of a category's points: where colours tell series apart, shapes do so too.
  func symbol(_ place: Int) -> Symbol {
    let palette = ShapeReader.palette
    return palette[place % palette.count]
  }
}
