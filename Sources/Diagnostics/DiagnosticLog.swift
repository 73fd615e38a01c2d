/// The findings of a run, collected by every stage and printed once at the end.
package struct DiagnosticLog: Sendable {
  /// Findings beyond this number are counted, not kept, so that a wrong file cannot fill the memory.
  package static let limit = 10_000

  package private(set) var entries: [Diagnostic] = []
  /// The same entries, to tell a repeated one: a fault in a template shows on every page that uses it.
  private var known: Set<Diagnostic> = []
  /// The number of findings of each severity, those beyond the limit included.
  private var counts: [Diagnostic.Severity: Int] = [:]

  /// Which findings count.
  ///
  /// It holds for those that are reported or merged after it was set.
  package var policy = FindingPolicy()
  /// The waivers that kept a finding from being reported.
  package private(set) var usedWaivers: Set<FindingPolicy.Waiver> = []
  /// How many findings are old ones of the baseline.
  package private(set) var oldCount = 0

  package init() {}

  package var hasErrors: Bool { count(.error) > 0 }
  /// How many findings were made but not kept.
  package var omitted: Int { counts.values.reduce(0, +) - entries.count }

  package func count(_ severity: Diagnostic.Severity) -> Int { counts[severity, default: 0] }

  /// Adds a finding; the same finding counts once.
  ///
  /// - Returns: false when the policy sets it aside.
  @discardableResult
  package mutating func report(_ diagnostic: Diagnostic) -> Bool {
    guard !setsAside(diagnostic) else { return false }
    var diagnostic = diagnostic
    diagnostic.severity = counted(diagnostic.severity)
    guard !known.contains(diagnostic) else { return true }
    counts[diagnostic.severity, default: 0] += 1
    guard entries.count < Self.limit else { return true }
    known.insert(diagnostic)
    entries.append(diagnostic)
    return true
  }

  /// Whether the policy sets a finding aside; counts it when it does.
  package mutating func setsAside(_ diagnostic: Diagnostic) -> Bool {
    switch policy.verdict(on: diagnostic) {
    case .reported: return false
    case .waived(let waiver): usedWaivers.insert(waiver)
    case .old: oldCount += 1
    case .notAsked: break
    }
    return true
  }

  private func counted(_ severity: Diagnostic.Severity) -> Diagnostic.Severity {
    policy.isStrict && severity == .warning ? .error : severity
  }

  package mutating func error(
    _ rule: String, at location: SourceLocation?, _ message: Message, hint: Message? = nil
  ) {
    report(Diagnostic(.error, rule: rule, at: location, message, hint: hint))
  }

  package mutating func warning(
    _ rule: String, at location: SourceLocation?, _ message: Message, hint: Message? = nil
  ) {
    report(Diagnostic(.warning, rule: rule, at: location, message, hint: hint))
  }

  /// Adds the findings of another log, such as that of a parallel task.
  package mutating func merge(_ other: DiagnosticLog) {
    for diagnostic in other.entries { report(diagnostic) }
    usedWaivers.formUnion(other.usedWaivers)
    oldCount += other.oldCount
    for severity in Diagnostic.Severity.allCases {
      let kept = other.entries.count { $0.severity == severity }
      counts[counted(severity), default: 0] += other.count(severity) - kept
    }
  }

  /// The findings in the order of files, rows and columns, whatever order they were made in.
  package var sorted: [Diagnostic] {
    entries.sorted { a, b in
      switch (a.location, b.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: (a.rule, a.message.chinese) < (b.rule, b.message.chinese)
      }
    }
  }
}
