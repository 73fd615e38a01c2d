import Diagnostics
import Ledger
import Markdown
import Tables

/// A page source as it stands in its file: the front matter and the parsed body.
struct PageSource {
  /// Such as `content/pages/projects/[id].md`.
  var path: String
  var settings: YAMLNode
  var body: [TemplateNode]
  private(set) var document: MarkdownNode
  /// Values for its layout that no query gives.
  var values: [String: Binding] = [:]

  static let folder = "content/pages"
  static let keys = [
    "title", "layout", "each", "paginate", "data", "columns", "path", "column", "order", "updated",
    "description",
  ]

  init(
    path: String, settings: YAMLNode, body: [TemplateNode], document: MarkdownNode,
    values: [String: Binding]
  ) {
    self.path = path
    self.settings = settings
    self.body = body
    self.document = document
    self.values = values
  }

  /// Reads all page sources, in the order of their paths.
  static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> [PageSource] {
    folder.files(in: Self.folder, suffix: ".md", log: &log).compactMap {
      PageSource($0, from: folder, log: &log)
    }
  }

  /// - Parameters:
  ///   - path: the file.
  ///   - folder: where the file is.
  ///   - keys: the properties that its front matter may have.
  ///   - medium: what it is read for; for a book the body says on which line each block stands.
  ///   - log: gets the findings.
  init?(
    _ path: String, from folder: ContentFolder, keys: [String] = PageSource.keys,
    medium: Medium = .page, log: inout DiagnosticLog
  ) {
    guard let bytes = folder.read(path, log: &log) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.error(
        "encoding", at: SourceLocation(path), Message("文件不是 UTF-8 编码", "the file is not UTF-8"))
      return nil
    }
    guard let parts = splitFrontMatter(text, path: path, log: &log),
      let settings = parseYAML(
        parts.yaml, path: path, firstLine: parts.yamlFirstLine, log: &log)
    else { return nil }
    settings.reportUnknownKeys(known: keys, of: Message("网页", "a page"), log: &log)
    guard
      let document = parseMarkdown(
        parts.body, path: path, firstLine: parts.bodyFirstLine, holes: true, log: &log)
    else { return nil }
    self.path = path
    self.settings = settings
    self.document = document
    let pieces = htmlPieces(
      document, blocks: Set(BlockCompiler.kinds.keys), path: path, marksSource: medium != .page,
      log: &log)
    body = TemplateParser.nodes(of: pieces.map { TemplateToken($0, path: path) }, log: &log)
  }
}

extension PageSource {
  /// The template of the pages' path: `content/pages/projects/[id].md` gives `projects/{{id}}.html`.
  var pathTemplate: String {
    if let path = settings["path"]?.string { return path }
    let name = String(path.dropFirst(Self.folder.count + 1).dropLast(".md".count))
    return name.replacing("[", with: "{{").replacing("]", with: "}}") + ".html"
  }

  /// The source as an item of the list `site.pages`; nil when its title or path differ from row to row.
  var listItem: [String: Binding]? {
    guard settings["each"] == nil, let title = settings["title"]?.string,
      !title.contains("{{"), !pathTemplate.contains("{{")
    else { return nil }
    return [
      "title": .text(title), "path": .text(pathTemplate),
      "column": .text(settings["column"]?.string ?? ""),
    ]
  }

  /// The place in that list: by `order`, then by path; pages without `order` come last.
  static func comesBefore(_ a: PageSource, _ b: PageSource) -> Bool {
    (a.settings["order"]?.integer ?? .max, a.path) < (b.settings["order"]?.integer ?? .max, b.path)
  }
}

extension TemplateToken {
  /// A piece of a body as a piece of a template.
  init(_ piece: HTMLPiece, path: String) {
    switch piece {
    case .html(let text):
      self = .text(text)
    case .root:
      self = .root
    case .hole(let hole):
      self = .tag(
        TemplateTag(
          hole.text, location: SourceLocation(path, row: hole.line, column: hole.column)))
    case .block(let language, let source, let line):
      self = .fence(
        Fence(
          language: language, source: source, location: SourceLocation(path, row: line, column: 1)))
    }
  }
}
