package import Diagnostics
package import Ledger
extension SitePages {
  package static func bench(template: String, database: PublicDatabase, log: inout DiagnosticLog) throws -> CompiledPage {
    let node = parseYAML("each: SELECT * FROM project ORDER BY id\ndata:\n  allocs: SELECT * FROM allocation WHERE project_id = :id\n", path: "p", log: &log)!
    let c = try database.connect()
    let q = PageQueries(c, node, CivilDate("2020-12-31")!, &log)
    var lib = TemplateLibrary(); lib.add(template, named: "page", log: &log)
    let scope = Scope([:], depth: 0).enteringRow(of: q.pageRow).entering(q.bindings)
    let start = SourceLocation("p", row: 1, column: 1)
    return CompiledPage(source: "p", each: q.each, rowsPerPage: nil, queries: q.list,
      path: TemplateCompiler.plain(TemplateParser.nodes(of: "projects/{{id}}.html", at: start, log: &log), scope: scope, log: &log),
      html: TemplateCompiler.html([.partial("page", start)], scope: scope, templates: lib, log: &log))
  }
}
