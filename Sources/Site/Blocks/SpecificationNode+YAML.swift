package import Charts
import Diagnostics
package import Ledger

extension SpecificationNode {
  /// A value of YAML with its place, as charts read it.
  package init(_ node: YAMLNode) {
    let position = Position(node.location)
    switch node.content {
    case .scalar(let scalar) where scalar.isPlain:
      self = .plain(scalar.text, at: position)
    case .scalar(let scalar):
      self.init(.text(scalar.text), at: position)
    case .sequence(let items):
      self.init(.sequence(items.map(SpecificationNode.init)), at: position)
    case .mapping(let entries):
      self.init(
        .mapping(
          entries.map {
            Entry($0.key, at: Position($0.location), SpecificationNode($0.value))
          }), at: position)
    }
  }
}

extension SpecificationNode.Position {
  fileprivate init?(_ location: SourceLocation) {
    guard let row = location.row, let column = location.column else { return nil }
    self.init(line: row, column: column)
  }
}
