extension AxisLabels {
  /// Labels below bands, or nil if they do not fit and the bars should lie down.
  ///
  /// They stand level, else wrapped, else thinned out (dates and numbers, whose neighbours tell what
  /// is left out), else slanted. `left` is the room before the axis. `mustFit` shortens and drops labels rather than give up.
  static func below(
    _ values: [Datum], _ label: ValueLabel, angle: Double?, scale: BandScale,
    within right: Double, left: Double = 0, mustFit: Bool
  ) -> AxisLabels? {
    guard !values.isEmpty else { return AxisLabels() }
    let texts = AxisText.texts(values, label)
    func slant(_ angle: Double) -> AxisLabels {
      slanted(texts, angle: angle, scale: scale, from: -left, to: right)
    }
    if let angle, angle != 0 { return slant(angle) }
    let level = levelled(texts, scale: scale, every: 1)
    if let level { return level }
    if isRegular(values) {
      return placed(texts, at: texts.indices.map(scale.center), within: right)
        ?? thinned(values, label, scale: scale, within: right)
    }
    let longest = texts.lazy.map(\.width).max() ?? 0
    if angle == nil, scale.step >= 20, longest <= 100 {
      return slant(-45)
    }
    guard mustFit else { return nil }
    return angle == nil && scale.step >= 9
      ? slant(-45) : cut(texts, scale: scale, within: right)
  }

  /// Level labels, in one line or wrapped into up to three; nil if a word would have to be cut.
  private static func levelled(_ texts: [AxisText], scale: BandScale, every: Int) -> AxisLabels? {
    let room = scale.step * Double(every) - gap
    var result = AxisLabels()
    var most = 1
    for (index, text) in texts.enumerated() where index % every == 0 {
      var lines = text.lines
      if text.width > room {
        guard room >= 30 else { return nil }
        let wrapped = wrapEvenly(text.text, width: room, size: size, limit: 3)
        guard !wrapped.isShortened, !wrapped.isBroken else { return nil }
        if let context = text.context, TextMeasure.width(context, size: size) > room { return nil }
        lines = wrapped.lines + (text.context.map { [$0] } ?? [])
      }
      most = max(most, lines.count)
      result.labels.append(Label(position: scale.center(index), lines: lines))
    }
    result.depth = Double(most) * lineHeight + 6
    return result
  }

  /// Every second, third … label; of dates those at round distances.
  private static func thinned(
    _ values: [Datum], _ label: ValueLabel, scale: BandScale, within right: Double
  ) -> AxisLabels? {
    let dates = values.compactMap { if case .date(let date) = $0 { date } else { nil } }
    for every in 2...max(2, values.count) {
      var kept = Array(stride(from: 0, to: values.count, by: every))
      if dates.count == values.count {
        let round = dates.indices.filter { dates[$0].isRound(every: every) }
        if round.count > 1 { kept = round }
      }
      let texts = AxisText.texts(kept.map { values[$0] }, label)
      if let labels = placed(texts, at: kept.map(scale.center), within: right) { return labels }
    }
    return AxisLabels()
  }

  /// Labels at an angle, shortened beyond a quarter of the drawing, thinned if they would touch.
  private static func slanted(
    _ texts: [AxisText], angle: Double, scale: BandScale, from left: Double, to right: Double
  ) -> AxisLabels {
    let sine = sine(angle.magnitude * .pi / 180)
    let cosine = Charts.sine(.pi / 2 - angle.magnitude * .pi / 180)
    // Neighbours clear each other when the lines of text do, or when they end before the next.
    let longest = min(texts.lazy.map(\.width).max() ?? 0, 130)
    let clearance = min(sine > 0 ? 15 / sine : .infinity, longest + gap)
    let every = max(1, Int((clearance / max(scale.step, 0.001)).rounded(.up)))
    var result = AxisLabels(angle: angle)
    for (index, text) in texts.enumerated() {
      guard index % every == 0 else {
        result.dropped += 1
        continue
      }
      let whole = text.lines.reversed().joined()
      let center = scale.center(index)
      // The text and the tops of its letters stay in the drawing.
      let reach = (angle < 0 ? center + 4 - left : right - center - 4) - 10 * sine
      let room = cosine > 0.001 ? max(reach, 0) / cosine : 130
      let wrapped = wrap(whole, width: min(130, room), size: size, limit: 1)
      if wrapped.isShortened { result.shortened += 1 }
      result.labels.append(Label(position: center, lines: wrapped.lines))
      result.depth = max(result.depth, TextMeasure.width(wrapped.lines[0], size: size) * sine + 18)
    }
    return result
  }

  /// Level labels of three lines at most, whatever it takes.
  private static func cut(
    _ texts: [AxisText], scale: BandScale, within right: Double
  ) -> AxisLabels {
    let every = max(1, Int((40 / max(scale.step, 0.001)).rounded(.up)))
    let room = scale.step * Double(every) - gap
    var result = AxisLabels(depth: 3 * lineHeight + 6)
    for (index, text) in texts.enumerated() {
      let center = scale.center(index)
      let room = min(room, 2 * (right - center))
      guard index % every == 0, room >= 28 || texts.count == 1 else {
        result.dropped += 1
        continue
      }
      let wrapped = wrapEvenly(text.lines.reversed().joined(), width: room, size: size, limit: 3)
      if wrapped.isShortened { result.shortened += 1 }
      result.labels.append(Label(position: center, lines: wrapped.lines))
    }
    return result
  }
}

/// Whether a reader can tell a label that is left out from its neighbours.
private func isRegular(_ values: [Datum]) -> Bool {
  values.allSatisfy {
    switch $0 {
    case .number, .date: true
    case .null, .text, .boolean: false
    }
  }
}

extension Timestamp {
  /// Whether a period stays when only about one in `every` does: whole years, quarters, decades.
  fileprivate func isRound(every: Int) -> Bool {
    let steps =
      switch precision {
      case .year: [1, 2, 5, 10, 20, 50, 100]
      case .month: [1, 2, 3, 6, 12, 24, 60]
      case .day: [1, 2, 5, 10, 15, 31]
      case .quarter, .hour, .minute, .second, .millisecond: [Int]()
      }
    guard let step = steps.first(where: { $0 >= every }) else { return false }
    return switch precision {
    case .year: year % step == 0
    case .month: step > 12 ? month == 1 && year % (step / 12) == 0 : (month - 1) % step == 0
    case .day: step == 31 ? day == 1 : (day - 1) % step == 0 && day < 31
    case .quarter, .hour, .minute, .second, .millisecond: false
    }
  }
}
