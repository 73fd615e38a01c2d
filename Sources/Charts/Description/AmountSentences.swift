/// Bars, lines, areas and dots: amounts along an axis.
struct AmountSentences: LayerSentences {
  let layer: DescribedLayer
  let table: AmountTable

  init?(_ layer: DescribedLayer) {
    guard let table = AmountTable(layer) else { return nil }
    (self.layer, self.table) = (layer, table)
  }

  private var isFromZero: Bool { [.bar, .area].contains(layer.layer.mark.type) }
  private var isStacked: Bool {
    isFromZero && !table.isSingle && !table.isGrouped && layer.layer.stack != nil
  }
  private var isShare: Bool { layer.layer.stack?.offset == .normalize && !table.isSingle }

  var kind: String {
    let name = layer.layer.mark.type.chineseName
    switch layer.layer.mark.type {
    case .bar where layer.layer.mark.own.origin == .bullet: return MarkType.bullet.chineseName
    case .bar:
      let lying = layer.layer.isHorizontal == true ? "横向" : ""
      if table.isGrouped { return lying + "分组" + name }
      if !isStacked { return lying + name }
      return lying + (isShare ? "百分比堆叠" : "堆叠") + name
    case .area:
      if !isStacked { return name }
      if layer.layer.stack?.offset == .center { return "河流图" }
      return (isShare ? "百分比堆叠" : "堆叠") + name
    case .point, .circle, .square: return "点图"
    default: return name
    }
  }

  var text: String {
    var text = opening
    if table.isSingle {
      return text + extremes + signs + table.change(table.totals) + table.course(table.totals)
    }
    if isStacked { text += extremes + largestSeries }
    return text + perSeries
  }

  /// Measure, extent and division.
  private var opening: String {
    let amount = table.amount.title
    let unit = table.amount.measure.map(\.unit) ?? ""
    var text = "显示"
    guard let along = table.along else {
      return text + withUnit(amount, unit) + division + "。"
    }
    text +=
      along.isTime
      ? "\(withUnit(amount, unit))随时间的变化" : "各\(along.title)的\(withUnit(amount, unit))"
    let count = table.spots.count
    if count > 1 {
      if table.isOrdered {
        text += "，从\(table.name(0))到\(table.name(count - 1))，共 \(count) 项"
      } else {
        text += "，共 \(count) 项"
        if count <= 6 { text += "：" + table.spots.indices.map(table.name).joined(separator: "、") }
      }
    }
    return text + "。" + division
  }

  private var division: String {
    guard !table.isSingle else { return "" }
    var text = "分为 \(table.lines.count) 组"
    if table.lines.count <= 8 {
      text += "：" + table.lines.indices.map(table.seriesName).joined(separator: "、")
    }
    return text + "。"
  }

  /// Highest and lowest of the totals.
  private var extremes: String { table.extremes(table.totals, whole: table.isSingle ? "" : "合计") }

  /// How many amounts lie on either side of zero.
  private var signs: String {
    let above = table.totals.count { ($0.value ?? 0) > 0 }
    let below = table.totals.count { ($0.value ?? 0) < 0 }
    return isFromZero && above > 0 && below > 0 ? "\(above) 项为正，\(below) 项为负。" : ""
  }

  /// The series with the largest part of a stacked chart.
  private var largestSeries: String {
    let sums = table.lines.map { $0.reduce(0) { $0 + ($1.value ?? 0) } }
    let isNegative = table.lines.contains { $0.contains { ($0.value ?? 0) < 0 } }
    let whole = sums.reduce(0, +)
    guard !isNegative, whole > 0, whole.isFinite, let largest = sums.max(),
      let index = sums.firstIndex(of: largest)
    else { return "" }
    return "全部之中\(table.seriesName(index))最多，占 \(percentage(largest, of: whole))。"
  }

  /// For up to four series, the change of each or its highest amount; of more, where they end.
  private var perSeries: String {
    if isShare { return table.lines.count <= 4 ? shareChanges : "" }
    guard table.lines.count <= 4 else { return isStacked ? "" : ends }
    var text = ""
    for (index, line) in table.lines.enumerated() {
      let name = table.seriesName(index)
      let change = table.change(line, of: name)
      if !change.isEmpty {
        text += change
      } else if line.count(where: { $0.value != nil }) > 1, let highest = line.extreme(by: >) {
        text += "\(name)最高的是\(table.name(highest.spot))，\(table.amount.phrase(highest.value))。"
      }
    }
    return text
  }

  /// How the share of each series changes.
  private var shareChanges: String {
    guard table.isOrdered else { return "" }
    var text = ""
    for (index, line) in table.lines.enumerated() {
      let shares = line.compactMap { point -> AmountTable.Point? in
        guard let value = point.value, let whole = table.totals[point.spot].value, whole > 0 else {
          return nil
        }
        return AmountTable.Point(spot: point.spot, value: value / whole)
      }
      guard let first = shares.first, let last = shares.last, first.spot < last.spot,
        let from = first.value, let to = last.value
      else { continue }
      let format = NumberFormat(.percent, precision: 1, trims: true)
      let (start, end) = (format.text(from), format.text(to))
      text += "\(table.seriesName(index))占比从\(table.name(first.spot))的 \(start)"
      text += "到\(table.name(last.spot))的 \(end)"
      let points = NumberFormat(.fixed, precision: 1, trims: true).text((to - from).magnitude * 100)
      text +=
        start == end ? "，没有变化。" : "，\(to > from ? "增加" : "减少") \(points)个百分点。"
    }
    return text
  }

  /// Of many series, the highest and the lowest at the end of an ordered axis, else of all.
  private var ends: String {
    var points: [(series: Int, point: AmountTable.Point)] = []
    for (index, line) in table.lines.enumerated() {
      let part = table.isOrdered ? line.filter { $0.spot == table.spots.count - 1 } : line
      for point in part where point.value != nil { points.append((index, point)) }
    }
    guard points.count > 1, let highest = points.map(\.point).extreme(by: >)?.value,
      let lowest = points.map(\.point).extreme(by: <)?.value, highest > lowest
    else { return "" }
    func name(_ value: Double) -> String {
      let equals = points.filter { $0.point.value == value }
      guard let first = equals.first else { return "" }
      let spot = table.isOrdered ? "" : "的" + table.name(first.point.spot)
      return table.seriesName(first.series) + spot
        + (equals.count > 1 ? "等 \(equals.count) 项" : "")
    }
    let place = table.isOrdered ? "到\(table.name(table.spots.count - 1))，" : ""
    return place + "最高的是\(name(highest))，\(table.amount.phrase(highest))；"
      + "最低的是\(name(lowest))，\(table.amount.phrase(lowest))。"
  }
}

extension DescribedChannel {
  /// Whether the channel shows time: periods in bars are categories only to the scale.
  fileprivate var isTime: Bool {
    if definition.type == .temporal { return true }
    guard definition.type == .ordinal, !definition.hasExplicitType else { return false }
    return column.values.contains { if case .date = $0 { true } else { false } }
  }
}
