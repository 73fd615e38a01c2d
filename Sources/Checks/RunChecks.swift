package import Diagnostics
package import Ledger
package import Tables

/// Runs rules against the full database; each row that a rule returns is a finding.
///
/// A rule file that cannot be run is itself a finding, and the other rules still run.
///
/// - Throws: what SQLite says when the database cannot be opened.
package func runChecks(
  _ rules: [CheckRule], ledger: Ledger, asOf: CivilDate, log: inout DiagnosticLog
) throws {
  let connection = try ledger.connect()
  for rule in rules where log.policy.asks(about: rule.id) {
    try rule.run(on: connection, of: ledger, asOf: asOf, log: &log)
  }
}

/// Reads the rules of a site, in the order of their files.
package func checkRules(
  in folder: ContentFolder, at path: String = CheckRule.folder, log: inout DiagnosticLog
) -> [CheckRule] {
  var rules: [CheckRule] = []
  var paths: [String: String] = [:]
  for path in folder.files(in: path, suffix: ".sql", log: &log) {
    let id = CheckRule.id(of: path)
    if let other = paths[id] {
      log.error(
        "check-file", at: SourceLocation(path),
        Message("检查规则 “\(id)” 已经有了：\(other)", "there is a check \"\(id)\" already: \(other)"),
        hint: Message("换一个文件名", "give the file another name"))
      continue
    }
    paths[id] = path
    guard let bytes = folder.read(path, log: &log) else { continue }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.error(
        "encoding", at: SourceLocation(path),
        Message("文件不是 UTF-8 编码", "the file is not encoded in UTF-8"),
        hint: Message("用编辑器另存为 UTF-8", "save it as UTF-8"))
      continue
    }
    if let rule = CheckRule(text, path: path, log: &log) { rules.append(rule) }
  }
  return rules
}
