/// How much is read before a file is refused; a ledger never comes near, an attack does.
package struct Limits: Hashable, Sendable {
  /// The size of a file in bytes.
  package var fileBytes = 256 << 20
  /// The size of a cell in bytes.
  package var cellBytes = 1 << 20
  /// The columns and rows of an Excel sheet.
  package var columns = 16_384
  package var rows = 1_048_576
  /// The entries of a workbook's archive, and their size once unpacked.
  package var archiveEntries = 10_000
  package var archiveBytes = 1 << 30
  /// How many times larger than its packed form an entry over 1 MB may be.
  package var archiveRatio = 200

  package init() {}

  package static let standard = Limits()
}
