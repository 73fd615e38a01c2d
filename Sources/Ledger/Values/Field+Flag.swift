extension Field {
  /// 1 or 0 for 是 and 否, and for the other spellings of offices and of Table Schema.
  func flag(of text: String) throws(CellProblem) -> Value {
    let folded = withFolded(text) { bytes in String(decoding: bytes, as: UTF8.self).lowercased() }
    switch folded {
    case "是", "有", "√", "✓", "✔", "对", "true", "yes", "y", "1", "t": return .integer(1)
    case "否", "无", "×", "✗", "✘", "x", "错", "false", "no", "n", "0", "f": return .integer(0)
    default: throw notOfType
    }
  }
}
