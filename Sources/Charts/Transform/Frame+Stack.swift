/// How the values of a stack are laid on one another.
enum StackOffset: String, Hashable, Sendable, CaseIterable {
  /// From zero, the negative values downwards.
  case zero
  /// As shares of 1 of the stack.
  case normalize
  /// Around the middle of the highest stack.
  case center
}

extension Frame {
  /// Adds the start and end of each row's value in the stack of its group, as Vega does.
  ///
  /// Stacks of `normalize` and `center` take values without their sign. A null has no height; what
  /// is not a number has no place either.
  mutating func stack(
    field: String, groupBy: [String], sort: [SortField], offset: StackOffset,
    asStart: String, asEnd: String
  ) {
    let source = column(field)
    let values = self.values(field).map(\.number)
    let stacks = groups(by: groupBy).map { sorted($0, by: sort) }
    func height(_ rows: [Int]) -> Double {
      rows.reduce(0) { $0 + (values[$1].isFinite ? values[$1].magnitude : 0) }
    }
    let highest = offset == .center ? stacks.map(height).max() ?? 0 : 0
    var starts = [Datum](repeating: .null, count: count)
    var ends = starts
    for rows in stacks {
      let total = offset == .zero ? 1 : height(rows)
      let scale = offset == .normalize ? (total == 0 ? 0 : 1 / total) : 1
      let base = offset == .center ? (highest - total) / 2 : 0
      var (above, below) = (0.0, 0.0)
      for row in rows where values[row].isFinite {
        let value = offset == .zero ? values[row] : values[row].magnitude
        let start = value < 0 ? below : above
        if value < 0 { below += value } else { above += value }
        starts[row] = .number(base + start * scale)
        ends[row] = .number(base + (value < 0 ? below : above) * scale)
      }
    }
    set(Column(asStart, title: source?.title, unit: source?.unit, starts))
    set(Column(asEnd, title: source?.title, unit: source?.unit, ends))
  }
}
