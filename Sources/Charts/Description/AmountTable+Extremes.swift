extension AmountTable {
  /// The highest and the lowest amount, each with its spot.
  func extremes(_ points: [Point], whole: String = "") -> String {
    guard let highest = points.extreme(by: >), let lowest = points.extreme(by: <) else { return "" }
    let known = points.count { $0.value != nil }
    if known == 1 {
      let subject = along == nil && whole.isEmpty ? amount.title : name(highest.spot) + whole
      return "\(subject)为 \(amount.phrase(highest.value))。"
    }
    if highest.value == lowest.value { return "各项\(whole)都是 \(amount.phrase(highest.value))。" }
    return "\(whole)最高的是\(spot(highest, points))，\(amount.phrase(highest.value))；"
      + "最低的是\(spot(lowest, points))，\(amount.phrase(lowest.value))。"
  }

  /// The name of a spot, and how many others have the same amount.
  func spot(_ point: Point, _ points: [Point]) -> String {
    let equals = points.count { $0.value == point.value }
    return name(point.spot) + (equals > 1 ? "等 \(equals) 项" : "")
  }
}

extension [AmountTable.Point] {
  /// The first of the points that precede all others.
  func extreme(by precedes: (Double, Double) -> Bool) -> Element? {
    var best: Element?
    for point in self {
      guard let value = point.value else { continue }
      if let known = best?.value, !precedes(value, known) { continue }
      best = point
    }
    return best
  }
}
