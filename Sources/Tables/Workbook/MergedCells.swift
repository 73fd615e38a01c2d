import Diagnostics

/// The merged cells of a sheet.
struct MergedCells: Sendable {
  struct Area: Hashable, Sendable, CustomStringConvertible {
    var first: CellReference
    var last: CellReference

    /// Reads a range such as `A1:B5`.
    init?(_ bytes: ArraySlice<UInt8>) {
      let ends = bytes.split(separator: UInt8(ascii: ":"))
      guard ends.count == 2, let first = CellReference(ends[0]),
        let last = CellReference(ends[1]), first.row <= last.row, first.column <= last.column
      else { return nil }
      self.first = first
      self.last = last
    }

    var description: String {
      "\(columnLetters(first.column))\(first.row):\(columnLetters(last.column))\(last.row)"
    }
  }

  /// Areas beyond this number are left out: no table needs so many.
  static let limit = 10_000

  /// Areas of the header beyond this number are not spread.
  private static let headerLimit = 1000

  /// Areas of the data beyond this number are counted, not listed.
  private static let reportLimit = 100

  private(set) var areas: [Area] = []

  mutating func append(_ area: Area) {
    if areas.count < Self.limit { areas.append(area) }
  }

  /// The records of a header with the value of each merged area in all columns that it covers.
  ///
  /// Where an area covers several rows of the header, the value stands in the first of them only, so
  /// that a name is not doubled when the rows are joined.
  func spread(_ records: [TableRecord], columnLimit: Int) -> [TableRecord] {
    var records = records
    let rows = Set(records.map(\.number))
    for area in areas.filter({ rows.contains($0.first.row) }).prefix(Self.headerLimit) {
      guard let index = records.firstIndex(where: { $0.number == area.first.row }),
        area.first.column <= records[index].cells.count
      else { continue }
      let value = records[index].cells[area.first.column - 1]
      let end = min(area.last.column, columnLimit)
      let missing = end - records[index].cells.count
      if missing > 0 { records[index].cells += Array(repeating: .empty, count: missing) }
      for column in area.first.column..<max(area.first.column, end) {
        records[index].cells[column] = value
      }
      // What a covered cell still holds is not seen by those who look at the sheet.
      for below in records.indices where below > index && records[below].number <= area.last.row {
        let columns = records[below].cells.indices
        for column in columns.clamped(to: area.first.column - 1..<max(end, area.first.column)) {
          records[below].cells[column] = .empty
        }
      }
    }
    return records
  }

  /// Reports the areas among the data: only their first cell has a value.
  func report(
    in header: Header, skipped: SkippedRows, faults: TableFaults, log: inout DiagnosticLog
  ) {
    let merged = areas.filter { area in
      area.last.row > header.row && area.first.column <= header.columns.count
        && !(area.first.row...area.last.row).allSatisfy {
          $0 <= header.row || skipped.contains($0)
        }
    }
    for area in merged.prefix(Self.reportLimit) {
      log.warning(
        "merged-cells", at: faults.location(row: area.first.row, column: area.first.column),
        Message(
          "\(area) 是合并单元格，只有第一格有内容，其余按空格读入",
          "\(area) is merged: only its first cell has content, the others are read as empty"),
        hint: hint)
    }
    guard merged.count > Self.reportLimit else { return }
    log.warning(
      "merged-cells", at: faults.location(),
      Message(
        "共有 \(merged.count) 处合并单元格，只列出前 \(Self.reportLimit) 处",
        "there are \(merged.count) merged cells; only the first \(Self.reportLimit) are listed"),
      hint: hint)
  }
}

private let hint = Message("取消合并，并在每一格里填写内容", "unmerge them and fill in every cell")
