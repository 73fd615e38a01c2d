/// A waterfall: where it starts, the largest changes, and where it ends.
struct WaterfallSentences: LayerSentences {
  private let amount: DescribedChannel
  private let names: DescribedChannel
  private let changes: [(row: Int, value: Double)]
  private let levels: [Double?]
  private let startsWhole: Bool
  private let rows: [Int]

  let kind = MarkType.waterfall.chineseName

  init?(_ layer: DescribedLayer) {
    guard let amount = layer.channel(.y), let names = layer.channel(.x) else { return nil }
    (self.amount, self.names, rows) = (amount, names, layer.rows)
    let frame = layer.layer.frame
    let values = frame.values(WaterfallRows.amount)
    let isChange = frame.values(WaterfallRows.isChange)
    changes = layer.rows.compactMap { row in
      guard isChange[row] == .boolean(true) else { return nil }
      return values[row].amount.map { (row, $0) }
    }
    levels = amount.column.values.map(\.amount)
    startsWhole = layer.rows.first.map { isChange[$0] == .boolean(false) } ?? false
  }

  var text: String {
    var text = "显示\(amount.measured)的变化过程，共 \(changes.count) 步。"
    if startsWhole, let first = rows.first, let start = levels[first] {
      text += "\(name(first))为 \(amount.phrase(start))。"
    }
    let rise = changes.map(\.value).max().flatMap { $0 > 0 ? $0 : nil }
    let fall = changes.map(\.value).min().flatMap { $0 < 0 ? $0 : nil }
    let parts = [(rise, "增加最多的是"), (fall, "减少最多的是")].compactMap { value, words in
      value.map { "\(words)\(spot($0))，\(amount.phrase($0.magnitude))" }
    }
    if !parts.isEmpty { text += parts.joined(separator: "；") + "。" }
    guard let last = rows.last, let end = levels[last], rows.count > 1 else { return text }
    return text + "最后为 \(amount.phrase(end))。"
  }

  private func name(_ row: Int) -> String { names.name(names.column.values[row]) }

  private func spot(_ value: Double) -> String {
    let equals = changes.filter { $0.value == value }
    return (equals.first.map { name($0.row) } ?? "")
      + (equals.count > 1 ? "等 \(equals.count) 项" : "")
  }
}
