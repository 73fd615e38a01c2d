import Diagnostics
import Tables

/// Turns the cells of one column into values, and knows all that its field asks of them.
struct ColumnReader {
  let field: Field
  private let missingValues: Set<String>
  private let longestMissing: Int
  /// The allowed values; of a list the allowed items.
  private let allowed: Set<Value>?
  private let minimum: Value?
  private let maximum: Value?
  private let pattern: Pattern?

  /// Reports constraints that are themselves wrong.
  init(_ field: Field, missingValues: [String], log: inout DiagnosticLog) {
    self.field = field
    self.missingValues = Set(missingValues)
    longestMissing = missingValues.map(\.utf8.count).max() ?? 0
    var item = field
    if field.type == .list { item.type = .string }
    func limit(_ key: String, _ text: String?) -> Value? {
      guard let text else { return nil }
      do throws(CellProblem) {
        return try item.value(ofText: text)
      } catch {
        field.reportConstraint(key, text, error, log: &log)
        return nil
      }
    }
    minimum = limit("minimum", field.constraints.minimum)
    maximum = limit("maximum", field.constraints.maximum)
    allowed = field.constraints.allowed.map { texts in
      Set(texts.compactMap { limit("enum", $0) })
    }
    do throws(Pattern.Fault) {
      pattern = try field.constraints.pattern.map { text throws(Pattern.Fault) in
        try Pattern(text)
      }
    } catch {
      pattern = nil
      log.error(
        "descriptor", at: field.location,
        Message(
          "列 \"\(field.name)\" 的 pattern 写法有误：\(error.message.chinese)",
          "the pattern of the field \"\(field.name)\" is wrong: \(error.message.english)"))
    }
  }

  /// The value of a cell, which fulfils all constraints but uniqueness.
  func value(of cell: Cell) throws(CellProblem) -> Value {
    switch cell {
    case .unreadable: return .null
    case .text(let text) where text.utf8.count <= longestMissing && missingValues.contains(text):
      return try checked(.null)
    default: return try checked(try field.value(of: cell))
    }
  }

  /// The value of a key of a story's front matter.
  func value(of entry: Story.Entry) throws(CellProblem) -> Value {
    guard case .items(let items) = entry else { return try value(of: entry.cell) }
    guard field.type == .list else {
      throw CellProblem(
        Message("是几项，本列只要一项", "is a list, but the column holds single values"))
    }
    return try checked(try field.list(ofItems: items))
  }

  private func checked(_ value: Value) throws(CellProblem) -> Value {
    let constraints = field.constraints
    guard !value.isNull else {
      if constraints.required {
        throw CellProblem(Message("没有填写", "is empty"), rule: "required")
      }
      return value
    }
    if field.type == .list {
      try checkList(value)
      return value
    }
    if let allowed, !allowed.contains(value) { throw notAllowed }
    if let minimum, value.isLess(than: minimum) {
      let limit = constraints.minimum ?? ""
      throw CellProblem(
        Message("小于最小值 \(limit)", "is less than the minimum \(limit)"), rule: "minimum")
    }
    if let maximum, maximum.isLess(than: value) {
      let limit = constraints.maximum ?? ""
      throw CellProblem(
        Message("大于最大值 \(limit)", "is more than the maximum \(limit)"), rule: "maximum")
    }
    if pattern != nil || constraints.minLength != nil || constraints.maxLength != nil {
      try checkText(value)
    }
    return value
  }

  private func checkText(_ value: Value) throws(CellProblem) {
    guard case .text(let text) = value else { return }
    if let least = field.constraints.minLength, text.count < least {
      throw CellProblem(
        Message("不足 \(least) 个字", "has fewer than \(least) characters"), rule: "min-length")
    }
    if let most = field.constraints.maxLength, text.count > most {
      throw CellProblem(
        Message("超过 \(most) 个字", "has more than \(most) characters"), rule: "max-length")
    }
    if let pattern, !pattern.matches(text) {
      let form = field.constraints.pattern ?? ""
      throw CellProblem(
        Message("不合规定的格式 \(form)", "does not match the pattern \(form)"), rule: "pattern")
    }
  }

  /// Checks the number of items and each of them.
  private func checkList(_ value: Value) throws(CellProblem) {
    guard case .text(let text) = value, let items = jsonItems(text) else { return }
    if let least = field.constraints.minLength, items.count < least {
      throw CellProblem(
        Message("不足 \(least) 项", "has fewer than \(least) items"), rule: "min-length")
    }
    if let most = field.constraints.maxLength, items.count > most {
      throw CellProblem(
        Message("超过 \(most) 项", "has more than \(most) items"), rule: "max-length")
    }
    if let allowed, !items.allSatisfy({ allowed.contains(.text($0)) }) { throw notAllowed }
  }

  private var notAllowed: CellProblem {
    CellProblem(
      Message("不在规定的取值之内", "is not one of the allowed values"), rule: "enum",
      candidates: field.constraints.allowed ?? [])
  }
}

extension Value {
  /// Compares two values of one type.
  fileprivate func isLess(than other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let a), .integer(let b)): a < b
    case (.real(let a), .real(let b)): a < b
    // Dates, the only texts with a least and a greatest value, are ordered as their ISO texts are.
    case (.text(let a), .text(let b)): a < b
    default: false
    }
  }
}

extension Field {
  fileprivate func reportConstraint(
    _ key: String, _ text: String, _ problem: CellProblem, log: inout DiagnosticLog
  ) {
    log.error(
      "descriptor", at: location,
      Message(
        "列 \"\(name)\" 的 \(key) 的值 \"\(text)\" \(problem.fault.chinese)",
        "the \(key) \"\(text)\" of the field \"\(name)\" \(problem.fault.english)"),
      hint: problem.hint)
  }
}
