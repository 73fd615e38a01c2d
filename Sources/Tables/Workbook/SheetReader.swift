import Diagnostics

/// Reads the rows of a workbook's sheet as cells.
struct SheetReader: Sendable {
  let sheet: WorkbookSheet
  let limits: Limits
  let layout: SheetLayout
  var xml: XMLReader
  /// The number of the last row that was read.
  var row = 0
  /// Cells behind this column are not kept.
  var width: Int
  /// The content of `v` of the current cell.
  var value: [UInt8] = []
  /// Hidden rows that have content: the first of them, and how many there are.
  private(set) var hiddenRows: (first: Int, count: Int)?
  private var isFinished: Bool

  /// - Returns: nil, with a finding, when the workbook or the sheet cannot be read.
  init?(
    _ file: [UInt8], dialect: Dialect, limits: Limits, faults: inout TableFaults,
    log: inout DiagnosticLog
  ) {
    do throws(WorkbookFault) {
      sheet = try WorkbookSheet(file, sheet: dialect.sheet, limits: limits)
      faults.sheet = sheet.name
      layout = try SheetLayout(sheet.part)
    } catch {
      log.error(error.rule, at: faults.location(), error.message, hint: error.hint)
      return nil
    }
    self.limits = limits
    width = limits.columns
    xml = layout.rows
    isFinished = layout.isEmpty
  }

  /// The next record that is not skipped; of the cells only those up to the last with content.
  mutating func next(
    skipping skipped: SkippedRows, faults: inout TableFaults, log: inout DiagnosticLog
  ) -> TableRecord? {
    do throws(XMLFault) {
      while !isFinished {
        switch try xml.next() {
        case .start where xml.isNamed("row"):
          if let record = try record(skipping: skipped, faults: &faults, log: &log) {
            return record
          }
        case .start: try xml.skipElement()
        case .end, .finished: isFinished = true
        case .text: continue
        }
      }
    } catch {
      isFinished = true
      let fault = WorkbookFault.xml(part: sheet.part.name, error)
      log.error(fault.rule, at: faults.location(row: row + 1), fault.message, hint: fault.hint)
    }
    return nil
  }

  mutating func countHiddenRow(_ number: Int) {
    hiddenRows = (hiddenRows?.first ?? number, (hiddenRows?.count ?? 0) + 1)
  }
}
