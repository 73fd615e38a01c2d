/// The texts of a chart that do not depend on its width: measures, labels and titles.
struct ChartTexts: Sendable {
  var model: ChartModel
  var specification: ChartSpecification
  /// How the amounts of each scale are written, by the scale's place.
  private var measures: [Measure]
  /// The scale whose amounts the chart is about.
  var mainScale: Int?
  /// The scale along which the amounts stand.
  var alongScale: Int?
  /// The author's subtitle, or measure, unit and division from the columns.
  private(set) var subtitle: String?

  init(_ model: ChartModel, _ specification: ChartSpecification) {
    self.model = model
    self.specification = specification
    measures = model.scales.map { scale in
      scale.isShare ? .share : Measure(scale, model: model, subtitle: specification.subtitle)
    }
    (mainScale, alongScale) = model.mainScales
    subtitle = specification.subtitle ?? automaticSubtitle
  }

  func measure(_ scale: Int) -> Measure { measures[scale] }
  func axis(_ scale: Int) -> AxisSource {
    AxisSource(model.scales[scale], measure: measures[scale])
  }

  /// The title of an axis in a plot, unless the subtitle says the same.
  func title(_ source: AxisSource, of plot: ChartModel.Plot) -> String? {
    let definition = source.model.definition
    guard !definition.axis.isHidden, !definition.hidesTitle else { return nil }
    let isMain = mainScale.map { model.scales[$0].name } == source.model.name
    let isTold = specification.subtitle == nil && (isMain || isAlong(source.model))
    if isTold { return nil }
    if case .text(let text) = definition.axis.title { return text }
    if case .text(let text) = definition.title { return text }
    guard source.model.type.isContinuous, !source.model.type.isTime else {
      // Names of places and years explain themselves.
      return nil
    }
    if isMain, let subtitle = specification.subtitle, subtitle.contains("单位") { return nil }
    return measured(source)
  }

  /// Whether categories stand along a scale, which the subtitle names.
  private func isAlong(_ scale: ScaleModel) -> Bool {
    alongScale.map { model.scales[$0].name } == scale.name && !scale.type.isContinuous
  }

  /// The measure and its unit: `金额（万元）`.
  func measured(_ source: AxisSource) -> String {
    withUnit(
      source.model.title, source.model.isShare ? "占比" : source.measure.unit)
  }

  /// Measure, unit and division: `金额（万元），按年度和级次`.
  private var automaticSubtitle: String? {
    guard let mainScale else { return nil }
    var text = measured(axis(mainScale))
    var divisions: [String] = []
    if let alongScale, !model.scales[alongScale].type.isTime {
      let along = model.scales[alongScale]
      if along.type.isContinuous, along.bins == nil {
        text += "与" + measured(axis(alongScale))
      } else {
        divisions.append(along.title)
      }
    }
    // A heat map has categories on both axes.
    let dividing: Set<ChannelName> =
      model.scales[mainScale].channel == .color ? [.color, .y] : [.color]
    for scale in model.scales where dividing.contains(scale.channel) && !scale.type.isContinuous {
      let title = scale.title
      if !divisions.contains(title), (scale.categories?.values.count ?? 0) > 1 {
        divisions.append(title)
      }
    }
    for title in model.flowTitles where !divisions.contains(title) { divisions.append(title) }
    for axis in model.facetAxes {
      let title = axis.definition.label(axis.column)
      if !divisions.contains(title) { divisions.append(title) }
    }
    divisions.removeAll(where: \.isEmpty)
    if let last = divisions.popLast() {
      text += "，按" + (divisions.isEmpty ? "" : divisions.joined(separator: "、") + "和") + last
    }
    return text.isEmpty ? nil : text
  }

  /// The dates of a plot's rows along a channel, where these are few.
  func dates(_ plot: ChartModel.Plot, _ channel: ChannelName) -> [Timestamp] {
    var dates = Set<Timestamp>()
    for (position, index) in plot.layers.enumerated() {
      let layer = model.layers[index]
      guard let column = layer.encoding[channel]?.column else { continue }
      let values = layer.frame.values(column)
      for row in plot.rows?[position] ?? Array(0..<layer.frame.count) {
        if case .date(let date) = values[row] { dates.insert(date) }
        if dates.count > 8 { return [] }
      }
    }
    return dates.sorted()
  }

