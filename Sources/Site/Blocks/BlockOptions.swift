import Diagnostics
import Ledger

/// The properties of a block, read from its YAML.
struct BlockOptions {
  let fence: Fence
  /// The number of the block on the page, from 1.
  let number: Int
  /// The identifier of the block, unique on the page: its `id`, or its kind and number.
  var id: String { node["id"]?.string ?? "\(fence.language)-\(number)" }
  /// What names mean in the block's own texts.
  let scope: Scope
  /// The files that a chart may read.
  let files: PublishedFiles
  var node: YAMLNode

  /// Nil, with a finding, when the YAML is faulty or no mapping.
  init?(
    _ fence: Fence, number: Int, scope: Scope, files: PublishedFiles, log: inout DiagnosticLog
  ) {
    guard
      let node = parseYAML(
        fence.source, path: fence.location.path, firstLine: fence.location.row ?? 1, log: &log)
    else { return nil }
    guard node.entries != nil else {
      log.error(
        "block", at: fence.location,
        Message(
          "\(fence.language) 块应写成 “属性: 值”", "a \(fence.language) block is made of \"key: value\""))
      return nil
    }
    self.fence = fence
    self.number = number
    self.scope = scope
    self.files = files
    self.node = node
  }

  /// The query that `data` names; nil, with a finding, when it names none.
  func query(_ log: inout DiagnosticLog) -> QueryBinding? {
    guard let data = node["data"] else {
      log.error(
        "block", at: fence.location,
        Message("\(fence.language) 块缺少 data：要画哪个查询的结果", "the \(fence.language) block lacks `data`"))
      return nil
    }
    if let name = data.string, case .query(let query)? = scope[name] { return query }
    let name = data.string ?? ""
    log.error(
      "unknown-query", at: data.location,
      Message("本页没有名为 “\(name)” 的查询", "this page has no query named \"\(name)\""),
      hint: didYouMean(name, among: scope.queryNames))
    return nil
  }

  /// A property that is a text with values in it; empty when it is not given.
  func text(_ key: String, _ log: inout DiagnosticLog) -> Binding {
    Self.text(node[key], in: scope, &log)
  }

  static func text(_ node: YAMLNode?, in scope: Scope, _ log: inout DiagnosticLog) -> Binding {
    let nodes = template(node, &log)
    return nodes.isEmpty ? .text("") : .fragment(nodes, scope, isHTML: false)
  }

  /// The parsed template of a property; nothing when the property is not given.
  static func template(_ node: YAMLNode?, _ log: inout DiagnosticLog) -> [TemplateNode] {
    guard let node else { return [] }
    guard let text = node.string else {
      log.error("block", at: node.location, Message("这里应是一段文字", "expected a text"))
      return []
    }
    return TemplateParser.nodes(of: text, at: node.location, log: &log)
  }

  /// Like `template`, for an address: a leading `/` becomes the path to the site's root.
  static func address(_ node: YAMLNode?, _ log: inout DiagnosticLog) -> [TemplateNode] {
    var nodes = template(node, &log)
    if case .text(let text)? = nodes.first, text.hasPrefix("/") {
      nodes.replaceSubrange(0..<1, with: [.root, .text(String(text.dropFirst()))])
    }
    return nodes
  }

  /// The column that a property names; nil, with a finding, when it names none.
  static func column(
    _ node: YAMLNode, among columns: [ResultColumn], _ log: inout DiagnosticLog
  ) -> Int? {
    let name = node.string ?? ""
    if let index = columns.firstIndex(where: { $0.name == name }) { return index }
    log.error(
      "unknown-column", at: node.location,
      Message("没有名为 “\(name)” 的列", "there is no column named \"\(name)\""),
      hint: didYouMean(name, among: columns.map(\.name)))
    return nil
  }

  /// The format that a property names; nil when there is none.
  static func format(_ node: YAMLNode?, _ log: inout DiagnosticLog) -> ValueFormat? {
    guard let node else { return nil }
    let name = node.string ?? ""
    if let format = ValueFormat(rawValue: name) { return format }
    log.error(
      "unknown-format", at: node.location,
      Message("没有名为 “\(name)” 的格式", "no format named \"\(name)\""),
      hint: didYouMean(name, among: ValueFormat.allCases.map(\.rawValue)))
    return nil
  }
}
