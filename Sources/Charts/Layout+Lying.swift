extension Layout {
  /// Amounts from left to right, the categories from top to bottom with their names beside them.
  mutating func layOutLying(_ content: Content) {
    let values = content.observations.domain.categories
    let channel = content.roles.along
    let offsets = max(1, content.observations.offsets.count)
    var step = max(28, Double(offsets) * 18 + 12)
    let crowd = Double(max(1, values.count))
    if step * crowd > 3600 { step = max(3600 / crowd, 3) }
    var names: [WrappedText] = []
    if channel.axis != nil {
      let room = width * 0.4
      let unit = content.unit(of: channel)
      let limit = step >= 28 ? 2 : 1
      names = values.map {
        wrapEvenly(label($0, channel, unit: unit), width: room, size: Self.labelSize, limit: limit)
      }
      if names.contains(where: { $0.lines.count > 1 }) { step = max(step, 44) }
    }
    let left = max(place(names, step: step) ?? 0, ticks.widest / 2)

    plot.showsLabels = content.hasFewMarks && values.count * offsets <= Self.fewMarks
    var top = header.height
    if let title = content.amountTitle {
      amountTitle = Line(text: title, y: top + 14)
      top += 22
    }
    top += 4
    let overhang = plot.showsLabels ? content.widestLabel + 8 : ticks.widest / 2 + 2
    let sinks = plot.showsLabels && content.domain.lower < 0
    var right = width - overhang
    if let wanted = content.specification.width { right = min(right, left + max(wanted, 120)) }
    let bottom = top + max(crowd * step, content.specification.height ?? 0)
    plot.area = Plot.Area(left: left, top: top, right: right, bottom: bottom)
    let scale = BandScale(count: values.count, from: top, to: bottom, inner: 0.2, outer: 0.1)
    plot.along = .band(scale)
    for index in labels.labels.indices {
      labels.labels[index].position = scale.center(Int(labels.labels[index].position))
    }
    plot.amount.start = left + (sinks ? content.widestLabel + 8 : 0)
    plot.amount.end = right
    placeTicks(content)
    height = bottom + (content.roles.amount.axis == nil ? 4 : 24)
    if let title = content.alongTitle {
      alongTitle = Line(text: title, y: height + 14)
      height += 20
    }
  }

  /// Keeps the names that fit below each other, their positions still indices; returns where they end.
  private mutating func place(_ names: [WrappedText], step: Double) -> Double? {
    labels = AxisLabels()
    let every = max(1, Int((AxisLabels.lineHeight / step).rounded(.up)))
    var widest = 0.0
    for (index, name) in names.enumerated() {
      guard index % every == 0 else {
        labels.dropped += 1
        continue
      }
      if name.isShortened { labels.shortened += 1 }
      labels.labels.append(AxisLabels.Label(position: Double(index), lines: name.lines))
      for line in name.lines {
        widest = max(widest, TextMeasure.width(line, size: AxisLabels.size))
      }
    }
    return names.isEmpty ? nil : widest * Self.caution + 8
  }

  /// As many ticks as stand beside each other without touching.
  private mutating func placeTicks(_ content: Content) {
    let scale = plot.amount
    var count = max(1, min(6, Int((scale.end - scale.start) / 70)))
    repeat {
      ticks = AmountTicks(
        content.roles.amount, measure: content.measure, scale: scale, count: count)
      let gap = zip(ticks.positions.dropFirst(), ticks.positions).lazy.map(-).min() ?? .infinity
      if gap >= ticks.widest + AxisLabels.gap { return }
      count -= 1
    } while count > 0
  }
}
