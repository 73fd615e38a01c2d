/// The amounts in the cells of a heat map and on the slices of a circle.
struct CellLabel: Sendable {
  var text: String
  var x: Double
  var y: Double
  var anchor: TextAlign
  /// What the text stands on; nil for the paper.
  var ground: MarkColor?
  /// A line that leads from a slice to its text.
  var leader: (from: Point, to: Point)?
}

extension CellLabel {
  /// The labels of a plot whose marks have room for them.
  static func labels(_ panel: Scene.Panel, _ chart: ChartTexts) -> [CellLabel] {
    guard let mark = panel.marks.first,
      !panel.marks.contains(where: { $0.type == .text })
    else { return [] }
    switch mark.type {
    case .rect: return cells(mark, chart)
    case .arc: return slices(mark, panel, chart)
    default: return []
    }
  }

  /// The amount of each cell, where all fit.
  private static func cells(_ mark: SceneMark, _ chart: ChartTexts) -> [CellLabel] {
    let layer = chart.model.layers[mark.layer]
    guard let definition = layer.encoding[.color], definition.isMeasure,
      let column = definition.column, let scale = layer.scales[.color], mark.items.count <= 400
    else { return [] }
    let values = layer.frame.values(column)
    let measure = chart.measure(scale)
    var labels: [CellLabel] = []
    for item in mark.items {
      guard case .bar(let box) = item.shape, let amount = values[item.row].amount else { continue }
      let text = measure.label(amount)
      guard box.height >= 17, TextMeasure.width(text, size: 13) + 4 <= box.width else { return [] }
      labels.append(
        CellLabel(
          text: text, x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.5, anchor: .center,
          ground: item.color))
    }
    return labels
  }

  /// The share of each slice beside it, moved apart where they would touch.
  private static func slices(
    _ mark: SceneMark, _ panel: Scene.Panel, _ chart: ChartTexts
  ) -> [CellLabel] {
    let layer = chart.model.layers[mark.layer]
    guard layer.stack?.channel == .theta, layer.encoding[.radius] == nil, mark.items.count <= 12,
      let column = layer.stack?.field
    else { return [] }
    let values = layer.frame.values(column)
    let total = mark.items.reduce(0) { $0 + max(0, values[$1.row].amount ?? 0) }
    guard total > 0 else { return [] }
    let percent = NumberFormat(.percent, precision: 1, trims: true)
    var sides: [Bool: [CellLabel]] = [:]
    for item in mark.items {
      guard case .arc(let arc, let x, let y) = item.shape, let amount = values[item.row].amount,
        amount > 0
      else { continue }
      let edge = arc.point(at: arc.outerRadius)
      let place = arc.point(at: arc.outerRadius + 12)
      let isRight = place.x >= 0
      sides[isRight, default: []].append(
        CellLabel(
          text: percent.text(amount / total), x: x + place.x + (isRight ? 6 : -6), y: y + place.y,
          anchor: isRight ? .left : .right,
          leader: (Point(x + edge.x, y + edge.y), Point(x + place.x, y + place.y))))
    }
    return [true, false].flatMap { side -> [CellLabel] in
      let labels = (sides[side] ?? []).sorted { $0.y < $1.y }
      let places = spread(
        labels.map(\.y), sizes: labels.map { _ in 16 },
        within: 0...max(1, panel.box.height))
      return zip(labels, places).map { label, y in
        var label = label
        label.leader?.to.y = y
        label.y = y + 4.5
        return label
      }
    }
  }
}
