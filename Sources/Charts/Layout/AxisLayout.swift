/// An axis with everything in its place: positions run along the plot from its left upper corner.
struct AxisLayout: Sendable {
  var channel: ChannelName
  /// Where grid lines and ticks stand.
  var ticks: [Double] = []
  /// The labels along the axis.
  var labels = AxisLabels()
  /// The title: level above the plot for y, below the labels for x.
  var title: TextLine?
  var showsGrid = false
  var showsLabels = true
  /// Whether small lines mark the ticks.
  var showsTicks = false
  /// Whether the axis stands at the top or at the right.
  var isFar = false
  /// The room between labels at the left and the plot.
  var offset = 0.0

  /// The room that the labels take across the axis.
  var depth: Double { showsLabels ? labels.depth : 0 }
}

/// What an axis is made from.
struct AxisSource {
  var model: ScaleModel
  var measure: Measure
  var label: ValueLabel

  init(_ model: ScaleModel, measure: Measure) {
    self.model = model
    self.measure = measure
    label = ValueLabel(
      model.definition, column: model.column,
      format: model.definition.axis.format ?? model.definition.format)
  }

  var axis: AxisOptions { model.definition.axis }

  /// The categories that carry labels.
  var categories: [Datum] {
    let all = model.categories?.values ?? []
    guard !axis.values.isEmpty else { return all }
    return axis.values.filter { model.categories?[$0] != nil }
  }

  /// An axis below the plot; nil if its labels do not fit level and `mustFit` is false.
  func below(
    _ scale: PlacedScale, width: Double, within right: Double, left: Double, mustFit: Bool,
    dates: [Timestamp]
  ) -> AxisLayout? {
    var layout = AxisLayout(channel: .x)
    if let band = scale.band {
      guard
        let labels = AxisLabels.below(
          model.categories?.values ?? [], label, angle: axis.labelAngle, scale: band,
          within: right, left: left, mustFit: mustFit)
      else { return nil }
      layout.labels = labels
      layout.ticks = layout.labels.labels.map(\.position)
      layout.showsGrid = axis.showsGrid ?? false
    } else if model.type.isTime {
      let given = axis.values.compactMap(\.date)
      (layout.labels, layout.ticks) = AxisLabels.time(
        scale, label, dates: given.isEmpty ? dates : given, width: width, within: right)
      layout.showsGrid = axis.showsGrid ?? false
      layout.showsTicks = axis.showsTicks ?? true
    } else {
      (layout.labels, layout.ticks) = AxisLabels.numbers(
        scale, measure, width: width, within: right)
      layout.showsGrid = axis.showsGrid ?? (model.bins == nil)
    }
    layout.showsLabels = axis.showsLabels ?? true
    layout.isFar = axis.orient == .top
    return layout
  }

  /// An axis beside the plot: amounts and dates at ticks, categories with up to two lines each.
  func beside(_ scale: PlacedScale, height: Double, room: Double) -> AxisLayout {
    var layout = AxisLayout(channel: .y)
    layout.showsLabels = axis.showsLabels ?? true
    layout.isFar = axis.orient == .right
    if let band = scale.band {
      layout.labels = names(band, room: room)
      layout.ticks = layout.labels.labels.map(\.position)
      layout.showsGrid = axis.showsGrid ?? false
      return layout
    }
    let count = max(2, Int(height / 50))
    if model.type.isTime {
      let dates = scale.tickValues(count: count).compactMap(\.date)
      layout.ticks = dates.map { scale.position(of: Double($0.milliseconds)) }
      layout.labels = lines(AxisText.texts(dates.map(Datum.date), label), layout.ticks)
    } else {
      let ticks = AmountTicks(scale, measure: measure, count: count)
      layout.ticks = ticks.positions
      layout.labels = lines(ticks.texts.map { AxisText(text: $0) }, ticks.positions)
    }
    layout.showsGrid = axis.showsGrid ?? true
    return layout
  }

  private func lines(_ texts: [AxisText], _ positions: [Double]) -> AxisLabels {
    var labels = AxisLabels()
    var last = Double.infinity
    for (text, position) in zip(texts, positions) {
      let single = (text.context ?? "") + text.text
      labels.depth = max(labels.depth, TextMeasure.width(single, size: AxisLabels.size))
      if (last - position).magnitude < AxisLabels.lineHeight { continue }
      last = position
      labels.labels.append(AxisLabels.Label(position: position, lines: [single]))
    }
    labels.depth = labels.labels.isEmpty ? 0 : labels.depth * PageStyle.caution + 8
    return labels
  }

  /// The names of categories, one below the other; every second, third … where they are crowded.
  private func names(_ band: BandScale, room: Double) -> AxisLabels {
    let texts = AxisText.texts(model.categories?.values ?? [], label)
      .map { ($0.context ?? "") + $0.text }
    let limit = band.step >= 34 ? 2 : 1
    let every = max(1, Int((AxisLabels.lineHeight / max(band.step, 0.01)).rounded(.up)))
    var labels = AxisLabels()
    var widest = 0.0
    for (index, text) in texts.enumerated() {
      guard index % every == 0 else {
        labels.dropped += 1
        continue
      }
      let wrapped = wrapEvenly(text, width: room, size: AxisLabels.size, limit: limit)
      if wrapped.isShortened { labels.shortened += 1 }
      labels.labels.append(
        AxisLabels.Label(position: band.center(index), lines: wrapped.lines))
      for line in wrapped.lines {
        widest = max(widest, TextMeasure.width(line, size: AxisLabels.size))
      }
    }
    if model.column?.timeUnit != nil || texts.allSatisfy(\.isRegular) { labels.dropped = 0 }
    labels.depth = labels.labels.isEmpty ? 0 : widest * PageStyle.caution + 8
    return labels
  }
}

extension String {
  /// Whether a reader can tell a label that is left out from its neighbours, as with numbers.
  fileprivate var isRegular: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
  }
}
