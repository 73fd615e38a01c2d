/// A part of an expression, whose names are resolved.
indirect enum ExpressionNode: Hashable, Sendable {
  case literal(ExpressionValue)
  /// A field of the row, by its place in the expression's fields.
  case field(Int)
  case list([ExpressionNode])
  case unary(UnaryOperator, ExpressionNode)
  case binary(BinaryOperator, ExpressionNode, ExpressionNode)
  case choice(ExpressionNode, ExpressionNode, ExpressionNode)
  /// An element of a list or a character of a text.
  case element(ExpressionNode, ExpressionNode)
  /// The value that stands in braces under a key.
  case lookup([String: ExpressionNode], ExpressionNode)
  case call(ExpressionFunction, [ExpressionNode])
  /// A date by a format that does not depend on the row.
  case timeText(ExpressionNode, TimeFormat)
  /// A number by a format that does not depend on the row.
  case numberText(ExpressionNode, NumberFormat)
}

/// The signs that stand before a value.
enum UnaryOperator: String, Hashable, Sendable {
  case minus = "-"
  case plus = "+"
  case not = "!"
  case complement = "~"
}

/// The signs that stand between two values.
enum BinaryOperator: String, Hashable, Sendable {
  case or = "||"
  case and = "&&"
  case bitOr = "|"
  case bitXor = "^"
  case bitAnd = "&"
  case equal = "=="
  case unequal = "!="
  case identical = "==="
  case distinct = "!=="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case shiftRightUnsigned = ">>>"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case power = "**"

  /// Higher binds tighter.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .bitOr: 3
    case .bitXor: 4
    case .bitAnd: 5
    case .equal, .unequal, .identical, .distinct: 6
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 7
    case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
    case .add, .subtract: 9
    case .multiply, .divide, .remainder: 10
    case .power: 11
    }
  }
}
