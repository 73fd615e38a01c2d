import Diagnostics
import Ledger

/// Turns the fenced blocks of a page's body into templates with the names that they may use.
///
/// Every block is written by `templates/blocks/<name>.mustache`, and in a book by
/// `templates/yearbook/<name>.mustache`; its Swift part only says what the
/// names in that template stand for.
struct BlockCompiler {
  /// The blocks that there are.
  ///
  /// A new one is a file beside this one and a line here.
  static let kinds: [String: any (Block & SendableMetatype).Type] = [
    "chart": ChartBlock.self,
    "figures": FiguresBlock.self,
    "list": ListBlock.self,
    "table": TableBlock.self,
  ]

  /// The number of each block on the page, from 1.
  private let numbers: [Fence: Int]
  private let files: PublishedFiles
  private let medium: Medium

  /// - Parameters:
  ///   - body: the nodes of the page's body, whose blocks are counted.
  ///   - files: the files that a chart may read.
  ///   - medium: what the blocks are written for.
  init(body: [TemplateNode], files: PublishedFiles, medium: Medium = .page) {
    var numbers: [Fence: Int] = [:]
    for fence in body.flatMap(\.fences) { numbers[fence] = numbers.count + 1 }
    self.numbers = numbers
    self.files = files
    self.medium = medium
  }

  /// The template of a block and the scope in which it is compiled; nil when the block is faulty.
  func nodes(
    of fence: Fence, scope: Scope, log: inout DiagnosticLog
  ) -> (nodes: [TemplateNode], scope: Scope)? {
    guard let kind = Self.kinds[fence.language],
      let options = BlockOptions(
        fence, number: numbers[fence] ?? 0, scope: scope, files: files, log: &log)
    else { return nil }
    if let keys = kind.keys {
      options.node.reportUnknownKeys(
        known: keys, of: Message("\(fence.language) 块", "the \(fence.language) block"), log: &log)
    }
    guard var bindings = kind.bindings(options, log: &log) else { return nil }
    bindings["id"] = .text(options.id)
    let folder = medium == .page ? "blocks" : "yearbook"
    return (
      [.partial("\(folder)/\(fence.language)", fence.location)], scope.entering(bindings)
    )
  }
}

/// A kind of fenced block.
protocol Block: Sendable {
  /// The properties that the block knows; nil when it reports unknown ones itself.
  static var keys: [String]? { get }
  /// What the names in the block's template stand for; nil when a finding says why there is nothing.
  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]?
}
