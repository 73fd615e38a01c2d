import Diagnostics

/// Where the records of a table come from: a CSV file or a sheet of a workbook.
struct TableSource: Sendable {
  // One of the two is set. They are no enum, for a payload would be copied with every record.
  private var csv: CSVReader?
  private var grid: SheetReader?
  /// A record that was read and is still to be given.
  private var pending: TableRecord?

  /// - Returns: nil, with a finding, when the file cannot be read as what its name says it is.
  init?(
    path: String, bytes: [UInt8], dialect: Dialect, limits: Limits, faults: inout TableFaults,
    log: inout DiagnosticLog
  ) {
    guard let format = TableFormat(path: path, bytes: bytes, at: faults.file, log: &log) else {
      return nil
    }
    switch format {
    case .csv:
      csv = CSVFile(path: path, bytes: bytes, dialect: dialect, log: &log)
        .map { CSVReader($0, limits: limits) }
    case .workbook:
      grid = SheetReader(bytes, dialect: dialect, limits: limits, faults: &faults, log: &log)
    }
    if csv == nil, grid == nil { return nil }
  }

  /// Whether the records are rows of a grid, which have no length of their own.
  var isGrid: Bool { grid != nil }

  /// The next record that is not skipped.
  mutating func next(
    skipping skipped: SkippedRows, faults: inout TableFaults, log: inout DiagnosticLog
  ) -> TableRecord? {
    if let record = pending {
      pending = nil
      return record
    }
    return csv?.next(skipping: skipped, faults: &faults, log: &log)
      ?? grid?.next(skipping: skipped, faults: &faults, log: &log)
  }

  /// Gives a record back, to be read again.
  mutating func putBack(_ record: TableRecord) { pending = record }

  /// The cells of the header's rows, where merged cells fill all columns that they cover.
  func spread(_ records: [TableRecord]) -> [TableRecord] {
    guard let grid else { return records }
    return grid.layout.merges.spread(records, columnLimit: grid.limits.columns)
  }

  /// Tells what the header is, so that what concerns its columns can be reported.
  mutating func begin(
    _ header: Header, skipped: SkippedRows, faults: TableFaults, log: inout DiagnosticLog
  ) {
    grid?.width = header.columns.count
    grid?.reportLayout(of: header, skipped: skipped, faults: faults, log: &log)
  }

  /// Reports what only the end of the table shows.
  func end(_ skipped: SkippedRows, faults: TableFaults, log: inout DiagnosticLog) {
    grid?.reportHiddenRows(faults: faults, log: &log)
    let last = csv?.row ?? grid?.row ?? 0
    for row in skipped.comments(after: last) {
      log.warning(
        "comment-rows", at: faults.location(row: row),
        Message(
          "说明中第 \(row) 行不是数据（commentRows），但表格只到第 \(last) 行",
          "row \(row) is declared to be a comment (commentRows), but the table ends at row \(last)"
        ),
        hint: Message(
          "增减过行以后，请核对合计等行的行号",
          "check the numbers of rows such as totals after adding or removing rows")
      )
    }
  }
}
