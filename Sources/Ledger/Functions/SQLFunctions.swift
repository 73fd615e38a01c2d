import Diagnostics
import Foundation
import GRDBSQLite

/// Gives a connection the functions that queries and checks can use.
///
/// - `workdays(a, b)`: working days after a up to and including b; negative when b is earlier.
/// - `add_workdays(a, n)`: the n-th working day after a.
/// - `days(a, b)`: calendar days from a to b.
/// - `month_end(y, m)`: the last day of a month.
/// - `find(text, pattern)`: the first match of a pattern of Table Schema, or NULL.
///
/// NULL gives NULL; what is no date, or outside the holiday table, is an error of the query. SQLite's
/// own `date()` and its like are an error where they have no date to go by and would ask the clock.
func addFunctions(to connection: OpaquePointer, with functions: FunctionContext) {
  let context = Unmanaged.passUnretained(functions).toOpaque()
  let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
  let clocks: [(String, Int32)] = [
    ("date", 0), ("time", 0), ("datetime", 0), ("julianday", 0), ("unixepoch", 0), ("strftime", 1),
  ]
  for (name, count) in clocks {
    sqlite3_create_function_v2(
      connection, name, count, flags, context,
      { call, count, arguments in
        compute(call, count, arguments) { (_, _) throws(FunctionFault) in
          throw FunctionFault(
            message: Message("日期函数要写明日期，如 :as_of", "a date function needs a date, such as :as_of"))
        }
      }, nil, nil, nil)
  }
  sqlite3_create_function_v2(
    connection, "workdays", 2, flags, context,
    { call, count, arguments in
      compute(call, count, arguments) { (arguments, context) throws(FunctionFault) in
        guard let a = try arguments.date(0), let b = try arguments.date(1) else { return nil }
        do throws(WorkCalendar.Fault) {
          return .integer(Int64(try context.calendar.workdays(from: a, to: b)))
        } catch {
          throw FunctionFault(error, name: "workdays")
        }
      }
    }, nil, nil, nil)
  sqlite3_create_function_v2(
    connection, "add_workdays", 2, flags, context,
    { call, count, arguments in
      compute(call, count, arguments) { (arguments, context) throws(FunctionFault) in
        guard let a = try arguments.date(0), let count = try arguments.integer(1) else {
          return nil
        }
        do throws(WorkCalendar.Fault) {
          return .text(try context.calendar.date(count, workdaysAfter: a).description)
        } catch {
          throw FunctionFault(error, name: "add_workdays")
        }
      }
    }, nil, nil, nil)
  sqlite3_create_function_v2(
    connection, "days", 2, flags, context,
    { call, count, arguments in
      compute(call, count, arguments) { (arguments, _) throws(FunctionFault) in
        guard let a = try arguments.date(0), let b = try arguments.date(1) else { return nil }
        return .integer(Int64(b.dayNumber - a.dayNumber))
      }
    }, nil, nil, nil)
  sqlite3_create_function_v2(
    connection, "month_end", 2, flags, context,
    { call, count, arguments in
      compute(call, count, arguments) { (arguments, _) throws(FunctionFault) in
        guard let year = try arguments.integer(0), let month = try arguments.integer(1) else {
          return nil
        }
        guard (1...12).contains(month),
          let end = CivilDate(
            year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
        else {
          throw FunctionFault(
            message: Message(
              "month_end：没有 \(year) 年 \(month) 月", "month_end: there is no month \(year)-\(month)"))
        }
        return .text(end.description)
      }
    }, nil, nil, nil)
  sqlite3_create_function_v2(
    connection, "find", 2, flags, context,
    { call, count, arguments in
      compute(call, count, arguments) { (arguments, context) throws(FunctionFault) in
        guard let text = arguments.bytes(0), let pattern = arguments.text(1) else { return nil }
        do throws(Pattern.Fault) {
          return try context.pattern(pattern).firstMatch(in: text).map { match in
            .text(String(decoding: text[match], as: UTF8.self))
          }
        } catch {
          throw FunctionFault(
            message: Message(
              "find：\"\(pattern)\" \(error.message.chinese)",
              "find: \"\(pattern)\": \(error.message.english)"))
        }
      }
    }, nil, nil, nil)
}

/// What the functions of one connection go by, held where SQLite's C callbacks can reach it.
final class FunctionContext {
  let calendar: WorkCalendar
  /// The patterns that were read before, by their texts.
  private var patterns: [String: Pattern] = [:]

  init(calendar: WorkCalendar) { self.calendar = calendar }

  fileprivate func pattern(_ text: String) throws(Pattern.Fault) -> Pattern {
    if let pattern = patterns[text] { return pattern }
    let pattern = try Pattern(text)
    // A pattern is rarely made of data; if it is, the store does not grow without end.
    if patterns.count >= 1000 { patterns = [:] }
    patterns[text] = pattern
    return pattern
  }
}

private struct FunctionFault: Error {
  var message: Message
}

extension Message {
  /// Parts the two languages in the one text that SQLite passes on.
  fileprivate static let separator = "\u{1F}"

  /// The message that a function gave to SQLite; nil for any other text.
  init?(functionFault text: String) {
    let parts = text.components(separatedBy: Message.separator)
    guard parts.count == 2 else { return nil }
    self.init(parts[0], parts[1])
  }
}

extension FunctionFault {
  fileprivate init(_ fault: WorkCalendar.Fault, name: String) {
    switch fault {
    case .noCalendar:
      message = Message(
        "\(name)：没有节假日数据表 holiday（列 date、kind）",
        "\(name): there is no table holiday with the columns date and kind")
    case .uncovered(let year):
      message = Message(
        "\(name)：节假日数据表 holiday 没有 \(year) 年",
        "\(name): the table holiday has no days of the year \(year)")
    }
  }
}

/// The arguments of one call.
private struct FunctionArguments {
  let values: UnsafeMutableBufferPointer<OpaquePointer?>

  func date(_ index: Int) throws(FunctionFault) -> CivilDate? {
    guard sqlite3_value_type(values[index]) != SQLITE_NULL else { return nil }
    let bytes = UnsafeBufferPointer(
      start: sqlite3_value_text(values[index]), count: Int(sqlite3_value_bytes(values[index])))
    // A date with time counts as its day.
    let isTimed = bytes.count == 19 && bytes[10] == UInt8(ascii: "T")
    if let date = CivilDate(iso: bytes.prefix(isTimed ? 10 : bytes.count)) { return date }
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    throw FunctionFault(message: Message("\"\(text)\" 不是日期", "\"\(text)\" is not a date"))
  }

  /// The UTF-8 of a text, which is there as long as the call goes on.
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard sqlite3_value_type(values[index]) != SQLITE_NULL else { return nil }
    return UnsafeBufferPointer(
      start: sqlite3_value_text(values[index]), count: Int(sqlite3_value_bytes(values[index])))
  }

  func text(_ index: Int) -> String? { bytes(index).map { String(decoding: $0, as: UTF8.self) } }

  func integer(_ index: Int) throws(FunctionFault) -> Int? {
    switch sqlite3_value_type(values[index]) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(sqlite3_value_int64(values[index]))
    default:
      throw FunctionFault(
        message: Message(
          "第 \(index + 1) 个参数不是整数", "argument \(index + 1) is not a whole number"))
    }
  }
}

private func compute(
  _ call: OpaquePointer?, _ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?,
  _ body: (FunctionArguments, FunctionContext) throws(FunctionFault) -> Value?
) {
  guard let context = sqlite3_user_data(call) else {
    sqlite3_result_null(call)
    return
  }
  let functions = Unmanaged<FunctionContext>.fromOpaque(context).takeUnretainedValue()
  do throws(FunctionFault) {
    let values = UnsafeMutableBufferPointer(start: arguments, count: Int(count))
    switch try body(FunctionArguments(values: values), functions) {
    case .integer(let number): sqlite3_result_int64(call, number)
    case .text(let text): sqlite3_result_text(call, text, Int32(text.utf8.count), copied)
    case .real(let number): sqlite3_result_double(call, number)
    case .null, nil: sqlite3_result_null(call)
    }
  } catch {
    sqlite3_result_error(
      call, error.message.chinese + Message.separator + error.message.english, -1)
  }
}
