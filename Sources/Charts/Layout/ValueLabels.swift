/// The amounts at the ends of bars and points, where there are few enough to carry them.
struct ValueLabels {
  /// Whether there are texts and, above upright marks, room for them.
  private(set) var isShown = false
  private(set) var isHorizontal = false
  private(set) var hasNegatives = false
  /// The width of the widest text.
  private(set) var widest = 0.0
  private var entries: [Entry] = []
  private var isLine = false
  private var layerPlace = 0
  /// The channel of the categories or times.
  private var along = ChannelName.x
  /// Categories without a bar.
  private var missing: [Datum] = []

  /// The text of one spot: a bar, or all bars of a stack.
  private struct Entry {
    var rows: [Int]
    var text: String
    var amount: Double
  }

  /// Finds the texts; whether upright ones fit is asked when the width of the plot is known.
  init(_ plot: ChartModel.Plot, _ chart: ChartTexts) {
    let model = chart.model
    guard let place = plot.layers.firstIndex(where: { model.layers[$0].mark.type != .rule }),
      plot.layers.count - place == 1
        || plot.layers.allSatisfy({ model.layers[$0].mark.type != .text })
    else { return }
    layerPlace = place
    let index = plot.layers[place]
    let layer = model.layers[index]
    isLine = layer.mark.type == .line
    guard layer.mark.type == .bar || isLine, plot.layers.count <= 2,
      let horizontal = layer.isHorizontal
    else { return }
    isHorizontal = horizontal && !isLine
    let channel: ChannelName = horizontal ? .x : .y
    let along: ChannelName = horizontal ? .y : .x
    self.along = along
    guard let column = layer.encoding[channel]?.column, layer.stack?.offset != .normalize,
      layer.stack?.offset != .center, layer.encoding[channel.secondary ?? .x2] == nil,
      let scale = model.scale(channel, of: index, in: plot),
      model.scale(along, of: index, in: plot).map({ model.scales[$0].type.isContinuous }) != true
        || isLine
    else { return }
    let rows = plot.rows?[place] ?? Array(0..<layer.frame.count)
    let amounts = layer.frame.values(column)
    let statuses = layer.encoding[.status]?.column.map { layer.frame.values($0) }
    let keys = [along, along == .x ? .xOffset : .yOffset].compactMap {
      layer.encoding[$0]?.column.map { layer.frame.values($0) }
    }
    var places: [[Datum]: Int] = [:]
    let measure = chart.measure(scale)
    for row in rows {
      guard let amount = amounts[row].amount else { continue }
      let key = keys.map { $0[row] }
      if let place = places[key] {
        entries[place].rows.append(row)
        entries[place].amount += amount
      } else {
        places[key] = entries.count
        entries.append(Entry(rows: [row], text: "", amount: amount))
      }
    }
    let isMixed =
      entries.contains { $0.rows.count > 1 } && rows.contains { (amounts[$0].amount ?? 0) < 0 }
    guard !entries.isEmpty, entries.count <= PageStyle.fewMarks, !isMixed,
      !isLine || entries.allSatisfy({ $0.rows.count == 1 })
    else { return }
    for index in entries.indices {
      entries[index].text = measure.label(entries[index].amount)
      if let status = statuses.flatMap({ ValueStatus($0[entries[index].rows[0]]) }) {
        entries[index].text += status.mark
      }
      widest = max(widest, TextMeasure.width(entries[index].text, size: PageStyle.labelSize))
    }
    hasNegatives = entries.contains { $0.amount < 0 }
    if !isLine, keys.count == 1, let along = model.scale(along, of: index, in: plot) {
      let categories = model.scales[along].categories?.values ?? []
      missing = categories.filter { places[[$0]] == nil }
    }
    isShown = true
  }

  /// Leaves the texts away where they cannot stand above all marks without touching.
  mutating func fit(_ plot: ChartModel.Plot, _ model: ChartModel, width: Double) {
    if isShown, !isHorizontal { isShown = fits(plot, model, width: width) }
  }

  private func fits(
    _ plot: ChartModel.Plot, _ model: ChartModel, width: Double
  ) -> Bool {
    let scales = model.scales(of: plot)
    guard let index = scales[along] else { return true }
    let scale = PageStyle.place(
      model.scales[index],
      PlotRanges(width: width, height: width, layer: model.layers[plot.layers[layerPlace]]))
    if let band = scale.band {
      let offset =
        scales[along == .x ? .xOffset : .yOffset]
        .flatMap { model.scales[$0].categories?.values.count } ?? 1
      return offset > 1
        ? widest + 2 <= band.bandwidth / Double(offset) : widest + 4 <= band.step
    }
    let layer = model.layers[plot.layers[layerPlace]]
    guard let column = layer.encoding[along]?.column else { return true }
    let values = layer.frame.values(column)
    let places = entries.compactMap { scale.position(of: values[$0.rows[0]]) }.sorted()
    return zip(places.dropFirst(), places).allSatisfy { $0 - $1 >= widest + 4 }
  }

  /// The texts with their places in a drawn plot, relative to it.
  func placed(_ panel: Scene.Panel) -> [ValueMark] {
    guard isShown, panel.marks.indices.contains(layerPlace) else { return [] }
    let items = panel.marks[layerPlace].items
    var byRow: [Int: SceneItem] = [:]
    for item in items { byRow[item.row] = item }
    return dashes(panel)
      + entries.compactMap { entry in
        let shapes = entry.rows.compactMap { byRow[$0]?.shape }
        guard !shapes.isEmpty else { return nil }
        return isLine ? point(shapes[0], entry, panel) : bar(shapes, entry)
      }
  }

  /// A dash where a category has no bar, so that it is not taken for zero.
  private func dashes(_ panel: Scene.Panel) -> [ValueMark] {
    let (along, amount): (ChannelName, ChannelName) = isHorizontal ? (.y, .x) : (.x, .y)
    guard let scale = panel.scales[along], let amounts = panel.scales[amount] else { return [] }
    let base = SpanReader.base(amounts)
    return missing.compactMap { category in
      guard let place = scale.position(of: category) else { return nil }
      return isHorizontal
        ? ValueMark(text: "—", x: base + 6, y: place + 4.5, anchor: .left)
        : ValueMark(text: "—", x: place, y: base - 6, anchor: .center)
    }
  }

  private func bar(_ shapes: [SceneItem.Shape], _ entry: Entry) -> ValueMark? {
    var whole: Box?
    for case .bar(let box) in shapes {
      whole =
        whole.map {
          Box(
            x: min($0.x, box.x), x2: max($0.right, box.right), y: min($0.y, box.y),
            y2: max($0.bottom, box.bottom))
        } ?? box
    }
    guard let box = whole else { return nil }
    let isBelow = entry.amount < 0
    if isHorizontal {
      return ValueMark(
        text: entry.text, x: isBelow ? box.x - 6 : box.right + 6, y: box.y + box.height / 2 + 4.5,
        anchor: isBelow ? .right : .left)
    }
    return ValueMark(
      text: entry.text, x: box.x + box.width / 2, y: isBelow ? box.bottom + 16 : box.y - 6,
      anchor: .center)
  }

  private func point(
    _ shape: SceneItem.Shape, _ entry: Entry, _ panel: Scene.Panel
  ) -> ValueMark? {
    guard case .vertex(let x, let y, _, _, _, true) = shape else { return nil }
    let half = TextMeasure.width(entry.text, size: PageStyle.labelSize) / 2
    return ValueMark(
      text: entry.text, x: max(half - panel.box.x, min(x, panel.box.width + 8 - half)),
      y: y - 9, anchor: .center)
  }
}
