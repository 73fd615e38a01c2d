package import Diagnostics
package import Ledger
package import Tables

/// Adds the views of a site, queries that several rules share: `content/views/prose.sql` is `prose`.
///
/// They are in the full database only, for rules, duties and facts.
package func addViews(to ledger: Ledger, from folder: ContentFolder, log: inout DiagnosticLog)
  throws
{
  let connection = try ledger.connect()
  for path in folder.files(in: "content/views", suffix: ".sql", log: &log) {
    guard let bytes = folder.read(path, log: &log) else { continue }
    let name = CheckRule.id(of: path)
    let sql = String(decoding: bytes, as: UTF8.self)
    guard ledger.descriptor[name] == nil else {
      log.error(
        "view", at: SourceLocation(path),
        Message("已经有名为 “\(name)” 的数据表", "there is a table named \"\(name)\""),
        hint: Message("换一个文件名", "give the file another name"))
      continue
    }
    do {
      // Compiling it as a query makes sure that it is one, and nothing else.
      let query = try connection.prepare(sql)
      guard query.parameters.isEmpty else {
        log.error(
          "view", at: SourceLocation(path),
          Message("视图里不能有参数", "a view has no parameters"),
          hint: Message("参数写在用它的规则里", "write them in the rules that use it"))
        continue
      }
      try ledger.addView(name, sql)
    } catch let error as QueryError {
      log.error(
        "view", at: SourceLocation(path, row: error.line ?? 1, column: error.column ?? 1),
        error.message, hint: error.hint)
    }
  }
}
