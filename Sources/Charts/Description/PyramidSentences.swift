/// A population pyramid: the sum and the largest step of each side.
struct PyramidSentences: LayerSentences {
  private let table: AmountTable

  let kind = MarkType.pyramid.chineseName

  init?(_ layer: DescribedLayer) {
    guard let table = AmountTable(layer, amount: .x), table.along != nil, table.series != nil else {
      return nil
    }
    self.table = table
  }

  var text: String {
    let amount = table.amount
    var text = "显示各\(table.along?.title ?? "")的\(amount.measured)，共 \(table.spots.count) 段，分为 "
    text +=
      "\(table.lines.count) 组：" + table.lines.indices.map(table.seriesName).joined(separator: "、")
    text += "。"
    // The amounts of the left side are below zero.
    let sides = table.lines.indices.compactMap { index -> String? in
      let points = table.lines[index].map { point in
        AmountTable.Point(spot: point.spot, value: point.value?.magnitude)
      }
      guard let most = points.extreme(by: >) else { return nil }
      let whole = points.reduce(0) { $0 + ($1.value ?? 0) }
      return "\(table.seriesName(index))合计 \(amount.phrase(whole))，"
        + "最多的是\(table.spot(most, points))，\(amount.phrase(most.value))"
    }
    return sides.isEmpty ? text : text + sides.joined(separator: "；") + "。"
  }
}
