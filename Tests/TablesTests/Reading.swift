import Diagnostics
import Tables

/// A table that was read to its end.
struct Reading {
  var columns: [String] = []
  var rows: [[Cell]] = []
  /// The number of each row.
  var numbers: [Int] = []
  var sheet: String?
  var log = DiagnosticLog()

  init(
    _ bytes: [UInt8], path: String = "a.csv", dialect: Dialect = Dialect(),
    limits: Limits = .standard
  ) {
    guard
      var table = TableReader(
        path: path, bytes: bytes, dialect: dialect, limits: limits, log: &log)
    else { return }
    columns = table.header.columns.map(\.name)
    sheet = table.sheet
    while let row = table.next(log: &log) {
      rows.append(row.cells)
      numbers.append(row.number)
    }
  }

  init(
    _ text: String, path: String = "a.csv", dialect: Dialect = Dialect(),
    limits: Limits = .standard
  ) {
    self.init(Array(text.utf8), path: path, dialect: dialect, limits: limits)
  }
}

/// A dialect with some properties set.
func dialect(_ set: (inout Dialect) -> Void) -> Dialect {
  var dialect = Dialect()
  set(&dialect)
  return dialect
}

/// The limits of a build with some of them changed.
func limits(_ set: (inout Limits) -> Void) -> Limits {
  var limits = Limits.standard
  set(&limits)
  return limits
}

extension Cell: ExpressibleByStringLiteral {
  /// Text, or nothing for the empty literal.
  package init(stringLiteral text: String) { self = text.isEmpty ? .empty : .text(text) }
}

extension Cell: ExpressibleByFloatLiteral {
  package init(floatLiteral number: Double) { self = .number(number) }
}

extension Cell: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .boolean(flag) }
}
