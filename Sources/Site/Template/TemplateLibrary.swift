import Diagnostics
import Tables

/// The templates of a site by name: `record` is `templates/record.mustache`.
struct TemplateLibrary: Sendable {
  static let empty = TemplateLibrary()

  private var templates: [String: [TemplateNode]] = [:]

  /// The names of all templates, sorted.
  var names: [String] { templates.keys.sorted() }

  subscript(name: String) -> [TemplateNode]? { templates[name] }

  /// Reads and parses every template of a site.
  static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> TemplateLibrary {
    var library = TemplateLibrary()
    for path in folder.files(in: "templates", suffix: ".mustache", log: &log) {
      guard let bytes = folder.read(path, log: &log) else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        log.error(
          "encoding", at: SourceLocation(path),
          Message("模板不是 UTF-8 编码", "the template is not UTF-8"))
        continue
      }
      let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
      library.add(text, named: name, path: path, log: &log)
    }
    return library
  }

  /// Adds a template; the path is where findings about it point, its name when there is none.
  mutating func add(
    _ text: String, named name: String, path: String? = nil, log: inout DiagnosticLog
  ) {
    templates[name] = TemplateParser.nodes(
      of: text, at: SourceLocation(path ?? name, row: 1, column: 1), log: &log)
  }
}
