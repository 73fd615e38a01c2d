extension Content {
  /// What the chart shows in Chinese sentences, for those who do not see it.
  var prose: String {
    var text = ""
    if let given = specification.description, !given.isEmpty {
      text = given
      if !given.hasSuffix("。") { text += "。" }
    }
    if let message { return text + kind + "，" + message + "。" }
    text += opening
    if observations.series.count > 1 {
      text += mark.measuresFromZero && observations.offsets.isEmpty ? extremes + largestSeries : ""
      text += perSeries
    } else {
      text += extremes + change(totals)
    }
    let missing = observations.items.count { $0.value == nil }
    if missing > 0 { text += "\(missing) 项没有数据。" }
    if domain.leavesOutZero { text += "\(roles.isHorizontal ? "横轴" : "纵轴")不从 0 开始。" }
    return text
  }

  private var kind: String {
    guard mark.measuresFromZero else { return mark.chineseName }
    let lying = roles.isHorizontal ? "横向" : ""
    if observations.offsets.count > 1 { return lying + "分组" + mark.chineseName }
    return lying + (observations.series.count > 1 ? "堆叠" : "") + mark.chineseName
  }

  /// Kind, measure, extent and division.
  private var opening: String {
    let amount = label(of: roles.amount)
    let unit = measure.unit.isEmpty ? "" : "（\(measure.unit)）"
    var text = kind + "，显示"
    let isTime = roles.along.type == .temporal
    text += isTime ? "\(amount)\(unit)随时间的变化" : "各\(label(of: roles.along))的\(amount)\(unit)"
    let names = totals.map { name($0.along) }
    if let first = names.first, let last = names.last, names.count > 1 {
      if isOrdered {
        text += "，从\(first)到\(last)，共 \(names.count) 项"
      } else {
        text += "，共 \(names.count) 项"
        if names.count <= 6 { text += "：" + names.joined(separator: "、") }
      }
    }
    text += "。"
    guard observations.series.count > 1 else { return text }
    text += "分为 \(observations.series.count) 组"
    if observations.series.count <= 8 { text += "：" + seriesNames.joined(separator: "、") }
    return text + "。"
  }

  /// Highest and lowest of the totals.
  private var extremes: String {
    let known = totals.filter { $0.value != nil }
    guard let first = known.first, let highest = extreme(known, by: >),
      let lowest = extreme(known, by: <)
    else { return "" }
    let whole = observations.series.count > 1 ? "合计" : ""
    if known.count == 1 { return "\(name(first.along))\(whole)为 \(phrase(first.value))。" }
    if highest.value == lowest.value { return "各项\(whole)都是 \(phrase(highest.value))。" }
    return "\(whole)最高的是\(spot(highest, known))，\(phrase(highest.value))；"
      + "最低的是\(spot(lowest, known))，\(phrase(lowest.value))。"
  }

  /// The name of a spot, and how many others have the same amount.
  private func spot(_ total: Total, _ totals: [Total]) -> String {
    let equals = totals.count { $0.value == total.value }
    return name(total.along) + (equals > 1 ? "等 \(equals) 项" : "")
  }

  /// The change from the first to the last, where the axis has an order.
  private func change(_ totals: [Total], of series: String? = nil) -> String {
    let known = totals.filter { $0.value != nil }
    guard isOrdered, known.count > 1, let first = known.first, let last = known.last,
      let from = first.value, let to = last.value
    else { return "" }
    let start =
      (series ?? "") + "从\(name(first.along))的 \(phrase(from))到\(name(last.along))的 \(phrase(to))"
    if from == to { return start + "，没有变化。" }
    let verb = to > from ? "增加" : "减少"
    if measure.columnUnit == "%" {
      return start + "，\(verb) \(measure.phrase((to - from).magnitude).dropLast())个百分点。"
    }
    var text = start + "，\(verb) \(phrase((to - from).magnitude))"
    if from > 0, to >= 0 {
      let percent = NumberFormat(.percent, precision: 1, trims: true)
      text += "（\(percent.text((to - from).magnitude / from))）"
    }
    return text + "。"
  }

  /// The series with the largest part of a stacked chart.
  private var largestSeries: String {
    guard domain.lower >= 0 else { return "" }
    var sums = [Double](repeating: 0, count: observations.series.count)
    for item in observations.items { sums[item.series] += item.value ?? 0 }
    let whole = sums.reduce(0, +)
    guard let largest = sums.max(), let index = sums.firstIndex(of: largest), whole > 0 else {
      return ""
    }
    let percent = NumberFormat(.percent, precision: 1, trims: true)
    return "全部之中\(seriesNames[index])最多，占 \(percent.text(largest / whole))。"
  }

  /// For up to four series, the change of each or its highest value.
  private var perSeries: String {
    guard observations.series.count <= 4, roles.amount.stack != .normalize else { return "" }
    var lines = [[Total]](repeating: [], count: observations.series.count)
    for item in observations.items {
      lines[item.series].append(Total(along: item.along, value: item.value))
    }
    var text = ""
    for (index, line) in lines.enumerated() {
      let ordered = line.enumerated()
        .sorted { ($0.element.along, $0.offset) < ($1.element.along, $1.offset) }.map(\.element)
      let change = change(ordered, of: seriesNames[index])
      let known = ordered.filter { $0.value != nil }
      if !change.isEmpty {
        text += change
      } else if known.count > 1, let highest = extreme(known, by: >) {
        text += "\(seriesNames[index])最高的是\(name(highest.along))，\(phrase(highest.value))。"
      }
    }
    return text
  }

  private var seriesNames: [String] {
    guard let color = roles.color else { return [] }
    return observations.series.map { Charts.label($0, color, unit: unit(of: color)) }
  }

  /// Whether first and last mean something.
  private var isOrdered: Bool {
    guard roles.along.sort == .automatic || roles.along.sort == .ascending else { return false }
    switch roles.along.type {
    case .temporal, .quantitative: return true
    case .nominal: return false
    case .ordinal: return true
    }
  }

  /// The name of a spot along the axis.
  private func name(_ along: Double) -> String {
    switch observations.domain {
    case .discrete(let categories):
      Charts.label(categories[Int(along)], roles.along, unit: unit(of: roles.along))
    case .time(_, _, let finest):
      Charts.label(
        .date(CalendarDate(days: Int(along)).rounded(to: finest)), roles.along, unit: "")
    case .linear: Charts.label(.number(along), roles.along, unit: unit(of: roles.along))
    }
  }

  /// The amount with its unit; a share is told as the amount that it is a share of.
  private func phrase(_ amount: Double?) -> String {
    guard let amount else { return "无数据" }
    guard roles.amount.stack == .normalize else { return measure.phrase(amount) }
    return Charts.label(.number(amount), roles.amount, unit: unit(of: roles.amount))
  }

  private func extreme(_ totals: [Total], by precedes: (Double, Double) -> Bool) -> Total? {
    var best: Total?
    for total in totals {
      guard let value = total.value else { continue }
      if let known = best?.value, !precedes(value, known) { continue }
      best = total
    }
    return best
  }
}
