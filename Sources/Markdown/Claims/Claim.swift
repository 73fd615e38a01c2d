/// A text that states what a fact of the ledger says, such as `[上升3.2%](fact:income-growth)`.
package struct Claim: Hashable, Sendable {
  /// The identifier of the fact.
  package var fact: String
  /// The text without markup and values.
  package var text: String
  /// Whether a value `{{…}}` stands in the text: it is the ledger's, so that it needs no comparison.
  package var hasHole: Bool
  /// The line of the file, from 1.
  package var line: Int
  /// Where the bracket opens, in characters from 1; nil where that is not known.
  package var column: Int?

  package init(fact: String, text: String, hasHole: Bool = false, line: Int, column: Int?) {
    self.fact = fact
    self.text = text
    self.hasHole = hasHole
    self.line = line
    self.column = column
  }
}

/// The claims that a document makes, in their order.
package func claims(in document: MarkdownNode) -> [Claim] {
  var found: [Claim] = []
  document.collectClaims(&found)
  return found
}

extension MarkdownNode {
  fileprivate func collectClaims(_ found: inout [Claim]) {
    if case .claim(let fact, let column) = kind {
      found.append(
        Claim(fact: fact, text: plainText, hasHole: holds(\.isHole), line: line, column: column))
    }
    for child in children { child.collectClaims(&found) }
  }

  private func holds(_ condition: (MarkdownNode) -> Bool) -> Bool {
    condition(self) || children.contains { $0.holds(condition) }
  }

  private var isHole: Bool {
    if case .hole = kind { true } else { false }
  }
}
