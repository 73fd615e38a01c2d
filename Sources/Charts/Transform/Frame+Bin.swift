extension Frame {
  /// Adds the start and end of the bin of each number; nulls where there is none.
  ///
  /// - Returns: The bins; nil if the column has no numbers or they cannot be reckoned with.
  @discardableResult
  mutating func bin(
    _ field: String, _ parameters: BinParameters, asStart: String, asEnd: String
  ) -> Bins? {
    let source = column(field)
    let values = values(field).map { $0 == .null || $0 == .text("") ? .nan : $0.number }
    var lower = Double.infinity
    var upper = -Double.infinity
    for value in values where value.isFinite {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    let bins = Bins(extent: (lower, upper), parameters: parameters)
    let found = values.map { bins?.bin($0) }
    set(
      Column(
        asStart, title: source?.title, unit: source?.unit,
        found.map { $0.map { .number($0.lower) } ?? .null }))
    set(
      Column(
        asEnd, title: source?.title, unit: source?.unit,
        found.map { $0.map { .number($0.upper) } ?? .null }))
    return bins
  }

  /// Adds the start and end of the unit of each date; nulls where there is none.
  mutating func cut(_ field: String, to unit: TimeUnit, asStart: String, asEnd: String) {
    let source = column(field)
    let starts = values(field).map { datum in
      datum.date.map { unit.isBinned ? $0.known(to: unit.precision) : unit.floor($0) }
    }
    set(
      Column(
        asStart, title: source?.title, timeUnit: unit,
        starts.map { $0.map { .date($0) } ?? .null }))
    set(
      Column(
        asEnd, title: source?.title, timeUnit: unit,
        starts.map { $0.map { .date(unit.next(after: $0)) } ?? .null }))
  }
}
