/// Pies, rings and roses: the parts of a whole.
struct ShareSentences: LayerSentences {
  private let layer: DescribedLayer
  private let parts: RankedParts
  /// Whether the slices differ in their radii rather than in their angles.
  private let isRose: Bool

  init?(_ layer: DescribedLayer) {
    let angle = layer.channel(.theta).flatMap { $0.definition.isMeasure ? $0 : nil }
    guard let amount = angle ?? layer.channel(.radius), amount.definition.isMeasure else {
      return nil
    }
    self.layer = layer
    isRose = angle == nil
    let name = isRose ? layer.channel(.theta) ?? layer.channel(.color) : layer.channel(.color)
    parts = RankedParts(layer, amount: amount, name: name)
  }

  var kind: String {
    if isRose { return "玫瑰图" }
    return (layer.layer.mark.innerRadius ?? 0) > 0 ? "环形图" : layer.layer.mark.type.chineseName
  }

  var text: String {
    let opening = "显示\(parts.subject)，共 \(parts.items.count) 项"
    guard let whole = parts.whole, !isRose else { return opening + "。" + parts.extremes }
    var text = opening + "，合计 \(parts.amount.phrase(whole))。"
    let shown = parts.items.count <= 6 ? parts.items.count : 5
    text += parts.items.prefix(shown).map { item in
      "\(item.name)占 \(percentage(item.amount, of: whole))"
    }.joined(separator: "，")
    let rest = parts.items.dropFirst(shown)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.amount }
      text += "，其余 \(rest.count) 项共占 \(percentage(sum, of: whole))"
    }
    return text + "。"
  }
}

/// The parts of a whole by category, the largest first.
struct RankedParts {
  struct Item {
    var name: String
    var amount: Double
  }

  let amount: DescribedChannel
  let name: DescribedChannel?
  private(set) var items: [Item] = []

  init(_ layer: DescribedLayer, amount: DescribedChannel, name: DescribedChannel?) {
    self.amount = amount
    self.name = name
    var places = Categories([])
    var sums: [Double] = []
    for row in layer.rows {
      guard let value = amount.column.values[row].amount else { continue }
      let key = name?.column.values[row] ?? .number(Double(row))
      places.insert(key)
      let place = places[key] ?? 0
      if place == sums.count { sums.append(0) }
      sums[place] += value
    }
    let order = sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    items = order.map { place in
      Item(
        name: name?.name(places.values[place]) ?? "第 \(place + 1) 项", amount: sums[place])
    }
  }

  /// `各级次的金额（万元）`.
  var subject: String { (name.map { "各\($0.title)的" } ?? "") + amount.measured }

  /// The sum; nil where shares of it mean nothing.
  var whole: Double? {
    let sum = items.reduce(0) { $0 + $1.amount }
    guard sum > 0, sum.isFinite, items.allSatisfy({ $0.amount >= 0 }) else { return nil }
    return sum
  }

  /// The largest and the smallest part.
  var extremes: String {
    guard let first = items.first, let last = items.last else { return "" }
    if items.count == 1 { return "\(first.name)为 \(amount.phrase(first.amount))。" }
    if first.amount == last.amount { return "各项都是 \(amount.phrase(first.amount))。" }
    func spot(_ item: Item) -> String {
      let equals = items.filter { $0.amount == item.amount }
      return (equals.first ?? item).name + (equals.count > 1 ? "等 \(equals.count) 项" : "")
    }
    return "最高的是\(spot(first))，\(amount.phrase(first.amount))；"
      + "最低的是\(spot(last))，\(amount.phrase(last.amount))。"
  }
}
