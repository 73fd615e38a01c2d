/// Cells of a grid or a calendar whose colour or size is an amount.
struct HeatSentences: LayerSentences {
  private let layer: DescribedLayer
  private let amount: DescribedChannel
  private let x: DescribedChannel?
  private let y: DescribedChannel?
  /// What names a cell better than its row and column, such as the day in a calendar.
  private let label: DescribedChannel?

  init?(_ layer: DescribedLayer) {
    self.layer = layer
    guard
      let amount = [ChannelName.color, .size].lazy.compactMap({ layer.channel($0) })
        .first(where: { $0.definition.isMeasure })
    else { return nil }
    self.amount = amount
    let axes = [ChannelName.x, .y].map { channel in
      layer.channel(channel).flatMap { $0.definition.isMeasure ? nil : $0 }
    }
    (x, y) = (axes[0], axes[1])
    let others =
      layer.layer.encoding.tooltips.compactMap { layer.channel(.tooltip, $0) }
      + layer.layer.encoding.details.compactMap { layer.channel(.detail, $0) }
    let isTile = layer.layer.mark.type == .tile
    label =
      isTile
      ? layer.channel(.text) ?? others.first { !$0.definition.isMeasure }
      : others.first { $0.definition.type == .temporal && $0.definition.timeUnit == nil }
    if x == nil && y == nil && label == nil { return nil }
  }

  var kind: String {
    switch layer.layer.mark.type {
    case .point, .circle, .square: return "气泡图"
    case .rect where label != nil: return MarkType.calendar.chineseName
    default: return layer.layer.mark.type.chineseName
    }
  }

  var text: String {
    let cells = layer.rows.compactMap { row in
      amount.column.values[row].amount.map { (row: row, amount: $0) }
    }
    let titles = label.map { [$0.title] } ?? [y, x].compactMap { $0?.title }
    var text = "显示各\(titles.joined(separator: "、各"))的\(amount.measured)"
    if label == nil, let x, let y {
      text += "，\(size(y)) 行、\(size(x)) 列"
    }
    text += "，共 \(cells.count) 格。"
    guard let highest = cells.map(\.amount).max(), let lowest = cells.map(\.amount).min(),
      let first = cells.first
    else { return text }
    if cells.count == 1 { return text + "\(name(first.row))为 \(amount.phrase(highest))。" }
    if highest == lowest { return text + "各格都是 \(amount.phrase(highest))。" }
    func spot(_ value: Double) -> String {
      let equals = cells.filter { $0.amount == value }
      return (equals.first.map { name($0.row) } ?? "")
        + (equals.count > 1 ? "等 \(equals.count) 格" : "")
    }
    return text + "最高的是\(spot(highest))，\(amount.phrase(highest))；"
      + "最低的是\(spot(lowest))，\(amount.phrase(lowest))。" + missing(cells.count)
  }

  /// The number of rows or columns.
  private func size(_ channel: DescribedChannel) -> Int {
    if let categories = channel.scale?.categories { return categories.values.count }
    return Set(layer.rows.map { channel.column.values[$0] }).count
  }

  /// Rows without an amount; those that are not drawn at all are told of elsewhere.
  private func missing(_ known: Int) -> String {
    let count = layer.rows.count - known
    return count > 0 ? "\(count) 格没有数据。" : ""
  }

  private func name(_ row: Int) -> String {
    if let label { return label.name(label.column.values[row]) }
    return [y, x].compactMap { channel -> String? in
      guard let channel else { return nil }
      let start = channel.column.values[row]
      guard channel.definition.bin != nil, !channel.definition.type.isDiscrete,
        let end = layer.layer.frame.column(channel.definition.derivedName + "_end")
      else { return channel.name(start) }
      return "\(channel.label.text(start))–\(channel.name(end.values[row]))"
    }.joined(separator: "的")
  }
}
