import Diagnostics

/// The findings in what Typst prints with `--diagnostic-format short`, one a line.
///
/// Such as `templates/sheet.typ:5:3: error: unknown variable: x`; the place may be missing.
func typstFindings(_ output: String) -> [Diagnostic] {
  output.split(whereSeparator: \.isNewline).compactMap { line in
    guard let match = line.wholeMatch(of: /(?:(.+?): )??(error|warning): (.+)/),
      let severity = Diagnostic.Severity(rawValue: String(match.2))
    else { return nil }
    let (message, hint) = explanation(of: String(match.3))
    return Diagnostic(
      severity, rule: "typst", at: match.1.flatMap(location), message, hint: hint)
  }
}

/// The place that `templates/sheet.typ:5:3` names.
private func location(_ text: Substring) -> SourceLocation? {
  let parts = text.split(separator: ":")
  guard parts.count >= 3, let row = Int(parts[parts.count - 2]),
    let column = Int(parts[parts.count - 1])
  else { return text.isEmpty ? nil : SourceLocation(String(text)) }
  return SourceLocation(parts.dropLast(2).joined(separator: ":"), row: row, column: column)
}

/// What Typst says about fonts in plain words; everything else as it says it.
private func explanation(of text: String) -> (Message, hint: Message?) {
  if let font = text.wholeMatch(of: /unknown font family: (.+)/)?.1 {
    return (
      Message("没有字体 \(font)", "there is no font \(font)"),
      hint: Message(
        "安装这种字体（Debian：fonts-noto-cjk），或在模板里换一种",
        "install it (Debian: fonts-noto-cjk), or name another one in the template")
    )
  }
  if let match = text.firstMatch(of: /the text `(.+)` could not be displayed with font `(.+)`/) {
    return (
      Message("字体 \(match.2) 里没有 \(match.1) 这个字", "the font \(match.2) lacks the text \(match.1)"),
      hint: Message("改用规范字，或换一种有这个字的字体", "use another character, or a font that has it")
    )
  }
  return (Message("Typst：\(text)", "Typst: \(text)"), hint: nil)
}
