/// What stands in a table for a number, by the custom of statistical yearbooks.
///
/// The signs themselves are fixed; what the key under a table says of them is the template's.
package struct TableSigns: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `—`: there is none; the number is 0, or no text is given.
  package static let none = TableSigns(rawValue: 1)
  /// `…`: there is some, but less than half of the last decimal that is shown.
  package static let belowUnit = TableSigns(rawValue: 2)
  /// A blank: the number is not known.
  package static let missing = TableSigns(rawValue: 4)
  /// `[p]` beside a number: it is provisional.
  package static let provisional = TableSigns(rawValue: 8)
  /// `[r]` beside a number: it was revised.
  package static let revised = TableSigns(rawValue: 16)
}

extension ValueFormat {
  /// The text of a value in a table, and the sign that it is, if it is one.
  ///
  /// A percentage has one decimal unless its column says otherwise, so that numbers stand on the
  /// point.
  package func cell(_ value: Value, column: ResultColumn) -> (text: String, sign: TableSigns) {
    if self == .status {
      let mark = statusText(value)
      return (mark, mark == "[p]" ? .provisional : mark == "[r]" ? .revised : [])
    }
    guard column.isNumber else {
      let text = text(value, column: column)
      return text.isEmpty ? ("—", .none) : (text, [])
    }
    if value.isNull { return ("", .missing) }
    if value == .integer(0) || value == .real(0) { return ("—", .none) }
    var column = column
    if self == .percent { column.decimals = column.decimals ?? 1 }
    let text = text(value, column: column)
    let isBelowUnit = !text.utf8.contains { ("1"..."9").contains(UnicodeScalar($0)) }
    return isBelowUnit ? ("…", .belowUnit) : (text, [])
  }
}
