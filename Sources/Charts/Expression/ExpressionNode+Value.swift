extension ExpressionNode {
  /// The value for a row, whose fields are the columns in the order of the expression's fields.
  func value(row: Int, _ columns: [[Datum]]) -> ExpressionValue {
    switch self {
    case .literal(let value): return value
    case .field(let slot): return ExpressionValue(columns[slot][row])
    case .list(let nodes): return .list(nodes.map { $0.value(row: row, columns) })
    case .unary(let unary, let operand): return unary.value(operand.value(row: row, columns))
    case .binary(.and, let left, let right):
      let value = left.value(row: row, columns)
      return value.isTrue ? right.value(row: row, columns) : value
    case .binary(.or, let left, let right):
      let value = left.value(row: row, columns)
      return value.isTrue ? value : right.value(row: row, columns)
    case .binary(let binary, let left, let right):
      return binary.value(left.value(row: row, columns), right.value(row: row, columns))
    case .choice(let condition, let yes, let no):
      return condition.value(row: row, columns).isTrue
        ? yes.value(row: row, columns) : no.value(row: row, columns)
    case .element(let node, let index):
      return node.value(row: row, columns).element(index.value(row: row, columns))
    case .lookup(let entries, let key):
      return entries[key.value(row: row, columns).text]?.value(row: row, columns) ?? .null
    case .call(let function, let arguments):
      return function.value(arguments.map { $0.value(row: row, columns) })
    case .timeText(let node, let format):
      return node.value(row: row, columns).date.map { .text(format.text($0)) } ?? .null
    case .numberText(let node, let format):
      return node.value(row: row, columns).formatted(format)
    }
  }
}

extension ExpressionValue {
  fileprivate func element(_ index: ExpressionValue) -> ExpressionValue {
    let place = index.number
    guard place >= 0, place < 1e9, place == place.rounded() else { return .null }
    switch self {
    case .list(let values): return Int(place) < values.count ? values[Int(place)] : .null
    case .text(let text):
      return text.unicodeScalars.dropFirst(Int(place)).first.map { .text(String($0)) } ?? .null
    case .null, .boolean, .number, .date: return .null
    }
  }

  /// The number as text; null and what is not a number are null.
  func formatted(_ format: NumberFormat) -> ExpressionValue {
    if self == .null { return .null }
    let number = self.number
    return number.isNaN ? .null : .text(format.text(number))
  }
}

extension UnaryOperator {
  fileprivate func value(_ operand: ExpressionValue) -> ExpressionValue {
    switch self {
    case .minus: .number(-operand.number)
    case .plus: .number(operand.number)
    case .not: .boolean(!operand.isTrue)
    case .complement: .number(Double(~bits(operand)))
    }
  }
}

extension BinaryOperator {
  fileprivate func value(_ a: ExpressionValue, _ b: ExpressionValue) -> ExpressionValue {
    switch self {
    case .or: a.isTrue ? a : b
    case .and: a.isTrue ? b : a
    case .equal: .boolean(ExpressionValue.isEqual(a, b))
    case .unequal: .boolean(!ExpressionValue.isEqual(a, b))
    case .identical: .boolean(ExpressionValue.isIdentical(a, b))
    case .distinct: .boolean(!ExpressionValue.isIdentical(a, b))
    case .less: .boolean(ExpressionValue.order(a, b).map { $0 < 0 } ?? false)
    case .lessOrEqual: .boolean(ExpressionValue.order(a, b).map { $0 <= 0 } ?? false)
    case .greater: .boolean(ExpressionValue.order(a, b).map { $0 > 0 } ?? false)
    case .greaterOrEqual: .boolean(ExpressionValue.order(a, b).map { $0 >= 0 } ?? false)
    case .add: a.joins || b.joins ? .text(a.text + b.text) : .number(a.number + b.number)
    case .subtract: .number(a.number - b.number)
    case .multiply: .number(a.number * b.number)
    case .divide: .number(a.number / b.number)
    case .remainder: .number(a.number.truncatingRemainder(dividingBy: b.number))
    case .power: .number(scriptPower(a.number, b.number))
    case .bitOr: .number(Double(bits(a) | bits(b)))
    case .bitXor: .number(Double(bits(a) ^ bits(b)))
    case .bitAnd: .number(Double(bits(a) & bits(b)))
    case .shiftLeft: .number(Double(bits(a) << (bits(b) & 31)))
    case .shiftRight: .number(Double(bits(a) >> (bits(b) & 31)))
    case .shiftRightUnsigned:
      .number(Double(UInt32(bitPattern: bits(a)) >> UInt32(bits(b) & 31)))
    }
  }
}

/// The whole number in 32 bits that JavaScript's bit operators work with.
private func bits(_ value: ExpressionValue) -> Int32 {
  let number = value.number
  guard number.isFinite else { return 0 }
  let wrapped = number.rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296)
  return Int32(truncatingIfNeeded: Int64(wrapped))
}
