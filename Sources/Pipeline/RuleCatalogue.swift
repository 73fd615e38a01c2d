import Checks
package import Diagnostics
import Ledger
import Tables

/// All rules by which a site is judged: those of its content, and those of the program.
package struct RuleCatalogue {
  /// In the order of their identifiers.
  package let rules: [RuleDescription]
  private let folder: ContentFolder

  /// Reads the rules of a site; files that cannot be read are left out, since checking reports them.
  package init(site: String) {
    folder = ContentFolder(root: site)
    var log = DiagnosticLog()
    rules = (checkRules(in: folder, log: &log).map(\.description) + programRules)
      .sorted { $0.id < $1.id }
  }

  /// Every rule on a line.
  package func list(_ language: Language) -> String {
    rules.map { "\($0.id)\t\($0.severity.rawValue)\t\($0.title[language])\n" }.joined()
  }

  /// What a rule demands, on what it rests, how to mend a finding, and the query that finds them.
  package func explanation(of id: String, _ language: Language) -> String? {
    guard let rule = rules.first(where: { $0.id == id }) else { return nil }
    func line(_ name: Message, _ text: String?) -> String {
      text.map { "\(name[language])\($0)\n" } ?? ""
    }
    let severities: [Diagnostic.Severity: Message] = [
      .error: Message("错误，改正前不能发布", "error: nothing is published before it is mended"),
      .warning: Message("警告，可以发布", "warning: the site is published"),
      .note: Message("提示", "note"),
    ]
    return "\(rule.id)\n\(rule.title[language])\n\n"
      + line(Message("程度：", "Severity: "), severities[rule.severity]?[language])
      + line(Message("依据：", "Basis: "), rule.basis)
      + line(Message("怎样改：", "How to mend: "), rule.hint?[language])
      + line(Message("文件：", "File: "), rule.path)
      + (rule.path.map(query).map { "\n\($0)" } ?? "")
  }

  /// Says that there is no such rule.
  package func unknown(_ id: String) -> Message {
    let hint = didYouMean(id, among: rules.map(\.id))
    return Message(
      "没有规则 “\(id)”" + (hint.map { "，\($0.chinese)" } ?? ""),
      "there is no rule \"\(id)\"" + (hint.map { "; \($0.english)" } ?? ""))
  }

  /// The query of a rule, without the comments before it.
  private func query(of path: String) -> String {
    var log = DiagnosticLog()  // A file that cannot be read has no rule.
    let text = folder.read(path, log: &log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0.hasPrefix("--") || $0.isEmpty }.joined(separator: "\n")
  }
}
