/// Bars over bins: how the rows spread over amounts.
struct HistogramSentences: LayerSentences {
  private let table: AmountTable
  private let along: DescribedChannel

  let kind = "直方图"

  init?(_ layer: DescribedLayer) {
    // Most bars are no histogram; their rows are not read twice.
    guard [ChannelName.x, .y].contains(where: { layer.layer.encoding[$0]?.isCut == true }),
      let table = AmountTable(layer), let along = table.along,
      along.definition.isCut
    else { return nil }
    (self.table, self.along) = (table, along)
  }

  var text: String {
    let isCount = table.amount.definition.aggregate == .count
    var text = "显示\(withUnit(along.title, along.label.unit))的分布"
    if let first = table.spots.first, let last = table.spots.indices.last, last > 0 {
      let start = table.name(0).prefix { $0 != "–" && $0 != " " }
      let end = table.name(last).reversed().prefix { $0 != "–" && $0 != " " }.reversed()
      if first != .null { text += "，从 \(start)到 \(String(end))" }
    }
    let whole = table.totals.reduce(0) { $0 + ($1.value ?? 0) }
    text += "，分为 \(table.spots.count) 段，\(isCount ? "共" : "合计") \(amount(whole))。"
    let points = table.totals
    guard points.count > 1, let highest = points.extreme(by: >), let lowest = points.extreme(by: <)
    else { return text }
    if highest.value == lowest.value { return text + "各段都是 \(amount(highest.value ?? 0))。" }
    text += "最多的是\(table.spot(highest, points))，\(amount(highest.value ?? 0))"
    if let most = highest.value, whole > 0, lowest.value ?? 0 >= 0 {
      text += "（\(percentage(most, of: whole))）"
    }
    return text + "；最少的是\(table.spot(lowest, points))，\(amount(lowest.value ?? 0))。"
  }

  private func amount(_ amount: Double) -> String {
    let text = table.amount.phrase(amount)
    return table.amount.definition.aggregate == .count ? text + " 项" : text
  }
}

extension ChannelDefinition {
  /// Whether the channel shows bins.
  fileprivate var isCut: Bool { bin != nil || isBinned }
}
