extension AmountTable {
  /// The change from the first to the last, where the axis has an order.
  func change(_ points: [Point], of series: String = "") -> String {
    guard isOrdered, let first = points.first(where: { $0.value != nil }),
      let last = points.last(where: { $0.value != nil }), first.spot < last.spot,
      let from = first.value, let to = last.value
    else { return "" }
    let start =
      series + "从\(name(first.spot))的 \(amount.phrase(from))"
      + "到\(name(last.spot))的 \(amount.phrase(to))"
    if from == to { return start + "，没有变化。" }
    let verb = to > from ? "增加" : "减少"
    let difference = amount.phrase((to - from).magnitude)
    if amount.measure?.columnUnit == "%" {
      return start + "，\(verb) \(difference.dropLast())个百分点。"
    }
    let share = from > 0 && to >= 0 ? "（\(percentage((to - from).magnitude, of: from))）" : ""
    return start + "，\(verb) \(difference)\(share)。"
  }

  /// The way from the first to the last of four or more, where it has one turn at most.
  func course(_ points: [Point]) -> String {
    let known = points.filter { $0.value != nil }
    guard isOrdered, known.count >= 4 else { return "" }
    var ways: [(isUp: Bool, from: Int)] = []
    for (a, b) in zip(known, known.dropFirst()) {
      guard let from = a.value, let to = b.value, from != to else { continue }
      if ways.last?.isUp != (to > from) { ways.append((to > from, a.spot)) }
    }
    switch ways.count {
    case 1: return ways[0].isUp ? "其间持续上升。" : "其间持续下降。"
    case 2: return ways[0].isUp ? "其间先升后降。" : "其间先降后升。"
    default: return ""
    }
  }
}
