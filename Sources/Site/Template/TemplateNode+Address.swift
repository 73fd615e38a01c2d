extension [TemplateNode] {
  /// Whether the address that they write may lead to another site: it names a server, or a value may.
  var mayLeaveSite: Bool {
    switch first {
    case .text(let text): text.lowercased().hasPrefix("http") || text.hasPrefix("//")
    case .value: true
    case .section(_, _, let nodes, _), .placeholder(_, let nodes): nodes.mayLeaveSite
    case .root, .partial, .parent, .fence, nil: false
    }
  }
}
