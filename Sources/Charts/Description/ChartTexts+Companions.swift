extension ChartTexts {
  /// The layers besides the main one: targets and thresholds, and other amounts over the same axis.
  func companions(of main: DescribedLayer, in plot: ChartModel.Plot) -> String {
    var text = ""
    var shown = 0
    let table = AmountTable(main)
    for (place, index) in plot.layers.enumerated() where index != main.index {
      guard shown < 3 else { break }
      let other = DescribedLayer(place, in: plot, of: self)
      let sentence =
        switch other.layer.mark.type {
        case .rule: threshold(other, table) ?? aims(other, table) ?? ""
        case .tick: aims(other, table) ?? ""
        case .bar, .line, .area, .trail, .point: another(other, table)
        default: ""
        }
      if !sentence.isEmpty { shown += 1 }
      text += sentence
    }
    return text
  }

  /// A rule at one amount, and how many items reach it.
  private func threshold(_ rule: DescribedLayer, _ table: AmountTable?) -> String? {
    guard let table else { return nil }
    let isHorizontal = rule.layer.encoding[.x]?.isMeasure == true
    let channel: ChannelName = isHorizontal ? .x : .y
    let across = rule.layer.encoding[channel.transposed]
    guard let definition = rule.layer.encoding[channel], across?.isScaled != true,
      table.amount.scale?.channel == channel, rule.layer.encoding[channel.secondary ?? .x2] == nil
    else { return nil }
    var value = definition.datum?.amount
    if let column = rule.channel(channel)?.column.values {
      let amounts = Set(column.compactMap(\.amount))
      guard amounts.count == 1 else { return nil }
      value = amounts.first
    }
    guard let value else { return nil }
    let amount = table.amount.phrase(value)
    let name = rule.layer.mark.label ?? rule.name(of: definition) ?? "参考线"
    let points =
      table.isGrouped || !(table.isStackable || table.isSingle)
      ? table.lines.flatMap { $0 } : table.totals
    let known = points.compactMap(\.value)
    let reached = known.count { $0 >= value }
    let text = name.contains(amount) ? name : "\(name)为 \(amount)"
    if known.isEmpty { return text + "。" }
    if reached == known.count { return text + "，\(known.count) 项全部达到。" }
    return text + (reached == 0 ? "，没有一项达到。" : "，\(known.count) 项中 \(reached) 项达到。")
  }

  /// Marks that set an aim for each item, and how many items reach theirs.
  private func aims(_ marks: DescribedLayer, _ table: AmountTable?) -> String? {
    guard let table, let aims = AmountTable(marks), table.spots == aims.spots,
      table.amount.column.name != aims.amount.column.name
    else { return nil }
    var (reached, count) = (0, 0)
    for (point, aim) in zip(table.totals, aims.totals) where point.spot == aim.spot {
      guard let value = point.value, let least = aim.value else { continue }
      count += 1
      if value >= least { reached += 1 }
    }
    guard count > 0 else { return nil }
    let title = marks.layer.mark.label ?? aims.amount.title
    if reached == count { return "\(count) 项全部达到\(title)。" }
    return reached == 0 ? "没有一项达到\(title)。" : "\(count) 项中 \(reached) 项达到\(title)。"
  }

  /// Another amount over the same axis.
  private func another(_ other: DescribedLayer, _ table: AmountTable?) -> String {
    guard let sentences = AmountSentences(other),
      sentences.table.amount.column.name != table?.amount.column.name,
      other.layer.encoding.definitions.contains(where: { $0.definition.isField })
    else { return "" }
    let points = sentences.table
    let change = points.isSingle ? points.change(points.totals) : ""
    return "另有\(sentences.kind)，显示\(points.amount.measured)。"
      + (change.isEmpty && points.isSingle ? points.extremes(points.totals) : change)
  }
}

extension AmountTable {
  /// Whether the amounts of one spot add up to the length that is seen.
  fileprivate var isStackable: Bool { amount.scale?.measuresLength == true && !isGrouped }
}

extension DescribedLayer {
  /// What a rule stands for: the author's title, or the way in which its amount was summarised.
  fileprivate func name(of definition: ChannelDefinition) -> String? {
    if case .text(let text) = definition.title { return text }
    if let aggregate = definition.aggregate { return aggregate.chinese + "值" }
    return nil
  }
}
