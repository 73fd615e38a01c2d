import Diagnostics

/// Builds the tree of a template from its tokens.
///
/// Every fault is reported, and the rest of the template is still parsed.
struct TemplateParser {
  private var tokens: ArraySlice<TemplateToken>
  private var log = DiagnosticLog()

  private init(_ tokens: [TemplateToken]) { self.tokens = tokens[...] }

  static func nodes(of tokens: [TemplateToken], log: inout DiagnosticLog) -> [TemplateNode] {
    var parser = TemplateParser(tokens)
    var nodes: [TemplateNode] = []
    while !parser.tokens.isEmpty { nodes += parser.children(of: nil) }
    log.merge(parser.log)
    return nodes
  }

  /// The tree of the text of a template file or of a value in YAML.
  static func nodes(
    of text: String, at location: SourceLocation, log: inout DiagnosticLog
  ) -> [TemplateNode] {
    nodes(of: TemplateTokenizer.tokens(of: text, at: location, log: &log), log: &log)
  }

  /// Reads nodes up to the tag that closes `opener`, or to the end.
  private mutating func children(of opener: TemplateTag?) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while let token = tokens.popFirst() {
      switch token {
      case .text(let text): nodes.append(.text(text))
      case .root: nodes.append(.root)
      case .fence(let fence): nodes.append(.fence(fence))
      case .tag(let tag) where tag.kind == .close:
        if close(tag, opener) { return nodes }
      case .tag(let tag):
        if let node = node(of: tag) { nodes.append(node) }
      }
    }
    if let opener {
      log.error(
        "template-syntax", at: opener.location,
        Message(
          "这里打开的 “\(opener.content)” 没有用 “{{/\(opener.content)}}” 关闭",
          "\"\(opener.content)\" is opened here and never closed by \"{{/\(opener.content)}}\""))
    }
    return nodes
  }

  /// Whether the closing tag belongs to the opener; a stray one is reported and passed over.
  private mutating func close(_ tag: TemplateTag, _ opener: TemplateTag?) -> Bool {
    if let opener, tag.content == opener.content { return true }
    let expected = opener.map { "“{{/\($0.content)}}”" } ?? "没有打开的段"
    log.error(
      "template-syntax", at: tag.location,
      Message(
        "“{{/\(tag.content)}}” 关闭的段不对，应为 \(expected)",
        "\"{{/\(tag.content)}}\" closes nothing"
          + (opener.map { "; expected \"{{/\($0.content)}}\"" } ?? "")))
    return false
  }

  private mutating func node(of tag: TemplateTag) -> TemplateNode? {
    switch tag.kind {
    case .comment, .close:
      return nil
    case .partial:
      return .partial(tag.content, tag.location)
    case .placeholder:
      return .placeholder(tag.content, children(of: tag))
    case .parent:
      let fillings = children(of: tag).compactMap { node -> (String, [TemplateNode])? in
        guard case .placeholder(let name, let nodes) = node else { return nil }
        return (name, nodes)
      }
      return .parent(
        tag.content, fillings: Dictionary(fillings) { _, last in last }, tag.location)
    case .value where tag.content == "root":
      return .root
    case .value, .raw:
      return expression(tag).map { .value($0, raw: tag.kind == .raw, tag.location) }
    case .section, .inverted:
      let expression = expression(tag)
      let children = children(of: tag)
      return expression.map {
        .section($0, inverted: tag.kind == .inverted, children, tag.location)
      }
    case .unsupported:
      report(tag)
      return nil
    }
  }

  private mutating func expression(_ tag: TemplateTag) -> Expression? {
    let expression = Expression(tag.content)
    if expression == nil { report(tag) }
    return expression
  }

  private mutating func report(_ tag: TemplateTag) {
    log.error(
      "template-syntax", at: tag.location,
      Message(
        "看不懂 “{{\(tag.content)}}”：应为名称、“查询.列” 或 “格式(名称)”",
        "cannot read \"{{\(tag.content)}}\": expected name, query.column or format(name)"))
  }
}
