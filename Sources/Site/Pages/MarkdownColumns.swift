package import Diagnostics
package import Ledger
import Markdown

/// Reads every text of the ledger that is written in Markdown, for the findings only.
///
/// Pages read the same texts from the public database, where their places are no longer known.
package func checkMarkdown(
  in ledger: Ledger, facts: FactBook, log: inout DiagnosticLog
) throws {
  let connection = try ledger.connect()
  for resource in ledger.descriptor.resources {
    for field in resource.fields where field.isMarkdown {
      let query = try connection.prepare(
        """
        SELECT _source, _row, "\(field.name)" FROM "\(resource.name)" \
        WHERE "\(field.name)" IS NOT NULL
        """)
      try query.forEach([]) { row in
        guard case .integer(let source) = row[0], case .integer(let number) = row[1],
          case .text(let text) = row[2],
          let location = ledger.location(source: source, row: number, field: field.name)
        else { return }
        let document = parseMarkdown(
          text, path: location.path, firstLine: location.row ?? 1, holes: false, log: &log)
        guard let document else { return }
        _ = htmlPieces(document, blocks: [], path: location.path, log: &log)
        facts.check(document, path: location.path, log: &log)
      }
    }
  }
}
