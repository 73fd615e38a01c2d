import Diagnostics
import Ledger

/// Turns the tree of a template into instructions for one page source.
///
/// Everything that is known by now (the site's settings, a block's columns) is written out, lists are
/// unrolled, partials and blocks are put in place. A name that stands for nothing is reported here,
/// with the place of its tag: nothing can be blank by mistake on a page.
struct TemplateCompiler {
  private let templates: TemplateLibrary
  private let blocks: BlockCompiler?
  private var log = DiagnosticLog()
  private var output: [Instruction] = []
  private var html: HTMLContext?
  /// What child templates put into placeholders, innermost first, with the names of open templates.
  private var fillings: [[String: [TemplateNode]]] = []
  private var open: [String] = []

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
  private mutating func compile(_ nodes: [TemplateNode], _ scope: Scope, isHTML: Bool) {
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

// MARK: - Text

extension TemplateCompiler {
  private mutating func write(_ text: String, isMarkup: Bool) {
    guard !text.isEmpty else { return }
    var bytes: [UInt8] = []
    if html == nil || isMarkup {
      bytes = Array(text.utf8)
      html?.pass(bytes)
    } else {
      bytes.appendEscaped(text)
      html?.passValue()
    }
    if case .text(let before)? = output.last {
      output[output.count - 1] = .text(before + bytes)
    } else {
      output.append(.text(bytes))
    }
  }

  private mutating func writeRoot() {
    output.append(.root)
    html?.passValue()
  }

  private mutating func include(
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

  private mutating func fill(
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

// MARK: - Values

extension TemplateCompiler {
  private mutating func value(
    _ expression: Expression, raw: Bool, _ location: SourceLocation, _ scope: Scope
  ) {
    guard let binding = lookUp(expression, location, scope) else { return }
    let format = expression.format.flatMap { name in
      let format = ValueFormat(rawValue: name)
      if format == nil { reportFormat(name, location) }
      return format
    }
    if html?.place == .forbidden {
      log.error(
        "unsafe-place", at: location,
        Message(
          "“\(expression.description)” 不能放在引号之外的标签、注释、脚本或样式里",
          "a value cannot stand in a tag outside quotes, a comment, a script or a style"),
        hint: Message("属性值要加引号", "put the attribute's value in quotes"))
      return
    }
    switch binding {
    case .text(let text):
      let column = ResultColumn(name: expression.description, type: .string)
      write(format.map { $0.text(.text(text), column: column) } ?? text, isMarkup: false)
    case .flag(let flag):
      write(flag ? "true" : "false", isMarkup: false)
    case .value(let source, let column, let own):
      guard check(raw: raw, expression, location) else { return }
      reportMisfit(format, column, location)
      emit(.value(source, printer(column, format ?? own)))
    case .sum(let query, let index, let column, let own):
      reportMisfit(format, column, location)
      emit(.sum(query: query, column: index, printer(column, format ?? own)))
    case .chart(let plan):
      emit(.chart(plan))
    case .path:
      emit(.path)
    case .fragment(let nodes, let scope, let isHTML):
      guard !isHTML || raw else {
        log.error(
          "template-syntax", at: location,
          Message(
            "“\(expression.description)” 是网页内容，要写成 “{{{\(expression.description)}}}”",
            "\"\(expression.description)\" is markup; write \"{{{\(expression.description)}}}\""))
        return
      }
      let fillings = fillings
      self.fillings = []
      compile(nodes, scope, isHTML: isHTML)
      self.fillings = fillings
    case .mapping, .list, .query:
      log.error(
        "not-a-value", at: location,
        Message(
          "“\(expression.description)” 是一组数据，不是一个值",
          "\"\(expression.description)\" is a set of data, not a value"),
        hint: Message(
          "用 “{{#…}}…{{/…}}” 逐行写出，或用 “查询.列” 取第一行的一列",
          "loop with \"{{#…}}…{{/…}}\", or take a column of its first row with \"query.column\""))
    }
  }

  private mutating func emit(_ instruction: Instruction) {
    output.append(instruction)
    html?.passValue()
  }

  private func printer(_ column: ResultColumn, _ format: ValueFormat?) -> Printer {
    let escape: Printer.Escape =
      switch html?.place {
      case nil: .none
      case .addressStart: .address(isStart: true)
      case .addressPart: .address(isStart: false)
      case .text, .forbidden: .html
      }
    return Printer(column: column, format: format, escape: escape)
  }

  private mutating func check(
    raw: Bool, _ expression: Expression, _ location: SourceLocation
  ) -> Bool {
    guard raw else { return true }
    let name = expression.description
    log.error(
      "raw-value", at: location,
      Message(
        "数据不能原样写入网页：“{{{\(name)}}}”", "data cannot be written as markup: \"{{{\(name)}}}\""),
      hint: Message("改为 “{{\(name)}}”", "write \"{{\(name)}}\""))
    return false
  }

  private mutating func reportMisfit(
    _ format: ValueFormat?, _ column: ResultColumn, _ location: SourceLocation
  ) {
    guard let fault = format?.misfit(column) else { return }
    log.error("format-misfit", at: location, fault)
  }

  private mutating func reportFormat(_ name: String, _ location: SourceLocation) {
    log.error(
      "unknown-format", at: location,
      Message("没有名为 “\(name)” 的格式", "no format named \"\(name)\""),
      hint: didYouMean(name, among: ValueFormat.allCases.map(\.rawValue)))
  }

  /// What the expression stands for, or a finding.
  private mutating func lookUp(
    _ expression: Expression, _ location: SourceLocation, _ scope: Scope
  ) -> Binding? {
    var binding = scope[expression.names[0]]
    var known = scope.names
    var name = expression.names[0]
    for part in expression.names.dropFirst() {
      guard let parent = binding else { break }
      name = part
      switch parent {
      case .mapping(let children):
        binding = children[part]
        known = children.keys.sorted()
      case .query(let query):
        known = query.columns.map(\.name)
        binding = query.columns.firstIndex { $0.name == part }.map {
          .value(.first(query: query.index, column: $0), query.columns[$0])
        }
      default:
        binding = nil
        known = []
      }
    }
    if binding == nil {
      log.error(
        "unknown-name", at: location,
        Message(
          "“\(expression.names.joined(separator: "."))” 中的 “\(name)” 不存在",
          "unknown name \"\(name)\" in \"\(expression.names.joined(separator: "."))\""),
        hint: didYouMean(name, among: known))
    }
    return binding
  }
}

// MARK: - Sections

extension TemplateCompiler {
  private mutating func section(
    _ expression: Expression, inverted: Bool, _ children: [TemplateNode],
    _ location: SourceLocation, _ scope: Scope, isHTML: Bool
  ) {
    guard let binding = lookUp(expression, location, scope) else { return }
    switch binding {
    case .text(let text):
      if text.isEmpty == inverted { compile(children, scope, isHTML: isHTML) }
    case .flag(let flag):
      if flag != inverted { compile(children, scope, isHTML: isHTML) }
    case .mapping(let bindings):
      if !inverted { compile(children, scope.entering(bindings), isHTML: isHTML) }
    case .list(let items):
      if inverted {
        if items.isEmpty { compile(children, scope, isHTML: isHTML) }
      } else {
        for item in items { compile(children, scope.entering(item), isHTML: isHTML) }
      }
    case .query(let query):
      if inverted {
        let empty = branch(children, scope, isHTML: isHTML)
        output.append(.loop(query: query.index, body: [], empty: empty))
      } else {
        let body = branch(children, scope.enteringRow(of: query), isHTML: isHTML)
        output.append(.loop(query: query.index, body: body, empty: []))
      }
    case .value(let source, let column, let format):
      let body = branch(children, scope, isHTML: isHTML)
      if format == nil {
        output.append(
          .when(source, then: inverted ? [] : body, otherwise: inverted ? body : []))
      } else {
        let probe = Instruction.value(
          source, Printer(column: column, format: format, escape: .none))
        output.append(
          .whenWritten([probe], then: inverted ? [] : body, otherwise: inverted ? body : []))
      }
    case .fragment(let nodes, let inner, _):
      // An empty text is not written at all, so its section is decided here.
      guard !nodes.isEmpty else {
        if inverted { compile(children, scope, isHTML: isHTML) }
        return
      }
      var unused = DiagnosticLog()  // The faults in it are reported where the fragment is written.
      let probe = Self.plain(nodes, scope: inner, log: &unused)
      let body = branch(children, scope, isHTML: isHTML)
      output.append(
        .whenWritten(probe, then: inverted ? [] : body, otherwise: inverted ? body : []))
    case .sum, .chart, .path:
      if !inverted { compile(children, scope, isHTML: isHTML) }
    }
  }

  /// Instructions of a part that is perhaps not written; the place in the HTML must end as it began.
  private mutating func branch(
    _ nodes: [TemplateNode], _ scope: Scope, isHTML: Bool
  ) -> [Instruction] {
    let outer = output
    output = []
    compile(nodes, scope, isHTML: isHTML)
    defer { output = outer }
    return output
  }
}
