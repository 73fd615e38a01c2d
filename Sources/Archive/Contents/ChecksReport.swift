import Diagnostics

/// The file `data/checks/report.md`: what a release says about itself, made of its published tables only.
enum ChecksReport {
  static let path = "checks/report.md"

  static func text(
    of site: PublishedSite, _ identity: ReleaseIdentity, log: inout DiagnosticLog
  ) throws(ArchiveError) -> String {
    let releases = try site.rows(of: "release", log: &log)
    let last = releases.last?["no"]
    let changes = try site.rows(of: "release_change", log: &log).filter { $0["release"] == last }
    let waivers = try site.rows(of: "waiver", log: &log)
    let rules = try site.rows(of: "release_rule", log: &log)
    let findings = rules.reduce(0) { $0 + (Int($1["findings"] ?? "") ?? 0) }
    return """
      # 核对报告和发布说明 Checks and release notes

      \(identity.title)，\(identity.office)。发布日期 \(identity.day)。

      ## 历次发布 Releases

      \(table(releases, [("no", "次序"), ("as_of", "日期")] + counts))

      ## 这一次的变动 Changes of this release

      \(table(changes, [("dataset", "代号"), ("title", "数据表")] + counts))

      ## 经批准的例外 Waivers

      \(table(waivers, waiverColumns))

      ## 核对规则 Rules

      共 \(rules.count) 条，提醒 \(findings) 处；有错误时不能发布。 Nothing is published with errors.

      \(table(rules, ruleColumns))

      """
  }

  private static let counts = [("added", "新增行数"), ("changed", "修改行数"), ("withdrawn", "撤下行数")]
  private static let waiverColumns = [
    ("rule", "规则"), ("table", "数据表"), ("row", "行"), ("reason", "理由"), ("approved_by", "批准人"),
    ("approved", "批准日期"), ("until", "期限"),
  ]
  private static let ruleColumns = [
    ("id", "代号"), ("title", "规则"), ("severity", "程度"), ("basis", "依据"), ("findings", "提醒数"),
  ]
}

/// Rows as a table of Markdown.
private func table(_ rows: [[String: String]], _ columns: [(name: String, title: String)]) -> String
{
  guard !rows.isEmpty else { return "没有 none" }
  let head = columns.map(\.title)
  let lines = rows.map { row in columns.map { cell(row[$0.name] ?? "") } }
  return ([head, head.map { _ in "---" }] + lines)
    .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
}

private func cell(_ text: String) -> String {
  let line = String(text.map { $0.isNewline ? " " : $0 })
  return line.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
}
