/// What a row is kept for: an expression, a test of a column, or several of these.
indirect enum Predicate: Hashable, Sendable {
  case expression(Expression)
  case field(FieldPredicate)
  case all([Predicate])
  case any([Predicate])
  case not(Predicate)
}

/// A test of the values of a column.
struct FieldPredicate: Hashable, Sendable {
  /// What a value must be.
  enum Test: Hashable, Sendable {
    case equal(Datum)
    case less(Datum)
    case lessOrEqual(Datum)
    case greater(Datum)
    case greaterOrEqual(Datum)
    /// From one value through another; nil is without end.
    case range(Datum?, Datum?)
    case oneOf([Datum])
    /// Whether the value is a finite number or can be taken as one.
    case valid(Bool)
  }

  var field: String
  /// The unit that dates are cut to before the test.
  var timeUnit: TimeUnit?
  var test: Test
}

extension Predicate {
  /// Whether the predicate holds, for each row of a frame.
  func holds(in frame: Frame) -> [Bool] {
    switch self {
    case .expression(let expression):
      let bound = expression.bound(to: frame)
      return (0..<frame.count).map { bound.isTrue(row: $0) }
    case .field(let field): return field.holds(in: frame)
    case .all(let predicates):
      return predicates.reduce(into: Array(repeating: true, count: frame.count)) { all, next in
        for (row, holds) in next.holds(in: frame).enumerated() where !holds { all[row] = false }
      }
    case .any(let predicates):
      return predicates.reduce(into: Array(repeating: false, count: frame.count)) { any, next in
        for (row, holds) in next.holds(in: frame).enumerated() where holds { any[row] = true }
      }
    case .not(let predicate): return predicate.holds(in: frame).map { !$0 }
    }
  }
}

extension FieldPredicate {
  fileprivate func holds(in frame: Frame) -> [Bool] {
    let values = frame.values(field).map { datum -> ExpressionValue in
      guard let timeUnit else { return ExpressionValue(datum) }
      guard let date = datum.date else { return .null }
      return .date(timeUnit.isBinned ? date : timeUnit.floor(date))
    }
    // A date that is written as a text or a year is read once, not for every row.
    let areDates = values.contains { if case .date = $0 { true } else { false } }
    func literal(_ datum: Datum) -> ExpressionValue {
      areDates ? datum.date.map { .date($0) } ?? ExpressionValue(datum) : ExpressionValue(datum)
    }
    func compared(_ bound: Datum, _ holds: (Int) -> Bool) -> [Bool] {
      let bound = literal(bound)
      return values.map { ExpressionValue.order($0, bound).map(holds) ?? false }
    }
    switch test {
    case .equal(let datum):
      let expected = literal(datum)
      return values.map { ExpressionValue.isIdentical($0, expected) }
    case .less(let bound): return compared(bound) { $0 < 0 }
    case .lessOrEqual(let bound): return compared(bound) { $0 <= 0 }
    case .greater(let bound): return compared(bound) { $0 > 0 }
    case .greaterOrEqual(let bound): return compared(bound) { $0 >= 0 }
    case .range(let lower, let upper):
      let above = lower.map { compared($0) { $0 >= 0 } }
      let below = upper.map { compared($0) { $0 <= 0 } }
      return values.indices.map { above?[$0] != false && below?[$0] != false }
    case .oneOf(let data):
      let expected = Set(data.map { key(literal($0)) })
      return values.map { expected.contains(key($0)) }
    case .valid(let isValid):
      return values.map { ($0 != .null && $0.number.isFinite) == isValid }
    }
  }
}

/// A value by which equal ones are found: moments are equal however precisely they are known.
private func key(_ value: ExpressionValue) -> ExpressionValue {
  if case .date(let date) = value { .date(date.known(to: .millisecond)) } else { value }
}
