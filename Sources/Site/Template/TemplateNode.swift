import Diagnostics

/// A parsed template: the tree that the compiler walks.
indirect enum TemplateNode: Sendable {
  case text(String)
  case root
  /// `{{name}}`, `{{wan(name)}}` or, raw, `{{{name}}}`.
  case value(Expression, raw: Bool, SourceLocation)
  /// `{{#name}}…{{/name}}`, or inverted `{{^name}}…{{/name}}`.
  case section(Expression, inverted: Bool, [TemplateNode], SourceLocation)
  /// `{{>name}}`.
  case partial(String, SourceLocation)
  /// `{{<name}}…{{/name}}`: the template `name` with some of its placeholders filled.
  case parent(String, fillings: [String: [TemplateNode]], SourceLocation)
  /// `{{$name}}…{{/name}}`: a place that a child template may fill.
  case placeholder(String, [TemplateNode])
  case fence(Fence)
}

extension TemplateNode {
  /// The blocks in the node, in order.
  var fences: [Fence] {
    switch self {
    case .fence(let fence): [fence]
    case .section(_, _, let nodes, _), .placeholder(_, let nodes): nodes.flatMap(\.fences)
    case .text, .root, .value, .partial, .parent: []
    }
  }
}

/// What a tag asks for: a name, its parts separated by dots, perhaps within a format.
struct Expression: Hashable, Sendable {
  /// The format around the name, such as `wan` in `wan(budget)`.
  var format: String?
  var names: [String]

  /// Parses `budget`, `sums.total` or `wan(sums.total)`; nil when it is none of these.
  init?(_ text: String) {
    var inner = text[...]
    if let open = inner.firstIndex(of: "("), inner.last == ")" {
      let name = inner[..<open].trimmingSpaces()
      guard Self.isName(name) else { return nil }
      format = String(name)
      inner = inner[inner.index(after: open)...].dropLast().trimmingSpaces()
    }
    let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy(Self.isName) else { return nil }
    names = parts.map(String.init)
  }

  var description: String {
    let name = names.joined(separator: ".")
    return format.map { "\($0)(\(name))" } ?? name
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }
}
