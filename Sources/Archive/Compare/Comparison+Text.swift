package import Diagnostics
import Foundation
import Tables

extension Comparison {
  /// The differences, one a line.
  package func text(_ language: Language) -> String {
    let lines = changes.map { change in
      let reason = change.revision.map {
        Message("\($0.kind)：\($0.reason)（\($0.id)）", "\($0.kind): \($0.reason) (\($0.id))")
      }
      let unexplained = Message("没有说明", "not explained")
      return "\(change.sentence[language])  \((reason ?? unexplained)[language])\n"
    }
    return lines.joined() + summary[language] + "\n"
  }

  private var summary: Message {
    let unexplained = changes.count { $0.revision == nil }
    let rows = newRows.values.reduce(0, +)
    let gone = goneRows.values.reduce(0, +)
    return Message(
      "\(changes.count) 处不同，其中 \(unexplained) 处没有说明；\(same) 个数相同；新增 \(rows) 行，撤下没有数的 \(gone) 行",
      "\(changes.count) differences, \(unexplained) of them not explained; "
        + "\(same) figures are the same; \(rows) new rows, \(gone) rows without figures are gone")
  }

  /// The differences as CSV, for a table of them.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append([
      "kind", "table", "table_title", "key", "column", "column_title", "unit", "old", "new",
      "revision", "revision_kind", "reason", "date",
    ])
    for change in changes {
      writer.append([
        change.kind.rawValue, change.table, change.tableTitle, change.key, change.column,
        change.columnTitle, change.unit, change.old, change.new, change.revision?.id ?? "",
        change.revision?.kind ?? "", change.revision?.reason ?? "", change.revision?.date ?? "",
      ])
    }
    return writer.bytes
  }

  /// The differences as JSON with sorted keys.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(JSON(self)), as: UTF8.self) + "\n"
  }
}

extension FigureChange {
  /// What differs.
  var sentence: Message {
    let place = "\(tableTitle) \(key) \(columnTitle)\(unit.isEmpty ? "" : "（\(unit)）")"
    let name = "\(table) \(key) \(column)\(unit.isEmpty ? "" : " (\(unit))")"
    return switch kind {
    case .changed:
      Message("\(place)：\(shown(old)) → \(shown(new))", "\(name): \(shown(old)) → \(shown(new))")
    case .unit:
      Message(
        "\(tableTitle) \(columnTitle) 的单位：\(shown(old)) → \(shown(new))",
        "the unit of \(table) \(column): \(shown(old)) → \(shown(new))")
    case .row: Message("\(tableTitle) 的 \(key) 这一行没有了", "the row \(key) of \(table) is gone")
    case .column:
      Message("\(tableTitle) 的“\(columnTitle)”这一列没有了", "the column \(column) of \(table) is gone")
    case .table: Message("数据表 \(tableTitle)（\(table)）没有了", "the table \(table) is gone")
    }
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "–" : value }
}

private struct JSON: Encodable {
  struct Change: Encodable {
    var kind: String
    var table: String
    var tableTitle: String
    var key: String
    var column: String
    var columnTitle: String
    var unit: String
    var old: String
    var new: String
    var revision: Explanation?
  }

  struct Explanation: Encodable {
    var id: String
    var kind: String
    var reason: String
    var date: String
  }

  var changes: [Change]
  var newRows: [String: Int]
  var goneRows: [String: Int]
  var same: Int

  init(_ comparison: Comparison) {
    changes = comparison.changes.map { change in
      Change(
        kind: change.kind.rawValue, table: change.table, tableTitle: change.tableTitle,
        key: change.key, column: change.column, columnTitle: change.columnTitle,
        unit: change.unit, old: change.old, new: change.new,
        revision: change.revision.map {
          Explanation(id: $0.id, kind: $0.kind, reason: $0.reason, date: $0.date)
        })
    }
    newRows = comparison.newRows
    goneRows = comparison.goneRows
    same = comparison.same
  }
}
