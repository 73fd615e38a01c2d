/// What a number format shows a number as.
enum NumberFormat: Hashable, Sendable {
  case number
  case percent
  case date
  /// A time of day without a date.
  case time

  /// The formats that the standard fixes, or Excel's Chinese edition (ECMA-376, 18.8.30).
  init?(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 0...8, 11...13, 23...26, 37...44, 46, 48, 49: self = .number
    default: return nil
    }
  }

  /// The format of a code such as `yyyy"年"m"月"d"日"` or `#,##0.00`.
  ///
  /// A code is a date's when its first section has one of the letters y, m, d, h, s outside of
  /// quotation marks, brackets and escapes. A duration, `[h]:mm`, is a number: of days.
  init(code: String) {
    var found: Set<UnicodeScalar> = []
    var scalars = code.unicodeScalars.makeIterator()
    scan: while let scalar = scalars.next() {
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
      case ";": break scan
      default: found.formUnion(scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    if found.contains("y") || found.contains("d") {
      self = .date
    } else if found.contains("h") || found.contains("s") {
      self = .time
    } else if found.contains("m") {
      self = .date
    } else {
      self = found.contains("%") ? .percent : .number
    }
  }
}
