import Diagnostics
import Ledger
import Markdown

/// Turns the tree of a template into instructions for one page source.
///
/// Everything that is known by now (the site's settings, a block's columns) is written out, lists are
/// unrolled, partials and blocks are put in place. A name that stands for nothing is reported here,
/// with the place of its tag: nothing can be blank by mistake on a page.
struct TemplateCompiler {
  let templates: TemplateLibrary
  let blocks: BlockCompiler?
  var log = DiagnosticLog()
  var output: [Instruction] = []
  var html: HTMLContext?
  /// What child templates put into placeholders, innermost first, with the names of open templates.
  var fillings: [[String: [TemplateNode]]] = []
  var open: [String] = []

  private init(templates: TemplateLibrary, blocks: BlockCompiler?, html: HTMLContext?) {
    self.templates = templates
    self.blocks = blocks
    self.html = html
  }

  /// Instructions that write HTML.
  static func html(
    _ nodes: [TemplateNode], scope: Scope, templates: TemplateLibrary, blocks: BlockCompiler? = nil,
    log: inout DiagnosticLog
  ) -> [Instruction] {
    run(nodes, scope, Self(templates: templates, blocks: blocks, html: HTMLContext()), &log)
  }

  /// Instructions that write plain text, for titles, paths and labels.
  static func plain(
    _ nodes: [TemplateNode], scope: Scope, log: inout DiagnosticLog
  ) -> [Instruction] {
    run(nodes, scope, Self(templates: .empty, blocks: nil, html: nil), &log)
  }

  private static func run(
    _ nodes: [TemplateNode], _ scope: Scope, _ compiler: Self, _ log: inout DiagnosticLog
  ) -> [Instruction] {
    var compiler = compiler
    compiler.compile(nodes, scope, isHTML: true)
    log.merge(compiler.log)
    return compiler.output
  }

  /// Compiles nodes in a scope; static text is markup when `isHTML`, otherwise it is escaped.
  mutating func compile(_ nodes: [TemplateNode], _ scope: Scope, isHTML: Bool) {
    for node in nodes {
      switch node {
      case .text(let text): write(text, isMarkup: isHTML)
      case .root: writeRoot()
      case .value(let expression, let raw, let location):
        value(expression, raw: raw, location, scope)
      case .section(let expression, let inverted, let children, let location):
        section(expression, inverted: inverted, children, location, scope, isHTML: isHTML)
      case .partial(let name, let location): include(name, [:], location, scope)
      case .parent(let name, let fillings, let location): include(name, fillings, location, scope)
      case .placeholder(let name, let standard):
        fill(name, standard, scope, isHTML: isHTML)
      case .fence(let fence):
        if let nodes = blocks?.nodes(of: fence, scope: scope, log: &log) {
          compile(nodes.nodes, nodes.scope, isHTML: true)
        }
      }
    }
  }
}

extension TemplateCompiler {
  mutating func write(_ text: String, isMarkup: Bool) {
    guard !text.isEmpty else { return }
    var bytes: [UInt8] = []
    if html == nil || isMarkup {
      bytes = Array(text.utf8)
      html?.pass(bytes)
    } else {
      html?.place == .jsonString ? bytes.appendJSON(text) : bytes.appendHTML(text)
      html?.passValue()
    }
    if case .text(let before)? = output.last {
      output[output.count - 1] = .text(before + bytes)
    } else {
      output.append(.text(bytes))
    }
  }

  mutating func writeRoot() {
    output.append(.root)
    html?.passValue()
  }

  mutating func include(
    _ name: String, _ new: [String: [TemplateNode]], _ location: SourceLocation, _ scope: Scope
  ) {
    guard let nodes = templates[name] else {
      log.error(
        "unknown-template", at: location,
        Message("没有名为 “\(name)” 的模板", "no template named \"\(name)\""),
        hint: didYouMean(name, among: templates.names))
      return
    }
    guard !open.contains(name) else {
      let chain = (open + [name]).joined(separator: " → ")
      log.error(
        "template-cycle", at: location,
        Message("模板互相包含，没有尽头：\(chain)", "templates include each other: \(chain)"))
      return
    }
    open.append(name)
    // The outermost child decides, so what is being filled already goes before what is new.
    fillings.append(new)
    compile(nodes, scope, isHTML: true)
    fillings.removeLast()
    open.removeLast()
  }

  mutating func fill(
    _ name: String, _ standard: [TemplateNode], _ scope: Scope, isHTML: Bool
  ) {
    let outer = fillings
    // A filling that has the same placeholder in it means the parent's own content.
    for index in fillings.indices {
      guard let filling = fillings[index].removeValue(forKey: name) else { continue }
      compile(filling, scope, isHTML: isHTML)
      fillings = outer
      return
    }
    compile(standard, scope, isHTML: isHTML)
  }
}
