package import Diagnostics
import Foundation
package import Ledger
import Markdown
package import Tables

/// `content/sheets/notice.yml`: which notices hang on a board on a day, and what each sheet says.
///
/// `places` lists the boards; `each` and `data` are queries as on a page, with the parameters
/// `:place` and `:below` in addition; `tables` says which of them are printed.
package struct SheetSource {
  package static let path = "content/sheets/notice.yml"
  private static let keys = ["places", "each", "data", "columns", "tables", "paper"]
  private let node: YAMLNode
  private let connection: Connection

  /// - Returns: nil, with a finding, when the file cannot be used.
  package init?(
    from folder: ContentFolder, connection: Connection, log: inout DiagnosticLog
  ) {
    guard let bytes = folder.read(Self.path, log: &log),
      let node = parseYAML(String(decoding: bytes, as: UTF8.self), path: Self.path, log: &log)
    else { return nil }
    node.reportUnknownKeys(known: Self.keys, of: Message("张贴单", "the sheets"), log: &log)
    for key in ["places", "each"] where node[key] == nil {
      log.error(
        "sheets", at: SourceLocation(Self.path), Message("缺少 \(key)", "`\(key)` is missing"))
    }
    self.node = node
    self.connection = connection
  }

  /// The places that have a notice board.
  package func places(log: inout DiagnosticLog) throws -> [SheetBook.Place] {
    guard let places = node["places"] else { return [] }
    do {
      return try connection.prepare(places.string ?? "").rows().map { row in
        SheetBook.Place(
          code: row.first.map(Self.text) ?? "", name: row.dropFirst().first.map(Self.text) ?? "")
      }
    } catch let error as QueryError {
      log.error("sql", at: places.location, error.message, hint: error.hint)
      return []
    }
  }

  /// The sheets of a place, and with `below` those of all places beneath it.
  package func book(
    at place: SheetBook.Place, below: Bool, asOf: CivilDate, settings: SiteSettings,
    log: inout DiagnosticLog
  ) throws -> SheetBook {
    let queries = PageQueries(
      connection, node,
      [
        "as_of": .text(asOf.description), "place": .text(place.code),
        "below": .integer(below ? 1 : 0),
      ], &log)
    let tables = (node["tables"]?.items ?? []).compactMap {
      SheetTable($0, among: queries.list, log: &log)
    }
    let paper = (node["paper"]?.entries ?? []).compactMap { entry in
      entry.value.integer.map { (entry.key, $0) }
    }
    var book = SheetBook(
      site: SheetBook.Site(name: settings.name, office: settings.office, demo: settings.isDemo),
      place: place, day: asOf.description, paper: Dictionary(paper, uniquingKeysWith: { $1 }),
      sheets: [])
    guard !log.hasErrors, let each = queries.each else { return book }
    for row in try connection.prepare(each.sql).rows(each.values([])) {
      var sheet = Sheet(row, each.columns, site: settings.address)
      sheet.tables = try tables.compactMap { try $0.filled(for: row, connection) }
      book.sheets.append(sheet)
    }
    return book
  }

  private static func text(_ value: Value) -> String {
    ValueFormat.plain.text(value, column: ResultColumn(name: "", type: .string))
  }
}

extension SheetBook {
  /// The book for a template, with the properties of each object in the order of their names.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}

extension Sheet {
  fileprivate init(_ row: [Value], _ columns: [ResultColumn], site: String?) {
    fields = Dictionary(
      zip(columns, row).map { column, value in (column.name, Text(value, column)) },
      uniquingKeysWith: { first, _ in first })
    address = ""
    qr = ""
    tables = []
    guard let site, case .plain(let page)? = fields["page"] else { return }
    address = site + urlPath(page)
    qr = QRCode(address)?.svg(label: address) ?? ""
  }
}

extension Sheet.Text {
  fileprivate init(_ value: Value, _ column: ResultColumn) {
    guard column.isMarkdown, case .text(let text) = value else {
      self = .plain(column.plainText(value))
      return
    }
    var unused = DiagnosticLog()  // What is wrong with the text was reported when it was loaded.
    let document = parseMarkdown(
      text, path: SheetSource.path, firstLine: 1, holes: false, log: &unused)
    self = .markdown((document?.children ?? []).map(DocumentPart.init))
  }
}
