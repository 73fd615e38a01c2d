/// The same chart in panels: by what it is divided, and the highest and lowest amount of all panels.
struct PanelSentences {
  private let plan: ChartModel.FacetPlan
  private let main: DescribedLayer

  init(_ plan: ChartModel.FacetPlan, _ main: DescribedLayer) {
    (self.plan, self.main) = (plan, main)
  }

  /// One amount in one panel.
  private typealias Spot = (panel: Int, table: AmountTable, series: Int, point: AmountTable.Point)

  var text: String {
    let whole = main.sentences
    var text = whole.kind + "，" + division
    let tables = panels.map { AmountTable($0) }
    guard !(whole is PointSentences), !(whole is HistogramSentences), !tables.isEmpty,
      tables.allSatisfy({ $0 != nil })
    else { return text + (whole.text.split(separator: "。").first.map { $0 + "。" } ?? "") }
    text += AmountSentences(main).map { $0.text.split(separator: "。").first ?? "" } ?? ""
    text += "。"
    let known = tables.compactMap { $0 }
    text += extremes(known)
    guard known.count <= 4, known.allSatisfy(\.isSingle) else { return text }
    for (index, table) in known.enumerated() {
      text += table.change(table.totals, of: name(index))
    }
    return text
  }

  private var division: String {
    let axes = [plan.row, plan.column].compactMap { $0 }
    let titles = axes.map { $0.definition.label($0.column) }.filter { !$0.isEmpty }
    var text = "按\(titles.joined(separator: "和"))分为 \(plan.panels.count) 幅"
    if axes.count == 1, plan.panels.count <= 6 {
      text += "（\(plan.panels.indices.map(name).joined(separator: "、"))）"
    }
    return text + "，"
  }

  /// The main layer in each panel.
  private var panels: [DescribedLayer] {
    plan.panels.compactMap { panel in
      guard let place = panel.plot.layers.firstIndex(of: main.index) else { return nil }
      return DescribedLayer(place, in: panel.plot, of: main.chart, rows: panel.plot.rows?[place])
    }
  }

  private func name(_ index: Int) -> String {
    let panel = plan.panels[index]
    func text(_ axis: ChartModel.FacetAxis?, _ place: Int) -> String? {
      guard let axis, axis.categories.values.indices.contains(place) else { return nil }
      return ValueLabel(axis.definition, column: axis.column).phrase(axis.categories.values[place])
    }
    return [text(plan.row, panel.row), text(plan.column, panel.column)].compactMap { $0 }
      .joined(separator: "的")
  }

  private func extremes(_ tables: [AmountTable]) -> String {
    var spots: [Spot] = []
    for (index, table) in tables.enumerated() {
      for (series, line) in table.lines.enumerated() {
        for point in line where point.value != nil { spots.append((index, table, series, point)) }
      }
    }
    let points = spots.map(\.point)
    guard points.count > 1, let highest = points.extreme(by: >)?.value,
      let lowest = points.extreme(by: <)?.value
    else { return "" }
    let amount = tables[0].amount
    if highest == lowest { return "各幅的各项都是 \(amount.phrase(highest))。" }
    func label(_ value: Double) -> String {
      let equals = spots.filter { $0.point.value == value }
      guard let first = equals.first else { return "" }
      var text = name(first.panel)
      if first.table.along != nil { text += "的" + first.table.name(first.point.spot) }
      if !first.table.isSingle { text += "的" + first.table.seriesName(first.series) }
      return text + (equals.count > 1 ? "等 \(equals.count) 项" : "")
    }
    return "最高的是\(label(highest))，\(amount.phrase(highest))；"
      + "最低的是\(label(lowest))，\(amount.phrase(lowest))。"
  }
}
