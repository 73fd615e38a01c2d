/// The place of a cell, such as `B5`, or of a range, such as `A1:B5`.
struct CellReference: Hashable, Sendable {
  /// From 1.
  var column: Int
  /// From 1.
  var row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads a reference, with or without `$`; nil when it is none or beyond any spreadsheet.
  init?(_ bytes: some Sequence<UInt8>) {
    column = 0
    row = 0
    for byte in bytes where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= 1 << 20, row <= 1 << 30 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
  }
}
