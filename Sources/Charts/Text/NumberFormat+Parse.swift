extension NumberFormat {
  /// A format string of d3, or one with 万 or 亿; nil if it is none.
  public init?(_ specifier: String) {
    var rest = Array(specifier.unicodeScalars)[...]
    let (fill, alignment) = takeAlignment(&rest)
    let sign: Sign =
      switch take(&rest, of: "+-( ") {
      case "+": .plus
      case " ": .space
      case "(": .parentheses
      default: .none
      }
    let symbol: Symbol =
      switch take(&rest, of: "$#") {
      case "$": .currency
      case "#": .base
      default: .none
      }
    let isZero = take(&rest, of: "0") != nil
    let width = takeNumber(&rest) ?? 0
    let groups = take(&rest, of: ",") != nil
    var precision: Int?
    if take(&rest, of: ".") != nil {
      guard let number = takeNumber(&rest) else { return nil }
      precision = number
    }
    let trims = take(&rest, of: "~") != nil
    guard rest.count <= 1 else { return nil }
    self.init(.general, precision: precision ?? 6, groups: groups, sign: sign, trims: trims)
    self.symbol = symbol
    switch rest.first {
    case "f": kind = .fixed
    case "e": kind = .exponent
    case "g": kind = .general
    case "n": (kind, self.groups) = (.general, true)
    case "r": kind = .rounded
    case "s": kind = .si
    case "%": kind = .percent
    case "p": kind = .roundedPercent
    case "d": kind = .whole
    case "b": kind = .binary
    case "o": kind = .octal
    case "x": kind = .hexadecimal
    case "X": kind = .upperHexadecimal
    case "c": (kind, self.precision) = (.plain, 15)
    case "万": kind = trims ? .chineseUnit : .tenThousand
    case "亿": kind = .hundredMillion
    case nil: (self.precision, self.trims) = (precision ?? 12, true)
    default: return nil
    }
    if precision == nil, rest.first == "万" || rest.first == "亿" {
      (self.precision, self.trims) = (2, true)
    }
    boundPrecision()
    guard width <= 100 else { return nil }
    if isZero {
      padding = Padding(fill: "0", alignment: .afterSign, width: width)
    } else if width > 0 {
      padding = Padding(fill: fill ?? " ", alignment: alignment ?? .right, width: width)
    }
  }

  private mutating func boundPrecision() {
    switch kind {
    case .general, .rounded, .si, .roundedPercent: precision = min(max(precision, 1), 21)
    case .plain: break
    default: precision = min(precision, 20)
    }
  }
}

private typealias Scalars = ArraySlice<Unicode.Scalar>

private func take(_ rest: inout Scalars, of choices: String) -> Unicode.Scalar? {
  guard let first = rest.first, choices.unicodeScalars.contains(first) else { return nil }
  return rest.removeFirst()
}

/// Reads a mark of alignment, or a fill and a mark.
private func takeAlignment(
  _ rest: inout Scalars
) -> (Unicode.Scalar?, NumberFormat.Padding.Alignment?) {
  if let second = rest.dropFirst().first, let alignment = alignment(second) {
    defer { rest = rest.dropFirst(2) }
    return (rest.first, alignment)
  }
  guard let first = rest.first, let alignment = alignment(first) else { return (nil, nil) }
  rest.removeFirst()
  return (nil, alignment)
}

private func alignment(_ scalar: Unicode.Scalar) -> NumberFormat.Padding.Alignment? {
  switch scalar {
  case "<": .left
  case ">": .right
  case "^": .center
  case "=": .afterSign
  default: nil
  }
}

/// Reads digits; what is beyond a thousand counts as a thousand.
private func takeNumber(_ rest: inout Scalars) -> Int? {
  var number: Int?
  while let first = rest.first, ("0"..."9").contains(first) {
    number = min((number ?? 0) * 10 + Int(first.value - 0x30), 1000)
    rest.removeFirst()
  }
  return number
}
