/// Whether a number format shows a number as a date.
enum NumberFormat: Hashable, Sendable {
  case number
  case date

  /// The format of a number that the standard or Excel's Chinese edition fixes (ECMA-376, 18.8.30).
  init?(builtIn id: Int) {
    switch id {
    case 14...22, 27...36, 45, 47, 50...58: self = .date
    case 0...13, 23...26, 37...44, 46, 48, 49: self = .number
    default: return nil
    }
  }

  /// The format of a code such as `yyyy"年"m"月"d"日"` or `#,##0.00`.
  ///
  /// A code is a date's when its first section has one of the letters y, m, d, h, s outside of
  /// quotation marks, brackets and escapes. A duration, `[h]:mm`, is a number: of days.
  init(code: String) {
    self = .number
    var scalars = code.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"": while let next = scalars.next(), next != "\"" {}
      case "\\", "_", "*": _ = scalars.next()
      case "[":
        var bracket = ""
        while let next = scalars.next(), next != "]" { bracket.unicodeScalars.append(next) }
        let unit = Set(bracket.lowercased())
        if unit.count == 1, unit.isSubset(of: ["h", "m", "s"]) {
          self = .number
          return
        }
      case ";": return
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": self = .date
      default: break
      }
    }
  }
}
