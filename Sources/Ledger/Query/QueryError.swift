package import Diagnostics
import Foundation
import GRDBSQLite

/// Why a query cannot be compiled or run.
package struct QueryError: Error, Hashable, Sendable {
  package var message: Message
  package var hint: Message?
  /// Where in the query's text the fault is, in bytes.
  package var offset: Int?
  /// The line of that place, from 1, and its character on the line, from 1.
  package var line: Int?
  package var column: Int?
}

extension QueryError {
  init(_ message: Message, hint: Message? = nil, sql: String = "", offset: Int? = nil) {
    self.message = message
    self.hint = hint
    guard let offset, offset >= 0 else { return }
    self.offset = offset
    let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    line = lines.count
    column = (lines.last?.count ?? 0) + 1
  }

  init(_ refusal: QueryGuardian.Refusal, sql: String, offset: Int?) {
    switch refusal {
    case .writes:
      self.init(
        Message("只能写查询语句（SELECT），不能修改数据或设置", "only a query (SELECT) is accepted"),
        sql: sql, offset: offset)
    case .unpredictable(let function):
      self.init(
        Message(
          "不能用 \(function)：同样的内容要得到同样的结果",
          "\(function) cannot be used: the same content must give the same result"),
        hint: Message("发布日期写作参数 :as_of", "the date of the build is the parameter :as_of"),
        sql: sql, offset: offset)
    }
  }

  /// What SQLite complained about last on a connection.
  init(of connection: Connection, sql: String) {
    let offset = Int(sqlite3_error_offset(connection.handle))
    if let refusal = connection.guardian.refusal {
      self.init(refusal, sql: sql, offset: offset)
      return
    }
    if sqlite3_errcode(connection.handle) == SQLITE_INTERRUPT {
      self.init(
        Message("查询太久没有结束，已中止", "the query did not end and was stopped"))
      return
    }
    let text = String(cString: sqlite3_errmsg(connection.handle))
    if let message = Message(functionFault: text) {
      self.init(message)
      return
    }
    self.init(
      Message(chinese(text), text),
      hint: nameHint(for: text, sql: sql, descriptor: connection.descriptor), sql: sql,
      offset: offset >= 0 ? offset : nameOffset(for: text, sql: sql))
  }

  static func argumentCount(_ count: Int, parameters: [String]) -> QueryError {
    QueryError(
      Message(
        "查询有 \(parameters.count) 个参数，给了 \(count) 个值",
        "the query has \(parameters.count) parameters but was given \(count) values"))
  }

  static func missingArgument(_ name: String, known: [String]) -> QueryError {
    QueryError(
      Message("没有参数 :\(name) 的值", "there is no value for the parameter :\(name)"),
      hint: didYouMean(name, among: known))
  }

  static let nested = QueryError(
    Message("查询还在逐行读出，不能同时再用", "the query is still handing over rows"))
}

/// SQLite's most frequent complaints in plain Chinese.
private func chinese(_ text: String) -> String {
  let known = [
    ("no such table: ", "没有数据表 "), ("no such column: ", "没有列 "),
    ("no such function: ", "没有函数 "), ("ambiguous column name: ", "列名不止一个表有，请写明表名："),
    ("wrong number of arguments to function ", "参数个数不对，函数 "),
    ("incomplete input", "语句没有写完"), ("unrecognized token: ", "有不认识的字符 "),
    ("misuse of aggregate", "汇总函数用在了不能用的地方"),
  ]
  for (english, chinese) in known where text.hasPrefix(english) {
    return chinese + text.dropFirst(english.count)
  }
  if text.hasPrefix("near "), text.hasSuffix(": syntax error") {
    return "\(text.dropFirst(5).dropLast(14)) 附近写法有误"
  }
  return text
}

/// Where the name that SQLite does not know stands, which it does not tell for tables.
private func nameOffset(for text: String, sql: String) -> Int? {
  guard text.hasPrefix("no such "), let name = text.split(separator: " ").last,
    let range = sql.range(of: name)
  else { return nil }
  return sql.utf8.distance(from: sql.startIndex, to: range.lowerBound)
}

/// Offers the nearest name for an unknown table, column or function.
private func nameHint(for text: String, sql: String, descriptor: Descriptor) -> Message? {
  func rest(_ prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }
  if let table = rest("no such table: ") {
    return didYouMean(table, among: descriptor.resources.map(\.name))
  }
  if let function = rest("no such function: ") {
    return didYouMean(function, among: ["workdays", "add_workdays", "days", "month_end"])
  }
  guard let column = rest("no such column: ") else { return nil }
  let name = column.split(separator: ".").last.map(String.init) ?? column
  let mentioned = descriptor.resources.filter { sql.contains($0.name) }
  let fields = (mentioned.isEmpty ? descriptor.resources : mentioned).flatMap(\.fields)
  return didYouMean(name, among: fields.map(\.name))
}
