extension Transform {
  /// The step within each panel of a facet: what puts rows together keeps those of panels apart.
  func grouped(by names: [String]) -> Transform {
    guard !names.isEmpty else { return self }
    func joined(_ groupBy: [String]) -> [String] {
      groupBy + names.filter { !groupBy.contains($0) }
    }
    switch self {
    case .aggregate(let items, let groupBy): return .aggregate(items, groupBy: joined(groupBy))
    case .joinAggregate(let items, let groupBy):
      return .joinAggregate(items, groupBy: joined(groupBy))
    case .stack(var stack):
      stack.groupBy = joined(stack.groupBy)
      return .stack(stack)
    case .window(var window):
      window.groupBy = joined(window.groupBy)
      return .window(window)
    case .composite(let step, let groups): return .composite(step, groups: joined(groups))
    case .filter, .calculate, .fold, .bin, .timeUnit: return self
    }
  }
}
