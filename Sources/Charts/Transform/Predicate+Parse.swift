extension Predicate {
  /// Reads an expression, a test of a field, or `and`, `or` and `not` of these.
  static func read(
    _ node: SpecificationNode, place: String, _ reader: inout SpecificationReader
  ) -> Predicate? {
    read(node, place: place, depth: 0, &reader)
  }

  private static func read(
    _ node: SpecificationNode, place: String, depth: Int, _ reader: inout SpecificationReader
  ) -> Predicate? {
    guard case .mapping(let written) = node.value else {
      return Expression.read(node, place: place, &reader).map(Predicate.expression)
    }
    guard depth < 50 else {
      reader.report(
        ChartProblem(
          .error, "chart-value", at: node.position, "\(place) 的条件嵌套超过 50 层",
          "the conditions of \(place) are nested more than 50 levels deep"))
      return nil
    }
    let composition = written.first { ["and", "or", "not"].contains($0.key) }?.key
    guard let composition else { return fieldPredicate(node, written, place, &reader) }
    let entries = reader.entries(of: node, place, keys: [composition])
    guard let entry = entries[composition] else { return nil }
    let inner = "\(place).\(composition)"
    if composition == "not" {
      return read(entry.value, place: inner, depth: depth + 1, &reader).map { .not($0) }
    }
    guard case .sequence(let nodes) = entry.value.value, !nodes.isEmpty else {
      reader.report(.wrongValue(inner, entry.value, "一个列表", "a list"))
      return nil
    }
    let predicates = nodes.enumerated().compactMap { index, node in
      read(node, place: "\(inner)[\(index)]", depth: depth + 1, &reader)
    }
    guard predicates.count == nodes.count else { return nil }
    return composition == "and" ? .all(predicates) : .any(predicates)
  }

  private static let tests = ["equal", "lt", "lte", "gt", "gte", "range", "oneOf", "valid"]

  private static func fieldPredicate(
    _ node: SpecificationNode, _ written: [SpecificationNode.Entry], _ place: String,
    _ reader: inout SpecificationReader
  ) -> Predicate? {
    let before = reader.problems.count
    let entries = reader.entries(
      of: node, place, keys: ["field", "timeUnit"] + tests, known: ["param", "empty"])
    guard let fieldEntry = entries["field"] else {
      if reader.problems.count == before { reader.report(.missing("field", in: place, at: node)) }
      return nil
    }
    let field = reader.field(fieldEntry.value, "\(place).field")
    let timeUnit = entries["timeUnit"].flatMap {
      TimeUnit.read($0.value, place: "\(place).timeUnit", &reader)
    }
    let given = written.filter { tests.contains($0.key) }
    guard given.count == 1 else {
      reader.report(
        ChartProblem(
          .error, "chart-property", at: node.position,
          "\(place) 应有且只有以下之一：\(tests.joined(separator: ", "))",
          "\(place) needs just one of \(tests.joined(separator: ", "))"))
      return nil
    }
    let test = FieldPredicate.Test.read(given[0], place, timeUnit, &reader)
    guard let field, let test, reader.problems.count == before else { return nil }
    return .field(FieldPredicate(field: field, timeUnit: timeUnit, test: test))
  }
}

extension FieldPredicate.Test {
  fileprivate static func read(
    _ entry: SpecificationNode.Entry, _ place: String, _ unit: TimeUnit?,
    _ reader: inout SpecificationReader
  ) -> Self? {
    let place = "\(place).\(entry.key)"
    func bound(_ reader: inout SpecificationReader) -> Datum? {
      reader.comparand(entry.value, place, unit)
    }
    switch entry.key {
    case "equal": return bound(&reader).map { .equal($0) }
    case "lt": return bound(&reader).map { .less($0) }
    case "lte": return bound(&reader).map { .lessOrEqual($0) }
    case "gt": return bound(&reader).map { .greater($0) }
    case "gte": return bound(&reader).map { .greaterOrEqual($0) }
    case "valid": return reader.boolean(entry, place).map { .valid($0) }
    case "oneOf":
      guard case .sequence(let nodes) = entry.value.value, !nodes.isEmpty else { break }
      return .oneOf(nodes.compactMap { reader.comparand($0, place, unit) })
    default:
      guard case .sequence(let nodes) = entry.value.value, nodes.count == 2 else {
        reader.report(.wrongValue(place, entry.value, "两个值的列表", "a list of two values"))
        return nil
      }
      let bounds = nodes.map { $0.value == .null ? nil : reader.comparand($0, place, unit) }
      return .range(bounds[0], bounds[1])
    }
    reader.report(.wrongValue(place, entry.value, "一个列表", "a list"))
    return nil
  }
}

extension SpecificationReader {
  /// A value that those of a column are compared with.
  ///
  /// With a unit of a single part a number is that part: `{timeUnit: month, equal: 3}`.
  fileprivate mutating func comparand(
    _ node: SpecificationNode, _ place: String, _ unit: TimeUnit?
  ) -> Datum? {
    if case .mapping = node.value { return dateTime(node, place).map { .date($0) } }
    let datum: Datum? =
      switch node.value {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .boolean(let flag): .boolean(flag)
      case .null: .null
      case .sequence, .mapping: nil
      }
    guard let unit, let datum, datum != .null else {
      if datum == nil { report(.wrongValue(place, node, "一个值", "a value")) }
      return datum
    }
    if unit.parts.count == 1 {
      var date = DateTime()
      if date.set("\(unit.finest)", node) { return date.timestamp.map { .date($0) } }
    }
    if case .number(let number) = datum, number.magnitude < 8.64e15 {
      return .date(Timestamp(milliseconds: Int(number)))
    }
    if case .text(let text) = datum, let date = Timestamp(text) { return .date(date) }
    report(.wrongValue(place, node, "\(unit.name) 的一个值", "a value of \(unit.name)"))
    return nil
  }

  /// A date such as `{year: 2018, month: 10}`.
  mutating func dateTime(_ node: SpecificationNode, _ place: String) -> Timestamp? {
    let before = problems.count
    let entries = entries(of: node, place, keys: DateTime.keys)
    var date = DateTime()
    for key in DateTime.keys where key != "utc" {
      guard let entry = entries[key] else { continue }
      if !date.set(key, entry.value) {
        report(.wrongValue("\(place).\(key)", entry.value, "日期的这一部分", "that part of a date"))
      }
    }
    guard problems.count == before else { return nil }
    guard let timestamp = date.timestamp else {
      report(.wrongValue(place, node, "一个日期", "a date"))
      return nil
    }
    return timestamp
  }
}
