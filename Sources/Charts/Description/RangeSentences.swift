/// Bars from one amount or date to another: schedules and ranges.
struct RangeSentences: LayerSentences {
  private let layer: DescribedLayer
  private let start: DescribedChannel
  private let end: DescribedChannel
  private let name: DescribedChannel?
  /// The rows that have both ends, the lower end first.
  private var spans: [(row: Int, from: Datum, to: Datum, length: Double)] = []

  init?(_ layer: DescribedLayer) {
    let encoding = layer.layer.encoding
    let channel: ChannelName =
      encoding[.x2]?.column != nil && encoding[.x]?.isBinned != true ? .x : .y
    guard let start = layer.channel(channel), let secondary = channel.secondary,
      let end = layer.channel(secondary)
    else { return nil }
    (self.layer, self.start, self.end) = (layer, start, end)
    name = layer.channel(channel.transposed) ?? layer.channel(.color)
    for row in layer.rows {
      let (a, b) = (start.column.values[row], end.column.values[row])
      guard let lower = a.amount, let upper = b.amount else { continue }
      let isUp = lower <= upper
      spans.append((row, isUp ? a : b, isUp ? b : a, (upper - lower).magnitude))
    }
  }

  private var isTime: Bool { start.definition.type == .temporal }

  var kind: String {
    switch layer.layer.mark.type {
    case .area: "区间面积图"
    case .gantt: MarkType.gantt.chineseName
    default: isTime ? MarkType.gantt.chineseName : "区间图"
    }
  }

  var text: String {
    let partial = layer.rows.count - spans.count
    return whole + (partial > 0 ? "\(partial) 项的\(isTime ? "起止" : "两端")不全。" : "")
  }

  private var whole: String {
    let owner = name.map { "各\($0.title)的" } ?? ""
    var text =
      isTime
      ? "显示\(owner)起止时间，共 \(spans.count) 项。"
      : "显示\(owner)\(start.measured)到\(end.title)的范围，共 \(spans.count) 项。"
    guard let first = best(by: { ($0.from.amount ?? 0) < ($1.from.amount ?? 0) }),
      let last = best(by: { ($0.to.amount ?? 0) > ($1.to.amount ?? 0) }),
      let longest = best(by: { $0.length > $1.length })
    else { return text }
    let period =
      "从\(isTime ? "" : " ")\(phrase(longest.from))到\(isTime ? "" : " ")\(phrase(longest.to))"
    guard spans.count > 1 else {
      return text + "\(label(longest.row))\(period)，\(length(longest.length))。"
    }
    text +=
      isTime
      ? "最早开始的是\(label(first.row))，\(phrase(first.from))；最晚结束的是\(label(last.row))，\(phrase(last.to))。"
      : "最低的是\(label(first.row))，\(phrase(first.from))；最高的是\(label(last.row))，\(phrase(last.to))。"
    let equals = spans.count { $0.length == longest.length }
    let same = equals > 1 ? "等 \(equals) 项" : ""
    return text
      + "\(isTime ? "最长" : "跨度最大")的是\(label(longest.row))\(same)，\(period)，\(length(longest.length))。"
  }

  private typealias Span = (row: Int, from: Datum, to: Datum, length: Double)

  private func best(by precedes: (Span, Span) -> Bool) -> Span? {
    var best: Span?
    for span in spans {
      if let known = best, !precedes(span, known) { continue }
      best = span
    }
    return best
  }

  private func label(_ row: Int) -> String {
    name.map { $0.name($0.column.values[row]) } ?? "第 \(row + 1) 项"
  }

  private func phrase(_ value: Datum) -> String {
    if case .number(let number) = value { return start.phrase(number) }
    return start.name(value)
  }

  /// The length of a span: days, or the difference of two amounts.
  private func length(_ length: Double) -> String {
    guard isTime else { return "相差 \(start.phrase(length))" }
    let days = length / 86_400_000
    if days >= 1 {
      return "历时 \(NumberFormat(.plain, precision: 4, groups: true).text(days.rounded())) 天"
    }
    return "历时 \(NumberFormat(.fixed, precision: 1, trims: true).text(length / 3_600_000)) 小时"
  }
}
