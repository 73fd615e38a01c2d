import Diagnostics
import Ledger

/// Compiles page sources: queries are prepared, names looked up, layouts and blocks put in place.
struct PageCompiler {
  let settings: SiteSettings
  let templates: TemplateLibrary
  let connection: Connection
  let files: PublishedFiles
  let asOf: CivilDate
  /// The single pages of the site, for maps and menus: title, path and column of each.
  let pages: [[String: Binding]]

  /// The page, or nil when findings say why there is none.
  func compile(
    _ source: PageSource, medium: Medium = .page, log: inout DiagnosticLog
  ) -> CompiledPage? {
    let node = source.settings
    let key = node["column"]?.string
    let column = key.flatMap {
      settings.column($0, at: node["column"]?.location ?? SourceLocation(source.path), log: &log)
    }
    let queries = PageQueries(connection, node, ["as_of": .text(asOf.description)], &log)
    let page = [
      "site": Binding.mapping(
        settings.bindings(asOf: asOf, current: key).merging(
          ["pages": .list(pages)], uniquingKeysWith: { $1 })),
      "column": column.map(Binding.mapping) ?? .list([]),
      "path": .path,
      "page": .mapping(here),
    ]
    var scope = Scope(page, depth: 0).enteringRow(of: queries.pageRow)
    scope = scope.entering(queries.bindings)
    scope = scope.entering([
      "title": BlockOptions.text(node["title"], in: scope, &log),
      "description": BlockOptions.text(node["description"], in: scope, &log),
      "updated": BlockOptions.text(node["updated"], in: scope, &log),
    ])
    scope = scope.entering(source.values)
    if node["title"] == nil, source.values["title"] == nil {
      log.error(
        "page-title", at: SourceLocation(source.path, row: 1),
        Message("网页缺少 title：标题", "the page lacks `title`"))
    }
    let layout = node["layout"]?.string ?? (medium == .page ? "page" : "yearbook/chapter")
    let layoutLocation = node["layout"]?.location ?? SourceLocation(source.path, row: 1)
    let body = unwrappingMarkdown(source.body, scope)
    scope = scope.entering([
      "layout": .text(layout), "content": .fragment(body, scope, isHTML: true),
    ])
    let html = TemplateCompiler.html(
      [.partial(layout, layoutLocation)], scope: scope, templates: templates,
      blocks: BlockCompiler(body: source.body, files: files, medium: medium), log: &log)
    let path = path(of: source, &log)
    queries.reportUnused(in: html, &log)
    var compiled = CompiledPage(
      source: source.path, each: queries.each, pagination: queries.pagination,
      queries: queries.list,
      path: TemplateCompiler.plain(path, scope: scope, log: &log), html: html)
    // A server shows it at the wrong address, which may be in any folder.
    if source.pathTemplate == "404.html" { compiled.root = settings.basePath }
    if case .fragment(let nodes, let scope, _)? = scope["updated"] {
      var unused = DiagnosticLog()  // The template that shows it reports the same.
      let updated = TemplateCompiler.plain(nodes, scope: scope, log: &unused)
      // Only the page's own row is known before it is rendered.
      if Instruction.queries(in: updated).isEmpty { compiled.updated = updated }
    }
    return compiled
  }

  /// Where the page will be: nothing when the site's address is not known.
  private var here: [String: Binding] {
    guard let site = settings.address else { return ["address": .text(""), "qr": .text("")] }
    return ["address": .address(root: site), "qr": .qrCode(site: site)]
  }

  /// The parsed template of the path of a source's pages.
  private func path(of source: PageSource, _ log: inout DiagnosticLog) -> [TemplateNode] {
    let location = source.settings["path"]?.location ?? SourceLocation(source.path)
    return TemplateParser.nodes(of: source.pathTemplate, at: location, log: &log)
  }

  /// The body without the paragraph around a value that is itself made of paragraphs.
  private func unwrappingMarkdown(_ nodes: [TemplateNode], _ scope: Scope) -> [TemplateNode] {
    var nodes = nodes
    for index in nodes.indices.dropFirst().dropLast() {
      guard case .value(let expression, _, _) = nodes[index], expression.names.count == 1,
        case .value(_, let column, _, _)? = scope[expression.names[0]], column.isMarkdown,
        case .text(let before) = nodes[index - 1], before.hasSuffix("<p>"),
        case .text(let after) = nodes[index + 1], after.hasPrefix("</p>")
      else { continue }
      nodes[index - 1] = .text(String(before.dropLast("<p>".count)))
      nodes[index + 1] = .text(String(after.dropFirst("</p>".count)))
    }
    return nodes
  }
}
