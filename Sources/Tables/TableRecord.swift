/// A row as its file has it, before it is fitted to the header.
struct TableRecord: Sendable {
  /// The number of the row, from 1, as a spreadsheet program shows it.
  var number: Int
  var cells: [Cell] = []

  /// The first column with content behind those that are kept.
  var overflow: Int?

  var isEmpty: Bool { overflow == nil && cells.allSatisfy { $0 == .empty } }
}
