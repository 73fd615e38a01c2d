extension Layer {
  /// Gives each period a band of its own, where bars stand on the dates of a declared column.
  ///
  /// Vega-Lite draws thin bars on a continuous axis there; years and months of a ledger are categories,
  /// and those between that have no row stay empty places.
  mutating func bandPeriods() {
    guard mark.type == .bar else { return }
    for channel in [ChannelName.x, .y] {
      guard var definition = encoding[channel], definition.type == .temporal,
        definition.timeUnit == nil, definition.scale.type == nil, definition.scale.domain.isEmpty,
        let secondary = channel.secondary, encoding[secondary] == nil,
        let field = definition.field, var column = frame.column(field), column.isDeclared
      else { continue }
      let dates = column.values.compactMap(\.date)
      guard let finest = dates.lazy.map(\.precision).max(), let first = dates.min(),
        let last = dates.max(),
        let periods = periods(
          first.rounded(to: finest), last, isUpright: channel == .x, dates, finest)
      else { continue }
      column.values = column.values.map { value in
        value.date.map { .date($0.rounded(to: finest)) } ?? .null
      }
      frame.set(column)
      definition.type = .ordinal
      definition.scale.domain = periods.map(Datum.date)
      encoding[channel] = definition
    }
  }

  /// All periods of upright bars where these are few; those that have rows for lying ones.
  private func periods(
    _ first: Timestamp, _ last: Timestamp, isUpright: Bool, _ dates: [Timestamp],
    _ finest: Timestamp.Precision
  ) -> [Timestamp]? {
    if !isUpright { return Set(dates.map { $0.rounded(to: finest) }).sorted() }
    let most: Int
    switch finest {
    case .year: most = 60
    case .quarter: most = 40
    case .month: most = 48
    case .day: most = 31
    case .hour, .minute, .second, .millisecond: return nil
    }
    var periods: [Timestamp] = []
    var period = first
    while period <= last, periods.count <= most {
      periods.append(period)
      period = period.advanced(by: 1)
    }
    return periods.count <= most ? periods : nil
  }
}
