extension ExpressionParser {
  mutating func call(
    _ name: String, _ token: ExpressionToken
  ) throws(ExpressionFault) -> ExpressionNode {
    let start = position
    if let reason = refused[name] {
      throw ExpressionFault(token.offset, reason.chinese, reason.english)
    }
    guard name == "if" || ExpressionFunction(rawValue: name) != nil else {
      throw .unknown(
        name, "函数", "function", at: token.offset,
        among: ExpressionFunction.allCases.map(\.rawValue) + ["if"])
    }
    let arguments = try items(closing: ")")
    let needed = name == "if" ? 3 : ExpressionFunction(rawValue: name)?.needed ?? 0
    guard arguments.count >= needed else {
      throw ExpressionFault(
        token.offset, "\(name) 至少要 \(needed) 个参数，只有 \(arguments.count) 个",
        "\(name) needs \(needed) arguments and has \(arguments.count)")
    }
    guard let function = ExpressionFunction(rawValue: name) else {
      return .choice(arguments[0], arguments[1], arguments[2])
    }
    if arguments.count > 1, case .literal(let value) = arguments[1] {
      switch function {
      case .timeFormat, .utcFormat:
        guard let format = TimeFormat(value.text) else {
          throw ExpressionFault(
            tokens[start].offset, "\(name) 的格式“\(value.text)”不是 %Y-%m-%d 这样的日期格式",
            "\"\(value.text)\" of \(name) is no date format such as %Y-%m-%d")
        }
        return .timeText(arguments[0], format)
      case .format:
        guard let format = NumberFormat(value.text) else {
          throw ExpressionFault(
            tokens[start].offset, "format 的格式“\(value.text)”不是 \",.2f\" 这样的数字格式",
            "\"\(value.text)\" of format is no number format such as \",.2f\"")
        }
        return .numberText(arguments[0], format)
      default: break
      }
    }
    return .call(function, arguments)
  }

  mutating func items(
    closing sign: String
  ) throws(ExpressionFault) -> [ExpressionNode] {
    var items: [ExpressionNode] = []
    if skip(sign) { return items }
    while true {
      items.append(try choice())
      if skip(sign) { return items }
      try expect(",")
    }
  }
}

/// Functions of Vega that are told apart from mistyped ones, and why they are not there.
private let refused: [String: (chinese: String, english: String)] = {
  let stable = (
    "不可用：同样的数据每次要画出同样的图", "is not there: the same data must always give the same chart"
  )
  let unsupported = ("暂不支持", "is not supported yet")
  let names = [
    ("now", stable), ("random", stable), ("test", unsupported), ("regexp", unsupported),
    ("timeParse", unsupported), ("utcParse", unsupported), ("timeOffset", unsupported),
    ("utcOffset", unsupported), ("timeSequence", unsupported), ("utcSequence", unsupported),
    ("data", unsupported), ("indata", unsupported), ("scale", unsupported), ("invert", unsupported),
    ("merge", unsupported), ("sequence", unsupported), ("toISOString", unsupported),
    ("rgb", unsupported), ("hsl", unsupported), ("quantileNormal", unsupported),
    ("quantileUniform", unsupported), ("densityNormal", unsupported), ("isObject", unsupported),
  ]
  return Dictionary(
    uniqueKeysWithValues: names.map { name, reason in
      (name, (chinese: "\(name)() \(reason.0)", english: "\(name)() \(reason.1)"))
    })
}()
