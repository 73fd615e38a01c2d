/// A scatter plot: two amounts of each row, and how they go together.
struct PointSentences: LayerSentences {
  private let layer: DescribedLayer
  private let x: DescribedChannel
  private let y: DescribedChannel

  init?(_ layer: DescribedLayer) {
    guard let x = layer.channel(.x), let y = layer.channel(.y), x.definition.isMeasure,
      y.definition.isMeasure
    else { return nil }
    (self.layer, self.x, self.y) = (layer, x, y)
  }

  var kind: String { layer.channel(.size) == nil ? "散点图" : "气泡图" }

  var text: String {
    var pairs: [(x: Double, y: Double)] = []
    for row in layer.rows {
      guard let a = x.column.values[row].amount, let b = y.column.values[row].amount else {
        continue
      }
      pairs.append((a, b))
    }
    var text = "显示\(x.measured)与\(y.measured)的关系，共 \(pairs.count) 个点。"
    if let color = layer.channel(.color), let values = color.scale?.categories?.values,
      values.count > 1
    {
      text += "分为 \(values.count) 组"
      if values.count <= 8 { text += "：" + values.map(color.name).joined(separator: "、") }
      text += "。"
    }
    text += extent(x, pairs.map(\.x)) + "；" + extent(y, pairs.map(\.y)) + "。"
    if let size = layer.channel(.size), size.definition.isMeasure {
      let sizes = layer.rows.compactMap { size.column.values[$0].amount }
      if !sizes.isEmpty { text += "点的大小是\(extent(size, sizes))。" }
    }
    return text + relation(pairs)
  }

  private func extent(_ channel: DescribedChannel, _ amounts: [Double]) -> String {
    guard let least = amounts.min(), let most = amounts.max() else { return channel.title }
    if least == most { return "\(channel.title)都是 \(channel.phrase(least))" }
    return "\(channel.title)从 \(channel.phrase(least))到 \(channel.phrase(most))"
  }

  /// The direction of the relation by the coefficient of correlation; nothing below five points.
  private func relation(_ pairs: [(x: Double, y: Double)]) -> String {
    guard pairs.count >= 5, let r = correlation(pairs) else { return "" }
    let text = NumberFormat(.fixed, precision: 2).text(r)
    if r.magnitude < 0.3 { return "两者没有明显关系（相关系数 \(text)）。" }
    return "两者\(r > 0 ? "正" : "负")相关（相关系数 \(text)）。"
  }
}

/// Pearson's coefficient; nil where one of the amounts does not vary.
private func correlation(_ pairs: [(x: Double, y: Double)]) -> Double? {
  let count = Double(pairs.count)
  let x = pairs.reduce(0) { $0 + $1.x } / count
  let y = pairs.reduce(0) { $0 + $1.y } / count
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for pair in pairs {
    let (a, b) = (pair.x - x, pair.y - y)
    xx += a * a
    yy += b * b
    xy += a * b
  }
  let scale = xx.squareRoot() * yy.squareRoot()
  guard scale > 0, scale.isFinite else { return nil }
  return max(-1, min(1, xy / scale))
}
