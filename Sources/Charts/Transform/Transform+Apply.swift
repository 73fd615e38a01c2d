extension Transform {
  /// Changes the rows; what takes every value or row away is a warning.
  func apply(to frame: inout Frame, problems: inout [ChartProblem]) {
    switch self {
    case .filter(let predicate):
      let holds = predicate.holds(in: frame)
      let rows = holds.indices.filter { holds[$0] }
      if rows.isEmpty, frame.count > 0 { problems.append(.noRowPasses(frame.count)) }
      if rows.count < frame.count { frame = frame.taking(rows) }
    case .calculate(let expression, let name):
      let bound = expression.bound(to: frame)
      let values = (0..<frame.count).map { bound.value(row: $0) }
      if !values.isEmpty, values.allSatisfy({ $0 == .null }), expression.root != .literal(.null) {
        problems.append(.noValue(expression.text, as: name))
      }
      frame.set(Frame.Column(name, values))
    case .aggregate(let items, let groupBy):
      frame = frame.aggregated(items.map { ($0.operation, $0.field, $0.name) }, by: groupBy)
    case .joinAggregate(let items, let groupBy):
      frame.joinAggregate(items.map { ($0.operation, $0.field, $0.name) }, by: groupBy)
    case .fold(let fields, let key, let value):
      frame = frame.folded(fields, key: key, value: value)
    case .stack(let stack):
      frame.stack(
        field: stack.field, groupBy: stack.groupBy, sort: stack.sort, offset: stack.offset,
        asStart: stack.start, asEnd: stack.end)
    case .window(let window): frame.window(window)
    case .bin(let parameters, let field, let start, let end):
      frame.bin(field, parameters, asStart: start, asEnd: end)
    case .timeUnit(let unit, let field, let start, let end):
      let dates = frame.values(field)
      frame.cut(field, to: unit, asStart: start, asEnd: end)
      if dates.contains(where: \.isValid), frame.values(start).allSatisfy({ $0 == .null }) {
        problems.append(.noDate(field))
      }
    case .composite(let step, let groups):
      step.apply(to: &frame, groups: groups, problems: &problems)
    }
  }
}

extension ChartProblem {
  fileprivate static func noRowPasses(_ count: Int) -> ChartProblem {
    ChartProblem(
      .warning, "chart-data", "filter 把全部 \(count) 行都去掉了", "filter leaves none of \(count) rows")
  }

  fileprivate static func noValue(_ expression: String, as name: String) -> ChartProblem {
    let quoted = SpecificationNode(.text(expression)).quoted
    return ChartProblem(
      .warning, "chart-data", "calculate \(quoted) 对每一行都没有值，“\(name)”列全空",
      "calculate \(quoted) has no value on any row, so that \"\(name)\" is empty")
  }

  fileprivate static func noDate(_ field: String) -> ChartProblem {
    ChartProblem(
      .warning, "chart-data", "timeUnit：“\(field)”列里没有一个值是日期",
      "timeUnit: no value of the column \"\(field)\" is a date")
  }
}
