extension PlacedScale {
  /// The values that an axis has ticks at: the author's, or about so many round ones.
  func tickValues(count: Int) -> [Datum] {
    let axis = model.definition.axis
    if !axis.values.isEmpty { return axis.values.filter { position(of: $0) != nil } }
    switch model.domain {
    case .discrete(let categories): return categories.values
    case .continuous(let stops):
      guard let first = stops.first, let last = stops.last else { return [] }
      let (lower, upper) = (min(first, last), max(first, last))
      if let edges = model.bins?.edges ?? model.givenEdges(lower, upper) {
        let every = max(1, edges.count / max(axis.tickCount ?? count, 1))
        return edges.enumerated().filter { $0.offset % every == 0 }.map { .number($0.element) }
      }
      return ticks(lower, upper, count: axis.tickCount ?? count)
    }
  }

  /// Round numbers or dates between two ends.
  private func ticks(_ lower: Double, _ upper: Double, count: Int) -> [Datum] {
    var count = count
    if model.type.isTime {
      // Ticks are no finer than the unit that the dates were cut to.
      if let least = model.definition.timeUnit?.duration, least > 0 {
        count = min(count, max(1, Int((upper - lower) / least)) + 1)
      }
      return TimeTicks.ticks(
        from: Timestamp(milliseconds: Int(lower.rounded(.up))),
        through: Timestamp(milliseconds: Int(upper)), count: count
      ).map(Datum.date)
    }
    if model.type == .log {
      return LogTicks(
        from: lower, through: upper, base: model.definition.scale.base ?? 10, count: count
      ).values.map(Datum.number)
    }
    let ticks = Ticks(from: lower, through: upper, count: count)
    if let least = model.definition.axis.tickMinStep, ticks.step < least, least > 0, upper > lower {
      count = max(1, Int((upper - lower) / least))
      return Ticks(from: lower, through: upper, count: count).values.map(Datum.number)
    }
    return ticks.values.map(Datum.number)
  }
}

extension ScaleModel {
  /// The edges of bins that the data have already, where their step is given.
  fileprivate func givenEdges(_ lower: Double, _ upper: Double) -> [Double]? {
    guard let step = definition.binnedStep, step > 0, upper > lower, (upper - lower) / step < 10_000
    else { return nil }
    return (0...Int((upper - lower) / step)).map { lower + step * Double($0) }
  }
}

extension TimeUnit {
  /// The length of a unit in milliseconds, that of a year without a leap day; nil for days of the week.
  fileprivate var duration: Double? {
    guard finest != .day, let start = Timestamp(year: 2001) else { return nil }
    return Double(next(after: start).milliseconds - start.milliseconds)
  }
}
