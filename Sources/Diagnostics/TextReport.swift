extension DiagnosticLog {
  /// The findings as lines for people, in the order of files.
  ///
  /// Each is `path:row:column: severity: message [rule]`, the form that editors understand, followed
  /// by how to mend it and by the line of the source with a mark below. The words for the severity are
  /// the same in both languages. The last line counts.
  ///
  /// `isColoured` allows escape sequences for colours; `excerpt` gives the line of a location, when it
  /// can be shown.
  package func textReport(
    language: Language, isColoured: Bool, excerpt: (SourceLocation) -> SourceExcerpt?
  ) -> String {
    let style = TextStyle(isColoured: isColoured)
    var text = ""
    for diagnostic in sorted {
      text += style.lines(of: diagnostic, language: language)
      if let excerpt = diagnostic.location.flatMap(excerpt) { text += style.lines(of: excerpt) }
    }
    return text + summary[language] + "\n"
  }

  /// How many findings there are, as one sentence.
  package var summary: Message {
    var chinese: [String] = []
    var english: [String] = []
    for severity in Diagnostic.Severity.allCases where count(severity) > 0 {
      let number = count(severity)
      chinese.append("\(number) 个\(severity.label.chinese)")
      english.append("\(number) \(severity.label.english)\(number == 1 ? "" : "s")")
    }
    guard !chinese.isEmpty else { return Message("没有发现问题", "no problems found") }
    if omitted > 0 {
      chinese.append("其中 \(omitted) 个没有列出")
      english.append("\(omitted) of them not listed")
    }
    return Message(chinese.joined(separator: "，"), english.joined(separator: ", "))
  }
}

extension Diagnostic.Severity {
  /// The severity in words.
  package var label: Message {
    switch self {
    case .error: Message("错误", "error")
    case .warning: Message("警告", "warning")
    case .note: Message("提示", "note")
    }
  }
}

/// How findings look in a terminal.
private struct TextStyle {
  /// How many columns of a source line are shown.
  static let width = 96

  var isColoured: Bool

  func lines(of diagnostic: Diagnostic, language: Language) -> String {
    let place = diagnostic.location.map { "\($0.description.safeForTerminal): " } ?? ""
    let message = diagnostic.message[language].safeForTerminal
    var text = paint(place, "1") + paint(diagnostic.severity.rawValue, diagnostic.severity.colour)
    text += ": \(message) " + paint("[\(diagnostic.rule.safeForTerminal)]", "2") + "\n"
    if let hint = diagnostic.hint {
      let label = Message("建议：", "hint: ")
      text += "    \(label[language])\(hint[language].safeForTerminal)\n"
    }
    return text
  }

  /// The line, cut to what fits, and the mark below it.
  func lines(of excerpt: SourceExcerpt) -> String {
    let number = String(excerpt.number)
    let indent = String(repeating: " ", count: max(0, 5 - number.count))
    let window = ExcerptWindow(excerpt, width: Self.width)
    var text = paint("\(indent)\(number) | ", "2") + window.text + "\n"
    if let mark = window.mark {
      let margin = String(repeating: " ", count: indent.count + number.count)
      let spaces = String(repeating: " ", count: mark.lowerBound)
      let carets = String(repeating: "^", count: max(1, mark.count))
      text += paint("\(margin) | ", "2") + spaces + paint(carets, "32;1") + "\n"
    }
    return text
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  fileprivate var colour: String {
    switch self {
    case .error: "31;1"
    case .warning: "33;1"
    case .note: "36;1"
    }
  }
}
