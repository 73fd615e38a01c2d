/// A treemap: the largest boxes, and the largest group where there are groups.
struct TreemapSentences: LayerSentences {
  private let parts: RankedParts
  private let groups: RankedParts?

  let kind = MarkType.treemap.chineseName

  init?(_ layer: DescribedLayer) {
    guard let amount = layer.channel(.size), amount.definition.isMeasure else { return nil }
    let color = layer.channel(.color).flatMap { $0.definition.isMeasure ? nil : $0 }
    let encoding = layer.layer.encoding
    let name =
      layer.channel(.text) ?? encoding.details.first.flatMap { layer.channel(.detail, $0) }
      ?? encoding.tooltips.lazy.filter { !$0.isMeasure }.compactMap { layer.channel(.tooltip, $0) }
      .first ?? color
    parts = RankedParts(layer, amount: amount, name: name)
    groups =
      color == nil || color?.column.name == name?.column.name
      ? nil : RankedParts(layer, amount: amount, name: color)
  }

  var text: String {
    let opening = "显示\(parts.subject)，共 \(parts.items.count) 项"
    guard let whole = parts.whole else { return opening + "。" + parts.extremes }
    var text = opening + "，合计 \(parts.amount.phrase(whole))。"
    text += parts.items.count > 1 ? "最大的是" : "只有"
    text +=
      parts.items.prefix(3).map { item in
        "\(item.name)，\(parts.amount.phrase(item.amount))（\(percentage(item.amount, of: whole))）"
      }.joined(separator: "；") + "。"
    guard let groups, groups.items.count > 1, let largest = groups.items.first else { return text }
    return text + "分为 \(groups.items.count) 组，其中\(largest.name)最多，"
      + "占 \(percentage(largest.amount, of: whole))。"
  }
}
