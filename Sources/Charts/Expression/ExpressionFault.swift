/// Why a text is no expression.
struct ExpressionFault: Error {
  /// Which rule is broken, as in `ChartProblem`.
  var rule = "chart-value"
  /// How many characters of the text stand before the fault.
  var offset: Int
  var chinese: String
  var english: String

  init(_ offset: Int, _ chinese: String, _ english: String) {
    self.offset = offset
    self.chinese = chinese
    self.english = english
  }

  static func unexpected(_ token: ExpressionToken) -> ExpressionFault {
    token.kind == .end
      ? ExpressionFault(token.offset, "表达式没有写完", "the expression ends too early")
      : ExpressionFault(
        token.offset, "此处不应有“\(token.quoted)”", "\"\(token.quoted)\" is not expected here")
  }

  static func unknown(
    _ name: String, _ chinese: String, _ english: String, at offset: Int, among names: [String]
  ) -> ExpressionFault {
    let guess = nearest(to: name, in: names)
    return ExpressionFault(
      offset, "没有“\(name)”这个\(chinese)" + (guess.map { "；是不是“\($0)”？" } ?? ""),
      "there is no \(english) \"\(name)\"" + (guess.map { "; did you mean \"\($0)\"?" } ?? ""))
  }
}
