// Texts of our own marks: their wording and place depend on axes and on the size of the plot.
extension ChartTexts {
  /// Whether texts stand above the plot.
  func needsRoomAbove(_ plot: ChartModel.Plot) -> Bool {
    plot.layers.contains { model.layers[$0].mark.own.room == .above }
  }

  /// The room for texts beside the plot.
  func roomBeside(_ plot: ChartModel.Plot) -> Double {
    var room = 0.0
    for index in plot.layers where model.layers[index].mark.own.room == .beside {
      let layer = model.layers[index]
      guard let name = layer.encoding[.text]?.column else { continue }
      for (row, value) in layer.frame.values(name).enumerated() {
        let text = amountText(value, row, index, plot) ?? value.word
        let width = TextMeasure.width(text, size: 13, bold: layer.mark.isBold)
        room = max(room, width * 1.03 + layer.mark.dx + 2)
      }
    }
    return room
  }

  /// Writes amounts as the axis does, and moves texts to where there is room.
  func writeTexts(
    in marks: inout [SceneMark], _ plot: ChartModel.Plot, _ scales: [ChannelName: PlacedScale],
    width: Double
  ) {
    for place in marks.indices {
      let index = marks[place].layer
      let own = model.layers[index].mark.own
      guard own.writesAmounts || own.placement != nil else { continue }
      let layer = model.layers[index]
      let values = layer.encoding[.text]?.column.map { layer.frame.values($0) } ?? []
      for item in marks[place].items.indices {
        let row = marks[place].items[item].row
        guard case .text(var text, var x, let y, let size) = marks[place].items[item].shape else {
          continue
        }
        if own.writesAmounts, values.indices.contains(row) {
          text = amountText(values[row], row, index, plot) ?? text
        }
        if case .inSpan(let start, let end) = own.placement, let scale = scales[.x],
          let from = scale.start(of: layer.frame.values(start)[row]),
          let to = scale.start(of: layer.frame.values(end)[row])
        {
          x = Self.place(text, size, from: from, to: to, width: width)
        }
        marks[place].items[item].shape = .text(text, x: x, y: y, size: size)
      }
    }
  }

  /// An amount of a layer in the words of the axis along which it stands.
  private func amountText(
    _ value: Datum, _ row: Int, _ index: Int, _ plot: ChartModel.Plot
  ) -> String? {
    let layer = model.layers[index]
    let own = layer.mark.own
    guard own.writesAmounts else { return nil }
    guard let amount = value.amount else { return "—" }
    let channel: ChannelName = layer.isHorizontal == true ? .x : .y
    guard let scale = model.scale(channel, of: index, in: plot) else { return nil }
    let text = measure(scale).label(amount)
    let isSigned = own.signs.map { layer.frame.values($0)[row] == true } ?? false
    return own.prefix + (isSigned && amount > 0 ? "+" : "") + text
  }

  /// Where a text begins that belongs to a bar: in it, else after it, else before it.
  private static func place(
    _ text: String, _ size: Double, from: Double, to: Double, width: Double
  ) -> Double {
    let needed = TextMeasure.width(text, size: size) * 1.03
    let (left, right) = (min(from, to), max(from, to))
    // A milestone has a symbol of its own.
    let margin = right - left < 2 ? 12.0 : 6
    if right - left >= needed + 12 { return left + 6 }
    if right + margin + needed <= width { return right + margin }
    if left - margin - needed >= 0 { return left - margin - needed }
    return max(0, min(left, width - needed))
  }

  /// How many names of nodes and districts end in an ellipsis.
  func shortenedNames(_ panel: Scene.Panel) -> Int {
    var count = 0
    for mark in panel.marks where mark.type == .sankey || mark.type == .tile {
      let layer = model.layers[mark.layer]
      for item in mark.items {
        switch item.shape {
        case .node(_, let name, let amount, let label):
          if label.shortens(name, self.amount(amount, of: layer)) { count += 1 }
        case .cell(let box, let name, let amount):
          let label = BoxLabel(name, self.amount(amount, of: layer), box, isCentered: true)
          if label.isShortened, !name.isEmpty { count += 1 }
        default: break
        }
      }
    }
    return count
  }

  /// An amount in a node or cell, written as the scale of the layer's amounts is; empty without one.
  func amount(_ amount: Double?, of layer: Layer) -> String {
    guard let amount else { return "" }
    for channel in [ChannelName.size, .color] {
      guard let scale = layer.scales[channel], model.scales[scale].type.isContinuous,
        !measure(scale).isPlain
      else { continue }
      return measure(scale).label(amount)
    }
    return NumberFormat.amount.text(amount)
  }
}
