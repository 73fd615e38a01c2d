extension Layout {
  /// Amounts from bottom to top, the other axis below.
  ///
  /// False if the labels below do not fit and `mustFit` does not force them.
  mutating func layOutUpright(_ content: Content, mustFit: Bool) -> Bool {
    let axis = content.roles.amount.axis
    let plotHeight = content.specification.height ?? (width < 480 ? 190 : 250)
    let left = axis == nil ? 0 : ticks.widest * Self.caution + 8
    var right = width
    if let wanted = content.specification.width { right = min(right, left + max(wanted, 120)) }
    plot.area = Plot.Area(left: left, top: 0, right: right, bottom: plotHeight)
    plot.along = content.along(from: left, to: right)

    let along = content.roles.along
    if along.axis != nil {
      guard let labels = labelsBelow(content, mustFit: mustFit || along.axis?.labelAngle != nil)
      else { return false }
      self.labels = labels
    }
    plot.showsLabels = fitsLabels(content)

    var top = header.height
    if let title = content.amountTitle {
      amountTitle = Line(text: title, y: top + 14)
      top += 22
    }
    top += plot.showsLabels ? 18 : 8
    plot.area.top = top
    plot.area.bottom = top + plotHeight
    let sinks = plot.showsLabels && content.domain.lower < 0
    plot.amount.start = plot.area.bottom - (sinks ? 20 : 0)
    plot.amount.end = plot.area.top
    let count = max(2, Int(plotHeight / 50))
    ticks = AmountTicks(
      content.roles.amount, measure: content.measure, scale: plot.amount, count: count)
    height = plot.area.bottom + labels.depth
    if let title = content.alongTitle {
      alongTitle = Line(text: title, y: height + 14)
      height += 20
    }
    return true
  }

  private func labelsBelow(_ content: Content, mustFit: Bool) -> AxisLabels? {
    let channel = content.roles.along
    switch (plot.along, content.observations.domain) {
    case (.band(let scale), .discrete(let values)):
      return AxisLabels.below(values, channel, scale: scale, within: width, mustFit: mustFit)
    case (.continuous(let scale), .time(_, _, let finest)):
      return AxisLabels.time(
        channel, scale: scale, finest: finest, days: content.observations.items.map(\.along),
        within: width)
    case (.continuous(let scale), _):
      return AxisLabels.numbers(
        channel, measure: content.alongMeasure, scale: scale, within: width)
    default: return AxisLabels()
    }
  }

  /// Whether amounts can stand above all marks without touching.
  private func fitsLabels(_ content: Content) -> Bool {
    guard content.hasFewMarks else { return false }
    let widest = content.widestLabel
    switch plot.along {
    case .band(let scale):
      let offsets = content.observations.offsets.count
      guard offsets > 1 else { return widest + 4 <= scale.step }
      return widest + 2 <= BarMark.thickness(step: scale.step, offsets: offsets).bar
    case .continuous:
      let places = Set(content.observations.items.map(\.along)).sorted().map(plot.along.center)
      let fitsEnds = (places.last ?? 0) + widest / 2 <= width && (places.first ?? 0) >= widest / 2
      return fitsEnds && zip(places.dropFirst(), places).allSatisfy { $0 - $1 >= widest + 4 }
    }
  }
}
