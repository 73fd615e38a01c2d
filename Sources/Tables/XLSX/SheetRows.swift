import Diagnostics

/// The rows of one sheet of a workbook.
struct SheetRows: Sendable {
  /// The name of the sheet.
  let sheet: String
  private var rows: [Row] = []
  private var position = 0

  /// No rows at all.
  init() { sheet = "" }

  /// Opens a workbook and reads the sheet that the dialect names; nil when it is refused.
  init?(
    path: String, bytes: [UInt8], dialect: Dialect, limits: Limits, log: inout DiagnosticLog
  ) {
    guard let archive = ZipArchive(path: path, bytes: bytes, limits: limits, log: &log),
      let workbook = Workbook(archive, path: path, log: &log),
      let sheet = workbook.sheet(dialect.sheet, path: path, log: &log)
    else { return nil }
    self.sheet = sheet.name
    for other in workbook.sheets where other.isHidden {
      log.warning(
        "hidden-sheet", at: SourceLocation(path, sheet: other.name),
        Message("表 “\(other.name)” 是隐藏的", "the sheet \"\(other.name)\" is hidden"),
        hint: Message("不需要就删去；需要就取消隐藏", "delete it, or show it"))
    }
    guard let xml = archive.read(sheet.entry, log: &log) else { return nil }
    var reader = SheetReader(
      XMLScanner(xml), workbook: workbook, path: path, sheet: sheet.name, dialect: dialect,
      limits: limits)
    guard reader.read(log: &log) else { return nil }
    rows = reader.rows
  }

  mutating func next() -> Row? {
    guard position < rows.count else { return nil }
    defer { position += 1 }
    return rows[position]
  }
}
