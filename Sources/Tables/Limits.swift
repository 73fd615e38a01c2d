/// How large content may be; whatever is larger is refused with a finding.
package struct Limits: Hashable, Sendable {
  /// The bytes of one file.
  package var fileBytes = 256 << 20
  /// The bytes of one cell, in the encoding of its file.
  package var cellBytes = 1 << 20
  /// The columns of a table: as many as a spreadsheet program has.
  package var columns = 16_384
  /// The rows of a table, header and empty rows included: as many as a spreadsheet program has.
  package var rows = 1_048_576
  /// The cells of a table: its rows times the columns of its header.
  package var cells = 100_000_000
  /// The bytes of text in all cells of a table, counted for each cell that shows a shared text.
  package var textBytes = 1 << 30
  /// The different texts in the cells of a workbook.
  package var strings = 5_000_000
  /// Faults in the make of a table (quotes, encoding, lengths of rows) before reading stops.
  package var faults = 1000
  /// The files in a workbook's ZIP archive.
  package var zipEntries = 10_000
  /// The bytes of all files of an archive, unpacked.
  package var zipBytes = 512 << 20
  /// How many times larger than packed a file of an archive may be, when it is over ``zipRatioFloor``.
  package var zipRatio = 250
  /// The unpacked bytes up to which any ratio is allowed.
  package var zipRatioFloor = 16 << 20

  package init() {}

  /// The limits of a build.
  package static let standard = Limits()
}
