package import Diagnostics
package import Tables

/// A value for a template that no query gives.
package indirect enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([[String: TemplateValue]])

  var binding: Binding {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.map { $0.mapValues(\.binding) })
    }
  }
}

/// The HTML of one of a site's templates with given values; nil when the site has no such template.
package func renderedTemplate(
  _ name: String, _ values: [String: TemplateValue], from folder: ContentFolder,
  log: inout DiagnosticLog
) -> [UInt8]? {
  let templates = TemplateLibrary.load(from: folder, log: &log)
  guard templates[name] != nil else { return nil }
  let location = SourceLocation("templates/\(name).mustache", row: 1)
  let instructions = TemplateCompiler.html(
    [.partial(name, location)], scope: Scope(values.mapValues(\.binding), depth: 0),
    templates: templates, log: &log)
  var renderer = PageRenderer(location: location)
  renderer.render(instructions, row: [], results: [], path: "index.html")
  log.merge(renderer.takeFindings())
  return renderer.output
}
