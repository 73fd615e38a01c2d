import Diagnostics

/// The merged cells of a sheet.
struct MergedCells: Sendable {
  struct Area: Hashable, Sendable {
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
    for area in areas {
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
  func report(in header: Header, commentRows: Set<Int>, faults: TableFaults, log: inout DiagnosticLog)
  {
    for area in areas
    where area.last.row > header.row && area.first.column <= header.columns.count {
      let isComment = (area.first.row...area.last.row).allSatisfy {
        $0 <= header.row || commentRows.contains($0)
      }
      if isComment { continue }
      log.warning(
        "merged-cells", at: faults.location(row: area.first.row, column: area.first.column),
        Message(
          "\(area.description) 是合并单元格，只有第一格有内容，其余按空格读入",
          "\(area.description) is merged: only its first cell has content, the others are read as empty"
        ),
        hint: Message("取消合并，并在每一格里填写内容", "unmerge it and fill in every cell"))
    }
  }
}
