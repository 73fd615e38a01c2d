package import Diagnostics
package import Ledger

/// Reports public texts that a spreadsheet program takes for a formula when it opens a CSV file.
///
/// By OWASP, "CSV Injection", such a cell begins with `=`, `+`, `-`, `@`, a tab or a carriage return, or with
/// the full-width form of a sign. Its usual remedy, an apostrophe before the text, would change the data for
/// everybody who reads it with a program, so the downloads stay exact and the office mends the ledger.
/// A number, a telephone or a list that begins with `+` or `-` can do no harm: a formula that can names a
/// function, another program (`|`) or another sheet (`!`). Workbooks hold such texts as texts.
package func checkFormulaCells(
  in ledger: Ledger, log: inout DiagnosticLog
) throws {
  let connection = try ledger.connect()
  for table in ledger.descriptor.resources where !table.isInternal {
    let fields = table.fields.filter { !$0.isInternal && $0.mask == nil && $0.type == .string }
    guard !fields.isEmpty else { continue }
    let found = fields.map { "SELECT _source, _row, \(text($0.name)) AS f, \(name($0.name)) AS v" }
      .map { "\($0) FROM \(name(table.name)) WHERE \(isFormula("v"))" }
    // SQLite takes 500 parts at most.
    for start in stride(from: 0, to: found.count, by: 100) {
      let sql = found[start..<min(start + 100, found.count)].joined(separator: " UNION ALL ")
      try connection.prepare(sql).forEach([]) { row in
        guard case .integer(let source) = row[0], case .integer(let number) = row[1],
          case .text(let field) = row[2], case .text(let value) = row[3]
        else { return }
        log.report(
          Diagnostic(
            .error, rule: "formula-cell",
            at: ledger.places.location(source: source, row: number, field: field),
            Message(
              "“\(value.prefix(20))” 在Excel里打开CSV时会被当成公式",
              "\"\(value.prefix(20))\" is taken for a formula when the CSV file is opened in Excel"),
            hint: Message("去掉开头的符号，或在它前面加一个字", "remove the sign, or put a word before it")))
      }
    }
  }
}

/// The condition that a text is a formula for a spreadsheet program.
private func isFormula(_ value: String) -> String {
  """
  \(value) GLOB '[=@＝＠\t\r]*' OR \(value) GLOB '[+＋－-]*[A-Za-z](*'
  OR \(value) GLOB '[+＋－-]*|*' OR \(value) GLOB '[+＋－-]*[A-Za-z0-9'']!*'
  """
}

private func name(_ name: String) -> String {
  "\"\(name.replacing("\"", with: "\"\""))\""
}

private func text(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
