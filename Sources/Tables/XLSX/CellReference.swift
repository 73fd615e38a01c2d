/// A place in a sheet, such as `C17`, or a rectangle, such as `A1:C2`; rows and columns from 1.
struct CellReference: Hashable {
  var row: Int
  var column: Int

  init?(_ text: some StringProtocol) {
    row = 0
    column = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row <= 10_000_000, column <= 100_000 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
  }

  /// The two corners of `A1:C2`, or twice the place of `A1`.
  static func corners(_ text: String) -> (first: CellReference, last: CellReference)? {
    let parts = text.split(separator: ":")
    guard let first = parts.first.flatMap({ CellReference($0) }),
      let last = parts.last.flatMap({ CellReference($0) }), parts.count <= 2
    else { return nil }
    return (first, last)
  }
}
