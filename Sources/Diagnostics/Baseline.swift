/// Old findings that an office has accepted, one a line: rule, file and message, parted by tabs.
///
/// Rows are left out, since they move when others are added; the message quotes the values.
package struct Baseline: Hashable, Sendable {
  private var lines: Set<String> = []

  package init() {}

  /// Reads a file that `text` wrote; empty lines and lines that begin with `#` say nothing.
  package init(_ text: String) {
    lines = Set(
      text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") })
  }

  /// The findings of a log that may stand in a baseline.
  package init(of findings: [Diagnostic], catalogue: Set<String>) {
    lines = Set(findings.filter { catalogue.contains($0.rule) }.map(Self.line))
  }

  package var count: Int { lines.count }

  func contains(_ diagnostic: Diagnostic) -> Bool {
    !lines.isEmpty && lines.contains(Self.line(diagnostic))
  }

  /// The file, with its lines in order.
  package var text: String {
    "# 已知问题清单：规则、文件、问题 Known findings: rule, file, message\n"
      + lines.sorted().map { $0 + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let message = diagnostic.message.chinese.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return "\(diagnostic.rule)\t\(diagnostic.location?.path ?? "")\t\(String(message))"
  }
}
