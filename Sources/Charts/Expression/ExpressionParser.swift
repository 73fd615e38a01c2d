/// Reads the tokens of an expression by the precedence of their signs.
struct ExpressionParser {
  /// The most signs between values, which bounds how deep a tree can be.
  private static let operatorLimit = 500
  /// The most brackets, calls and choices within one another.
  private static let depthLimit = 80

  let tokens: [ExpressionToken]
  private let columns: [DataTable.Column]?
  private(set) var position = 0
  private var operators = 0
  private var depth = 0
  /// The fields that the expression reads, in the order of first appearance.
  private(set) var fields: [String] = []

  init(_ tokens: [ExpressionToken], columns: [DataTable.Column]?) {
    self.tokens = tokens
    self.columns = columns
  }

  mutating func parse() throws(ExpressionFault) -> ExpressionNode {
    let node = try choice()
    guard token.kind == .end else { throw .unexpected(token) }
    return node
  }
}

// MARK: Operators
extension ExpressionParser {
  mutating func choice() throws(ExpressionFault) -> ExpressionNode {
    try enter()
    defer { depth -= 1 }
    let condition = try binary(above: 0)
    guard skip("?") else { return condition }
    let yes = try choice()
    try expect(":")
    return .choice(condition, yes, try choice())
  }

  private mutating func binary(above precedence: Int) throws(ExpressionFault) -> ExpressionNode {
    var left = try unary()
    while case .sign(let sign) = token.kind, let binary = BinaryOperator(rawValue: sign),
      binary.precedence > precedence
    {
      operators += 1
      guard operators <= Self.operatorLimit else {
        throw ExpressionFault(
          token.offset, "表达式太长：运算符超过 \(Self.operatorLimit) 个",
          "the expression has more than \(Self.operatorLimit) operators")
      }
      position += 1
      let right = try self.binary(above: binary.precedence - (binary == .power ? 1 : 0))
      left = .binary(binary, left, right)
    }
    return left
  }

  private mutating func unary() throws(ExpressionFault) -> ExpressionNode {
    guard case .sign(let sign) = token.kind, let unary = UnaryOperator(rawValue: sign) else {
      return try postfix()
    }
    try enter()
    defer { depth -= 1 }
    position += 1
    let operand = try self.unary()
    if unary == .minus, case .literal(.number(let number)) = operand {
      return .literal(.number(-number))
    }
    return .unary(unary, operand)
  }

  private mutating func enter() throws(ExpressionFault) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw ExpressionFault(
        token.offset, "表达式的括号、函数或“?:”嵌套超过 \(Self.depthLimit) 层",
        "the expression is nested more than \(Self.depthLimit) levels deep")
    }
  }
}

// MARK: Values
extension ExpressionParser {
  private mutating func postfix() throws(ExpressionFault) -> ExpressionNode {
    var node = try primary()
    while true {
      if skip("[") {
        node = .element(node, try choice())
        try expect("]")
      } else if skip(".") {
        let token = token
        guard case .name(let name) = token.kind else { throw .unexpected(token) }
        position += 1
        guard name == "length" else {
          throw ExpressionFault.unknown(
            name, "属性", "property", at: token.offset, among: ["length"])
        }
        node = .call(.length, [node])
      } else {
        return node
      }
      operators += 1
      guard operators <= Self.operatorLimit else { throw .unexpected(token) }
    }
  }

  private mutating func primary() throws(ExpressionFault) -> ExpressionNode {
    let token = token
    position += 1
    switch token.kind {
    case .number(let number): return .literal(.number(number))
    case .text(let text): return .literal(.text(text))
    case .name(let name): return try named(name, token)
    case .sign("("):
      let node = try choice()
      try expect(")")
      return node
    case .sign("["): return .list(try items(closing: "]"))
    case .sign("{"): return try lookup()
    default:
      position -= 1
      throw .unexpected(token)
    }
  }

