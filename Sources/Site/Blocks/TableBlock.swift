import Diagnostics
import Ledger

/// A table of rows, with the titles and units of its columns, totals and a source line.
enum TableBlock: Block {
  static let keys: [String]? = ["id", "data", "caption", "source", "sparkline"] + tableKeys
  /// The keys that the data table of a chart has too.
  static let tableKeys = ["columns", "total", "total_label", "note", "empty", "download"]

  /// With how many columns a table is too wide for a phone.
  private static let wide = 5

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    guard let query = options.query(&log) else { return nil }
    let columns = BlockColumn.list(options, of: query.columns, &log)
    return bindings(options, .query(query), columns, &log).merging(
      ["caption": options.text("caption", &log), "source": options.text("source", &log)],
      uniquingKeysWith: { $1 })
  }

  /// What the names in the table itself stand for.
  static func bindings(
    _ options: BlockOptions, _ rows: BlockRows, _ columns: [BlockColumn],
    _ log: inout DiagnosticLog
  ) -> [String: Binding] {
    let totals = totals(options, rows, columns, &log)
    let shown = rows.signs(columns, table: options.number)
    return [
      "note": options.text("note", &log),
      "empty": options.text("empty", &log),
      "is_wide": .flag(columns.count >= wide),
      "columns": .list(
        columns.map {
          ["title": .text($0.title), "unit": .text($0.unit), "class": .text($0.cellClass)]
        }),
      "rows": self.rows(rows, columns, table: options.number),
      "signs": .mapping([
        "any": shown([.none, .belowUnit, .missing, .provisional, .revised]),
        "none": shown(.none), "below_unit": shown(.belowUnit), "missing": shown(.missing),
        "provisional": shown(.provisional), "revised": shown(.revised),
      ]),
      "download": download(options, rows),
      "has_total": .flag(!totals.isEmpty),
      "totals": .list(totals),
    ]
  }

  private static func rows(
    _ rows: BlockRows, _ columns: [BlockColumn], table: Int
  ) -> Binding {
    switch rows {
    case .query(var query):
      query.extra["cells"] = .list(
        columns.enumerated().map { $1.cell(isFirst: $0 == 0, table: table) })
      return .query(query)
    case .fixed(let own, let rows):
      return .list(
        rows.map { row in
          [
            "cells": .list(
              columns.enumerated().map { position, column in
                column.cell(row, of: own, isFirst: position == 0)
              })
          ]
        })
    }
  }

  /// The table to download, as a list of one or none; `download: false` offers none.
  private static func download(_ options: BlockOptions, _ rows: BlockRows) -> Binding {
    guard options.node["download"]?.bool != false, case .query(let query) = rows,
      let source = query.source
    else { return .list([]) }
    return .list([["name": .text(source.name), "title": .text(source.title)]])
  }

  /// The cells of the totals row: the label, or nothing for the template to say, then the sums.
  private static func totals(
    _ options: BlockOptions, _ rows: BlockRows, _ columns: [BlockColumn],
    _ log: inout DiagnosticLog
  ) -> [[String: Binding]] {
    guard let node = options.node["total"] else { return [] }
    var summed: Set<Int> = []
    for item in node.items ?? [node] {
      guard let index = BlockOptions.column(item, among: rows.columns, &log) else { continue }
      if rows.columns[index].isNumber {
        summed.insert(index)
      } else {
        log.error(
          "block", at: item.location,
          Message(
            "列「\(rows.columns[index].label)」不是数，不能求和",
            "column \"\(rows.columns[index].name)\" is no number and has no sum"))
      }
    }
    let label = options.node["total_label"]?.string ?? ""
    return columns.enumerated().map { position, column in
      let text: Binding =
        summed.contains(column.index)
        ? column.sum(of: rows, table: options.number) : .text(position == 0 ? label : "")
      return [
        "text": text, "class": .text(column.cellClass), "header": .flag(position == 0),
        "title": .text(column.title), "unit": .text(column.unit),
        "has_mark": .flag(column.status != nil),
      ]
    }
  }
}

extension BlockRows {
  /// Whether the table shows one of some signs: told while rendering, or known already.
  fileprivate func signs(
    _ columns: [BlockColumn], table: Int
  ) -> (TableSigns) -> Binding {
    switch self {
    case .query: return { .signs($0, table: table) }
    case .fixed(let own, let rows):
      let shown = rows.reduce(into: TableSigns()) { shown, row in
        for column in columns {
          let format = column.format ?? .plain
          shown.formUnion(format.cell(row[column.index], column: own[column.index]).sign)
          guard let status = column.status else { continue }
          shown.formUnion(ValueFormat.status.cell(row[status.index], column: status.column).sign)
        }
      }
      return { .flag(!shown.isDisjoint(with: $0)) }
    }
  }
}

extension BlockColumn {
  /// What the names in a cell of a query's row stand for.
  fileprivate func cell(isFirst: Bool, table: Int) -> [String: RowBinding] {
    [
      "text": .column(index, column, format: format ?? .plain, table: table),
      "is_number": .flag(column.isNumber && !isSparkline),
      "mark": status.map { .column($0.index, $0.column, format: .status, table: table) }
        ?? .text(""),
      "has_mark": .flag(status != nil),
      "drawing": isSparkline ? .sparkline(index, column, label: title) : .text(""),
      "class": .text(cellClass),
      "header": .flag(isFirst),
      "title": .text(title),
      "unit": .text(unit),
      "link": .template(link),
      "leaves": .flag(link.mayLeaveSite),
    ]
  }

  /// What the names in a cell of a row stand for whose values are known.
  fileprivate func cell(
    _ row: [Value], of columns: [ResultColumn], isFirst: Bool
  ) -> [String: Binding] {
    let mark = status.map { ValueFormat.status.text(row[$0.index], column: $0.column) }
    return [
      "text": .text((format ?? .plain).cell(row[index], column: columns[index]).text),
      "is_number": .flag(columns[index].isNumber),
      "mark": .text(mark ?? ""),
      "has_mark": .flag(status != nil),
      "drawing": .text(""),
      "class": .text(cellClass),
      "header": .flag(isFirst),
      "title": .text(title),
      "unit": .text(unit),
      "link": .text(""),
      "leaves": .flag(false),
    ]
  }

  /// The sum of the column over all rows.
  fileprivate func sum(of rows: BlockRows, table: Int) -> Binding {
    switch rows {
    case .query(let query):
      return .sum(query: query.index, column: index, column, format: format ?? .plain, table: table)
    case .fixed(let columns, let rows):
      let sum = Value.sum(of: rows, column: index)
      return .text((format ?? .plain).cell(sum, column: columns[index]).text)
    }
  }
}
