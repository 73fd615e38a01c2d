extension AxisLabels {
  /// Labels below an axis of time: at the dates of the data where these are few, else at round dates.
  static func time(
    _ channel: Channel, scale: LinearScale, finest: CalendarDate.Precision, days: [Double],
    within right: Double
  ) -> AxisLabels {
    if let given = channel.axis?.values, !given.isEmpty {
      let dates = given.compactMap(\.date).filter {
        Double($0.days) >= scale.lower && Double($0.days) <= scale.upper
      }
      return placed(dates, channel, scale: scale, within: right) ?? first(dates, channel, scale)
    }
    let distinct = Set(days).sorted()
    if distinct.count <= 8 {
      let dates = distinct.map { CalendarDate(days: Int($0)).rounded(to: finest) }
      if let labels = placed(dates, channel, scale: scale, within: right) { return labels }
    }
    let lower = CalendarDate(days: Int(scale.lower))
    let upper = CalendarDate(days: Int(scale.upper))
    var count = min(Int((scale.end - scale.start) / 48), 12)
    while count > 0 {
      let dates = TimeTicks.dates(from: lower, through: upper, count: count, finest: finest)
      if !dates.isEmpty, let labels = placed(dates, channel, scale: scale, within: right) {
        return labels
      }
      count -= 1
    }
    return first(distinct.map { CalendarDate(days: Int($0)) }, channel, scale)
  }

  /// Labels below an axis of numbers.
  static func numbers(
    _ channel: Channel, measure: Measure, scale: LinearScale, within right: Double
  ) -> AxisLabels {
    var count = min(Int((scale.end - scale.start) / 56), 10)
    while count > 0 {
      let ticks = AmountTicks(channel, measure: measure, scale: scale, count: count)
      let texts = ticks.texts.map { AxisText(text: $0) }
      if let labels = placed(texts, at: ticks.positions, within: right) { return labels }
      count -= 1
    }
    return AxisLabels()
  }

  private static func placed(
    _ dates: [CalendarDate], _ channel: Channel, scale: LinearScale, within right: Double
  ) -> AxisLabels? {
    placed(
      AxisText.texts(dates.map(Datum.date), channel),
      at: dates.map { scale.position(Double($0.days)) }, within: right)
  }

  /// All labels, those at the ends moved inwards; nil if two would touch.
  static func placed(
    _ texts: [AxisText], at positions: [Double], within right: Double
  ) -> AxisLabels? {
    var result = AxisLabels()
    // Texts and years stand in lines of their own: a year may reach below its neighbour's text.
    var (textEnd, contextEnd) = (-Double.infinity, -Double.infinity)
    for (text, position) in zip(texts, positions) {
      let half = text.width / 2
      let center = max(half, min(position, right - half))
      guard center - text.textWidth / 2 >= textEnd else { return nil }
      textEnd = center + text.textWidth / 2 + gap
      if text.context != nil {
        guard center - text.contextWidth / 2 >= contextEnd else { return nil }
        contextEnd = center + text.contextWidth / 2 + gap
      }
      result.labels.append(Label(position: center, lines: text.lines))
    }
    let lines = result.labels.lazy.map(\.lines.count).max() ?? 0
    result.depth = Double(lines) * lineHeight + 6
    return result
  }

  private static func first(
    _ dates: [CalendarDate], _ channel: Channel, _ scale: LinearScale
  ) -> AxisLabels {
    guard let date = dates.first else { return AxisLabels() }
    let text = AxisText.texts([.date(date)], channel)[0]
    let center = max(text.width / 2, scale.position(Double(date.days)))
    return AxisLabels(
      labels: [Label(position: center, lines: text.lines)],
      depth: Double(text.lines.count) * lineHeight + 6, dropped: dates.count - 1)
  }
}
