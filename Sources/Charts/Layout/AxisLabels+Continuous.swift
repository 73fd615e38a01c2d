extension AxisLabels {
  /// Labels below an axis of time: at the dates of the data where these are few, else at round dates.
  static func time(
    _ placed: PlacedScale, _ label: ValueLabel, dates: [Timestamp], width: Double,
    within right: Double
  ) -> (labels: AxisLabels, ticks: [Double]) {
    func labels(_ dates: [Timestamp]) -> AxisLabels? {
      let positions = dates.map { placed.position(of: Double($0.milliseconds)) }
      return Self.placed(
        AxisText.texts(dates.map(Datum.date), label), at: positions, within: right)
    }
    func result(_ labels: AxisLabels, _ dates: [Timestamp]) -> (AxisLabels, [Double]) {
      (labels, dates.map { placed.position(of: Double($0.milliseconds)) })
    }
    if (1...8).contains(dates.count), let labels = labels(dates) { return result(labels, dates) }
    var count = min(Int(width / 48), 12)
    while count > 0 {
      let round = placed.tickValues(count: count).compactMap(\.date)
      if !round.isEmpty, let labels = labels(round) { return result(labels, round) }
      count -= 1
    }
    guard let first = dates.first else { return (AxisLabels(), []) }
    let text = AxisText.texts([.date(first)], label)[0]
    let position = placed.position(of: Double(first.milliseconds))
    let center = max(text.width / 2, min(position, right - text.width / 2))
    return (
      AxisLabels(
        labels: [Label(position: center, lines: text.lines)],
        depth: Double(text.lines.count) * lineHeight + 6, dropped: dates.count - 1), [position]
    )
  }

  /// Labels below an axis of numbers, as many as stand beside each other without touching.
  static func numbers(
    _ scale: PlacedScale, _ measure: Measure, width: Double, within right: Double
  ) -> (labels: AxisLabels, ticks: [Double]) {
    var count = max(1, min(Int(width / 56), 10))
    while count > 0 {
      let ticks = AmountTicks(scale, measure: measure, count: count)
      let texts = ticks.texts.map { AxisText(text: $0) }
      if let labels = placed(texts, at: ticks.positions, within: right) {
        return (labels, ticks.positions)
      }
      count -= 1
    }
    return (AxisLabels(), [])
  }

  /// All labels, those at the ends moved inwards; nil if two would touch.
  static func placed(
    _ texts: [AxisText], at positions: [Double], within right: Double
  ) -> AxisLabels? {
    var result = AxisLabels()
    let order = positions.indices.sorted { positions[$0] < positions[$1] }
    // Texts and years stand in lines of their own: a year may reach below its neighbour's text.
    var (textEnd, contextEnd) = (-Double.infinity, -Double.infinity)
    for index in order {
      let (text, position) = (texts[index], positions[index])
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
}
