import Diagnostics
import Ledger

/// A table of a query's rows, with the titles and units of its columns, totals and a source line.
enum TableBlock: Block {
  static let keys: [String]? = ["data"] + tableKeys
  /// The keys that the data table of a chart has too.
  static let tableKeys = ["caption", "columns", "total", "total_label", "source", "note", "empty"]

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    guard let query = options.query(&log) else { return nil }
    return bindings(options, query, &log)
  }

  static func bindings(
    _ options: BlockOptions, _ query: QueryBinding, _ log: inout DiagnosticLog
  ) -> [String: Binding] {
    let columns = BlockColumn.list(options, of: query, &log)
    let totals = totals(options, query, columns, &log)
    var rows = query
    rows.extra["cells"] = .list(
      columns.enumerated().map { position, column in
        [
          "text": .column(column.index, column.column, format: column.format ?? .plain),
          "class": .text(column.cellClass),
          "header": .flag(position == 0),
          "title": .text(column.title),
          "unit": .text(column.unit),
          "link": .template(column.link),
        ]
      })
    return [
      "caption": options.text("caption", &log),
      "source": options.text("source", &log),
      "note": options.text("note", &log),
      "empty": options.text("empty", &log),
      "columns": .list(
        columns.map {
          ["title": .text($0.title), "unit": .text($0.unit), "class": .text($0.cellClass)]
        }),
      "rows": .query(rows),
      "has_total": .flag(!totals.isEmpty),
      "totals": .list(totals),
    ]
  }

  /// The cells of the totals row: the label, or nothing for the template to say, then the sums.
  private static func totals(
    _ options: BlockOptions, _ query: QueryBinding, _ columns: [BlockColumn],
    _ log: inout DiagnosticLog
  ) -> [[String: Binding]] {
    guard let node = options.node["total"] else { return [] }
    var summed: Set<Int> = []
    for item in node.items ?? [node] {
      guard let index = BlockOptions.column(item, of: query, &log) else { continue }
      if query.columns[index].isNumber {
        summed.insert(index)
      } else {
        log.error(
          "block", at: item.location,
          Message(
            "列「\(query.columns[index].label)」不是数，不能求和",
            "column \"\(query.columns[index].name)\" is no number and has no sum"))
      }
    }
    let label = options.node["total_label"]?.string ?? ""
    return columns.enumerated().map { position, column in
      let text: Binding =
        if summed.contains(column.index) {
          .sum(
            query: query.index, column: column.index, column.column,
            format: column.format ?? .plain)
        } else {
          .text(position == 0 ? label : "")
        }
      return [
        "text": text, "class": .text(column.cellClass), "header": .flag(position == 0),
        "title": .text(column.title), "unit": .text(column.unit),
      ]
    }
  }
}
