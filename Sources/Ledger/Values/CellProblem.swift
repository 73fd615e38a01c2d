package import Diagnostics

/// Why a cell does not give a value of its column.
package struct CellProblem: Error, Hashable, Sendable {
  /// The constraint of Table Schema that is broken, such as `type` or `enum`.
  package var rule: String
  /// What is wrong with the value, said of it: 不是数, "is not a number".
  package var fault: Message
  /// What to write instead.
  package var hint: Message?
  /// The values among which the one that was meant may be.
  package var candidates: [String] = []

  init(
    _ fault: Message, rule: String = "type", hint: Message? = nil, candidates: [String] = []
  ) {
    self.rule = rule
    self.fault = fault
    self.hint = hint
    self.candidates = candidates
  }
}