  private mutating func named(
    _ name: String, _ token: ExpressionToken
  ) throws(ExpressionFault) -> ExpressionNode {
    switch name {
    case "datum": return try field()
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "null": return .literal(.null)
    default: break
    }
    if skip("(") { return try call(name, token) }
    if let constant = constants[name] { return .literal(.number(constant)) }
    let names = ["datum", "true", "false", "null"] + constants.keys.sorted()
    if ExpressionFunction(rawValue: name) != nil {
      throw ExpressionFault(
        token.offset, "“\(name)”是函数，后面应有括号", "\"\(name)\" is a function and needs brackets")
    }
    if let columns, columns.contains(where: { $0.name == name }) {
      throw ExpressionFault(
        token.offset, "列要写成 datum['\(name)']", "a column is written as datum['\(name)']")
    }
    throw .unknown(name, "名字", "name", at: token.offset, among: names)
  }

  /// `datum.x`, `datum['x']`, or `datum.x.y` for a column named `x.y`.
  private mutating func field() throws(ExpressionFault) -> ExpressionNode {
    var offset = token.offset
    var name: String
    if skip("[") {
      let token = token
      guard case .text(let text) = token.kind else {
        throw ExpressionFault(
          token.offset, "datum 的方括号里应为引号中的列名",
          "datum[…] holds the name of a column in quotes")
      }
      offset = token.offset
      position += 1
      try expect("]")
      name = text
    } else if skip(".") {
      let token = token
      guard case .name(let text) = token.kind else { throw .unexpected(token) }
      offset = token.offset
      position += 1
      name = text
    } else {
      throw ExpressionFault(
        offset, "datum 之后应为列名，如 datum.x 或 datum['x']",
        "datum is followed by a column, as in datum.x or datum['x']")
    }
    if let columns, !columns.contains(where: { $0.name == name }) {
      while token.kind == .sign("."), case .name(let part) = tokens[position + 1].kind {
        name += "." + part
        position += 2
        if columns.contains(where: { $0.name == name }) { break }
      }
      guard columns.contains(where: { $0.name == name }) else {
        throw .unknownField(name, at: offset, columns: columns.map(\.name))
      }
    }
    if let slot = fields.firstIndex(of: name) { return .field(slot) }
    fields.append(name)
    return .field(fields.count - 1)
  }

  /// `{'a': 1, b: 2}[datum.x]`.
  private mutating func lookup() throws(ExpressionFault) -> ExpressionNode {
    var entries: [String: ExpressionNode] = [:]
    while !skip("}") {
      let token = token
      position += 1
      switch token.kind {
      case .text(let key), .name(let key):
        try expect(":")
        entries[key] = try choice()
      case .number:
        try expect(":")
        entries[token.quoted] = try choice()
      default:
        position -= 1
        throw .unexpected(token)
      }
      if !skip(",") {
        try expect("}")
        break
      }
    }
    try expect("[")
    let key = try choice()
    try expect("]")
    return .lookup(entries, key)
  }
}

// MARK: Tokens
extension ExpressionParser {
  private var token: ExpressionToken { tokens[min(position, tokens.count - 1)] }

  mutating func skip(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: String) throws(ExpressionFault) {
    let token = token
    guard !skip(sign) else { return }
    let found =
      token.kind == .end
      ? ("表达式已结束", "the expression ends") : ("是“\(token.quoted)”", "\"\(token.quoted)\"")
    throw ExpressionFault(
      token.offset, "此处应为“\(sign)”，却\(found.0)", "\"\(sign)\" is expected here, not \(found.1)")
  }
}

extension ExpressionFault {
  fileprivate static func unknownField(
    _ name: String, at offset: Int, columns: [String]
  ) -> ExpressionFault {
    let problem = ChartProblem.unknownField(
      name, "datum", at: SpecificationNode(.null), columns: columns)
    var fault = ExpressionFault(offset, problem.chinese, problem.english)
    fault.rule = problem.rule
    return fault
  }
}

private let constants: [String: Double] = [
  "NaN": .nan, "Infinity": .infinity, "E": 2.718281828459045, "LN10": 2.302585092994046,
  "LN2": 0.6931471805599453,
  "LOG10E": 0.4342944819032518, "LOG2E": 1.4426950408889634,
  "MAX_VALUE": .greatestFiniteMagnitude, "MIN_VALUE": .leastNonzeroMagnitude, "PI": Double.pi,
  "SQRT1_2": 0.5.squareRoot(), "SQRT2": 2.0.squareRoot(),
]
