/// A word, sign or literal of an expression.
struct ExpressionToken: Hashable {
  /// What a token is.
  enum Kind: Hashable {
    case number(Double)
    case text(String)
    case name(String)
    case sign(String)
    case end
  }

  var kind: Kind
  /// How many characters stand before it.
  var offset: Int

  /// The token as a message shows it.
  var quoted: String {
    switch kind {
    case .number(let number): scriptText(number)
    case .text(let text): "'\(text)'"
    case .name(let name): name
    case .sign(let sign): sign
    case .end: ""
    }
  }

  /// Longer signs come before those that they start with.
  fileprivate static let signs = [
    ">>>", "===", "!==", "**", "==", "!=", "<=", ">=", "&&", "||", "<<", ">>", "+", "-", "*", "/",
    "%", "<", ">", "!", "~", "&", "|", "^", "?", ":", "(", ")", "[", "]", "{", "}", ",", ".",
  ].map { (text: $0, scalars: Array($0.unicodeScalars)) }
}

/// Cuts an expression into tokens.
struct ExpressionLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func tokens() throws(ExpressionFault) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    while let scalar = next {
      if scalar.properties.isWhitespace {
        position += 1
        continue
      }
      let offset = position
      tokens.append(ExpressionToken(kind: try token(scalar), offset: offset))
    }
    tokens.append(ExpressionToken(kind: .end, offset: scalars.count))
    return tokens
  }
}

extension ExpressionLexer {
  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func scalar(after distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private mutating func token(
    _ scalar: Unicode.Scalar
  ) throws(ExpressionFault) -> ExpressionToken.Kind {
    if isDigit(scalar) || (scalar == "." && self.scalar(after: 1).map(isDigit) == true) {
      return try number()
    }
    if scalar == "'" || scalar == "\"" { return try text(closing: scalar) }
    if isNameStart(scalar) {
      let start = position
      while let next, isNameStart(next) || next.properties.isXIDContinue { position += 1 }
      return .name(scalarText(scalars[start..<position]))
    }
    for sign in ExpressionToken.signs where scalars[position...].starts(with: sign.scalars) {
      position += sign.scalars.count
      return .sign(sign.text)
    }
    throw ExpressionFault(
      position, "“\(scalar)”不是表达式里的符号", "\"\(scalar)\" is no sign of an expression")
  }

  private mutating func number() throws(ExpressionFault) -> ExpressionToken.Kind {
    let start = position
    let isPrefixed =
      next == "0" && scalar(after: 1).map { "xXoObB".unicodeScalars.contains($0) } == true
    if isPrefixed {
      position += 2
      skipDigits(isHexadecimal: true)
    } else {
      skipDigits()
      if next == "." {
        position += 1
        skipDigits()
      }
      if next == "e" || next == "E" {
        let sign = scalar(after: 1)
        let isSigned = sign == "+" || sign == "-"
        if scalar(after: isSigned ? 2 : 1).map(isDigit) == true {
          position += isSigned ? 2 : 1
          skipDigits()
        }
      }
    }
    var text = scalarText(scalars[start..<position])
    if text.hasSuffix(".") { text.removeLast() }
    guard let number = scriptNumber(text), next.map(isNameStart) != true else {
      throw ExpressionFault(start, "“\(text)”不是一个数", "\"\(text)\" is no number")
    }
    return .number(number)
  }

  private mutating func skipDigits(isHexadecimal: Bool = false) {
    while let next, isDigit(next) || (isHexadecimal && next.properties.isASCIIHexDigit) {
      position += 1
    }
  }

  private mutating func text(
    closing quote: Unicode.Scalar
  ) throws(ExpressionFault) -> ExpressionToken.Kind {
    let start = position
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != "\n" {
      position += 1
      if scalar == quote { return .text(String(text)) }
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw ExpressionFault(
      start, "文字缺少结尾的引号 \(quote)", "the text lacks its closing quote \(quote)")
  }

  private mutating func escaped() throws(ExpressionFault) -> Unicode.Scalar {
    guard let scalar = next else {
      throw ExpressionFault(position, "“\\”之后缺少字符", "nothing follows \"\\\"")
    }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "u", "x":
      let count = scalar == "u" ? 4 : 2
      let digits = scalars[position...].prefix(count)
      guard digits.count == count, digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
        let code = UInt32(scalarText(digits), radix: 16), let escaped = Unicode.Scalar(code)
      else {
        throw ExpressionFault(
          position, "“\\\(scalar)”之后应为 \(count) 位十六进制数",
          "\"\\\(scalar)\" is not followed by \(count) hexadecimal digits")
      }
      position += count
      return escaped
    default: return scalar
    }
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isXIDStart || scalar == "_" || scalar == "$"
}
