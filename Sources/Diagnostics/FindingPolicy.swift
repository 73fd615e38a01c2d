/// Which findings count: what was approved, what is old, and what this run does not ask about.
///
/// Only rules of the catalogue can be set aside. Damaged content and withheld values that got out are
/// reported whatever a policy says.
package struct FindingPolicy: Sendable {
  /// An approved exception: a rule at a place.
  package struct Waiver: Hashable, Sendable {
    package var rule: String
    /// The file, with the row where the exception is for one row only.
    package var place: SourceLocation

    package init(rule: String, place: SourceLocation) {
      self.rule = rule
      self.place = place
    }
  }

  /// What becomes of a finding.
  enum Verdict: Hashable {
    case reported
    case waived(Waiver)
    case old
    case notAsked
  }

  /// The rules that can be set aside.
  package var catalogue: Set<String> = []
  /// Warnings are errors.
  package var isStrict = false
  /// The only rules of the catalogue that are asked about; nil for all.
  package var only: Set<String>?
  package var skipped: Set<String> = []
  package var waivers: Set<Waiver> = []
  /// Findings of an earlier run that do not count any more.
  package var baseline = Baseline()

  package init() {}

  /// Whether a rule is asked about in this run.
  package func asks(about rule: String) -> Bool {
    !skipped.contains(rule) && only?.contains(rule) ?? true
  }

  /// Whether single findings of a rule can be set aside.
  package var setsFindingsAside: Bool { !waivers.isEmpty || baseline.count > 0 }

  func verdict(on diagnostic: Diagnostic) -> Verdict {
    guard catalogue.contains(diagnostic.rule) else { return .reported }
    guard asks(about: diagnostic.rule) else { return .notAsked }
    if let waiver = waiver(for: diagnostic) { return .waived(waiver) }
    return baseline.contains(diagnostic) ? .old : .reported
  }

  private func waiver(for diagnostic: Diagnostic) -> Waiver? {
    guard !waivers.isEmpty, let location = diagnostic.location else { return nil }
    let row = SourceLocation(location.path, sheet: location.sheet, row: location.row)
    let file = SourceLocation(location.path, sheet: location.sheet)
    return [row, file].lazy.map { Waiver(rule: diagnostic.rule, place: $0) }
      .first(where: waivers.contains)
  }
}