  /// The room that labels take to the right of a plot.
  func overhang(
    _ plot: ChartModel.Plot, _ x: AxisSource?, _ labels: ValueLabels
  ) -> Double {
    if labels.isHorizontal, labels.isShown { return labels.widest + 8 }
    let beside = roomBeside(plot)
    if beside > 0 { return beside }
    return x?.model.type.isContinuous == true ? 8 : 0
  }
}

func withUnit(_ text: String, _ unit: String) -> String {
  unit.isEmpty ? text : text.isEmpty ? unit : "\(text)（\(unit)）"
}

extension Measure {
  /// How the amounts of a scale are written.
  init(_ scale: ScaleModel, model: ChartModel, subtitle: String?) {
    let extent = scale.extent ?? (0, 0)
    let largest = max(extent.lower.magnitude, extent.upper.magnitude)
    let definition = scale.definition
    var format: NumberFormat?
    if case .number(let given)? = definition.axis.format ?? definition.format { format = given }
    let amounts = model.amounts(of: scale)
    let countless: Set<AggregateOperation> = [.count, .distinct, .valid, .missing]
    let unit = definition.aggregate.map(countless.contains) == true ? "" : scale.column?.unit ?? ""
    if unit.isEmpty, format == nil {
      self = .plain(largest: largest, amounts: amounts)
    } else {
      self.init(
        unit: unit, format: format, largest: largest, amounts: amounts,
        scalesUnit: subtitle?.contains("单位") != true)
    }
    isUnsigned = definition.scale.isSymmetric
  }
}

extension ChartModel {
  /// The amounts that labels on a scale may show, where these are few.
  fileprivate func amounts(of scale: ScaleModel) -> [Double] {
    var amounts: [Double] = []
    for layer in layers {
      guard let definition = layer.encoding[scale.channel], let column = definition.column,
        layer.scales[scale.channel].map({ scales[$0].name }) == scale.name
      else { continue }
      amounts += layer.frame.values(column).compactMap(\.amount)
      if amounts.count > 100 { return [] }
    }
    return amounts
  }

  /// The scale of the amounts that the chart is about, and the one along which they stand.
  var mainScales: (amount: Int?, along: Int?) {
    guard let layer = layers.first(where: { $0.mark.type != .rule }) ?? layers.first else {
      return (nil, nil)
    }
    switch layer.mark.type {
    case .rect where layer.scales[.color].map({ scales[$0].type.isContinuous }) == true:
      return (layer.scales[.color], layer.scales[.x])
    case .tile, .calendar:
      return (layer.scales[.color].flatMap { scales[$0].type.isContinuous ? $0 : nil }, nil)
    case .sankey, .treemap: return (layer.scales[.size], nil)
    case .arc:
      let angle = layer.encoding[.theta]?.isMeasure == true ? layer.scales[.theta] : nil
      return (angle ?? layer.scales[.radius], layer.scales[.color])
    default:
      let isX = layer.encoding[.x]?.isMeasure == true
      let isY = layer.encoding[.y]?.isMeasure == true
      if isY, !(isX && layer.isHorizontal == true) { return (layer.scales[.y], layer.scales[.x]) }
      if isX { return (layer.scales[.x], layer.scales[.y]) }
      return (nil, layer.scales[.x] ?? layer.scales[.y])
    }
  }

  /// What flows come from and go to.
  fileprivate var flowTitles: [String] {
    guard let layer = layers.first, layer.mark.type == .sankey else { return [] }
    return [ChannelName.source, .target].compactMap { layer.encoding[$0] }.map { definition in
      definition.label(definition.column.flatMap { layer.frame.column($0) })
    }
  }

  /// The values by which panels are divided.
  var facetAxes: [FacetAxis] { root.facetAxes }
}

extension ChartModel.Arrangement {
  var facetAxes: [ChartModel.FacetAxis] {
    switch self {
    case .plot: []
    case .facet(let plan): [plan.row, plan.column].compactMap { $0 }
    case .grid(_, let children): children.flatMap(\.facetAxes)
    }
  }

  /// All plots in the order in which they are drawn.
  var plots: [ChartModel.Plot] {
    switch self {
    case .plot(let plot): [plot]
    case .facet(let plan): plan.panels.map(\.plot)
    case .grid(_, let children): children.flatMap(\.plots)
    }
  }
}
