import Ledger
import Tables

/// A public table as a workbook for people.
///
/// It follows the checklist for accessible spreadsheets of the UK government's Analysis Function
/// (https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/):
/// a cover, contents and notes, one marked table on a sheet with its title in the first cell, one header
/// row, no merged cell, no blank row and nothing hidden.
struct TableWorkbook {
  private let table: Resource
  private let wording: WorkbookWording
  private let columns: [WorkbookPage.Column]
  /// The rows of each data sheet.
  private let parts: [Int]
  private let names: [String]
  private let limit: Int

  /// - Parameters:
  ///   - table: the public part of the table.
  ///   - count: how many rows it has.
  ///   - wording: the words.
  ///   - rowLimit: how many rows a sheet has.
  init(
    _ table: Resource, count: Int, wording: WorkbookWording, rowLimit: Int = WorkbookPage.rowLimit
  ) {
    self.table = table
    self.wording = wording
    columns = table.columns(wording)
    limit = rowLimit - wording.list("data.lines").count - 2
    let full = Array(repeating: limit, count: count / limit)
    parts = count % limit > 0 || count == 0 ? full + [count % limit] : full
    names = sheetNames(
      ["cover.sheet", "contents.sheet", "notes.sheet"].map { wording.text($0) }
        + parts.indices.map { [parts] part in
          wording.text(
            parts.count > 1 ? "data.part_sheet" : "data.sheet",
            ["table": table.label, "part": String(part + 1)])
        })
  }

  /// The file; `query` gives the rows of the table, with all its columns.
  func bytes(_ query: Query) throws -> [UInt8] {
    var writer = WorkbookWriter(
      WorkbookWriter.Properties(
        title: text("cover.title"), author: wording.site["office"] ?? "",
        created: wording.site["as_of"] ?? "1980-01-01", font: wording.text("font")))
    writer.begin(cover)
    writer.begin(contents)
    for row in contentsRows { writer.append(row) }
    writer.begin(notes)
    for row in noteRows { writer.append(row) }
    let cells = WorkbookCells(query.columns, wording)
    var row = 0
    writer.begin(data(0))
    try query.forEach([]) { values in
      if row > 0, row % limit == 0 { writer.begin(data(row / limit)) }
      writer.append(cells.row(values))
      row += 1
    }
    return try writer.finished()
  }

  private var cover: WorkbookPage {
    let sections = wording.sections.filter { wording.isDemo || !$0.isDemo }.map {
      (wording.filled($0.heading, values), wording.filled($0.text, values))
    }
    return WorkbookPage(
      name: names[0], title: text("cover.title"),
      lines: sections.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0), .text($0.1)] })
  }

  private var contents: WorkbookPage {
    let titles = wording.list("contents.columns")
    return WorkbookPage(
      name: names[1], title: text("contents.title"), lines: lines("contents.lines"),
      table: "contents",
      columns: [.init(titles[0]), .init(titles[1]), .init(titles[2], .number(decimals: 0))])
  }

  private var contentsRows: [[WorkbookCell]] {
    var rows: [[WorkbookCell]] = [
      [
        .link(names[0], sheet: names[0]), .text(text("cover.title")),
        .number(String(cover.lines.count + 1)),
      ],
      [
        .link(names[2], sheet: names[2]), .text(text("notes.title")),
        .number(String(columns.count)),
      ],
    ]
    for (part, count) in parts.enumerated() {
      rows.append([
        .link(names[3 + part], sheet: names[3 + part]), .text(data(part).title),
        .number(String(count)),
      ])
    }
    return rows
  }

  private var notes: WorkbookPage {
    WorkbookPage(
      name: names[2], title: text("notes.title"), lines: lines("notes.lines"), table: "notes",
      columns: wording.list("notes.columns").map { .init($0) })
  }

  private var noteRows: [[WorkbookCell]] {
    let none = wording.text("words.none")
    return zip(table.fields, columns).map { field, column in
      [
        .text(column.header), .text(field.name),
        .text(wording.text("types.\(field.type.rawValue)")),
        .text(field.unit ?? none), .text(field.description ?? none),
      ]
    }
  }

  private func data(_ part: Int) -> WorkbookPage {
    let name = "data_\(table.name)" + (parts.count > 1 ? "_\(part + 1)" : "")
    var values = values
    values["part"] = String(part + 1)
    values["rows"] = String(parts[part])
    return WorkbookPage(
      name: names[3 + part],
      title: wording.text(parts.count > 1 ? "data.part_title" : "data.title", values),
      lines: wording.list("data.lines", values).map { .text($0) }, table: name, columns: columns)
  }

  private var values: [String: String] {
    [
      "table": table.label, "description": table.description ?? "", "file": table.name,
      "columns": String(columns.count), "rows": String(parts.reduce(0, +)),
      "header": String(wording.list("data.lines").count + 2), "parts": String(parts.count),
    ]
  }

  private func text(_ key: String) -> String { wording.text(key, values) }

  private func lines(_ key: String) -> [WorkbookPage.Line] {
    wording.list(key, values).map { .text($0) }
  }
}

extension Resource {
  /// The columns with their headers, each of which is another, as Excel asks for.
  fileprivate func columns(_ wording: WorkbookWording) -> [WorkbookPage.Column] {
    var used: Set<String> = []
    var notes = 0
    return fields.map { field in
      var header = field.label
      if let unit = field.unit {
        header = wording.text("column.unit", ["title": header, "unit": unit])
      }
      if field.description != nil {
        notes += 1
        header = wording.text("column.note", ["title": header, "number": String(notes)])
      }
      header = String(header.prefix(250))
      if !used.insert(header.lowercased()).inserted { header += " \(field.name)" }
      return WorkbookPage.Column(header, WorkbookForm(field))
    }
  }
}

extension WorkbookForm {
  fileprivate init(_ field: Field) {
    switch field.type {
    case .string, .list, .boolean: self = .text
    case .integer, .duration:
      self = .number(decimals: field.decimals ?? (field.money == nil ? 0 : 2))
    case .number: self = .number(decimals: field.decimals ?? (field.money == nil ? nil : 2))
    case .date: self = .date
    case .datetime: self = .moment
    case .year: self = .year
    case .yearmonth: self = .month
    }
  }
}
