/// Lays out plots beside and below each other: facets, and views that are joined.
struct GridLayout {
  var chart: ChartTexts
  var isNarrow: Bool
  /// Titles of axes that all panels of a facet share.
  var titles: [TextLine] = []

  private static let headingHeight = 20.0
  /// A panel is not made narrower.
  private static let leastPanel = 118.0

  init(chart: ChartTexts, isNarrow: Bool) {
    self.chart = chart
    self.isNarrow = isNarrow
  }

  /// The plots of an arrangement that starts at the origin.
  mutating func place(_ arrangement: ChartModel.Arrangement, width: Double) -> [PlotLayout] {
    switch arrangement {
    case .plot(let plot):
      return PlotLayout(plot, chart, PlotSettings(width: width, isNarrow: isNarrow))
        .map { [$0] } ?? []
    case .facet(let plan): return place(plan, width: width)
    case .grid(let columns, let children): return place(children, columns, width: width)
    }
  }

  /// Views in rows; on a phone, below each other.
  private mutating func place(
    _ children: [ChartModel.Arrangement], _ columns: Int?, width: Double
  ) -> [PlotLayout] {
    var columns = min(children.count, max(1, columns ?? children.count))
    while columns > 1, (width - PageStyle.gap * Double(columns - 1)) / Double(columns) < 180 {
      columns -= 1
    }
    let room = (width - PageStyle.gap * Double(columns - 1)) / Double(columns)
    var result: [PlotLayout] = []
    var (top, rowHeight) = (0.0, 0.0)
    for (index, child) in children.enumerated() {
      let column = index % columns
      if index > 0, column == 0 { (top, rowHeight) = (top + rowHeight + PageStyle.gap, 0) }
      let titleCount = titles.count
      var plots = place(child, width: room)
      let x = Double(column) * (room + PageStyle.gap)
      for place in plots.indices { plots[place].move(x: x, y: top) }
      for place in titles.indices.dropFirst(titleCount) {
        titles[place].x += x
        titles[place].y += top
      }
      rowHeight = max(rowHeight, plots.map { $0.origin.y + $0.height - top }.max() ?? 0)
      result += plots
    }
    return result
  }

  private mutating func place(_ plan: ChartModel.FacetPlan, width: Double) -> [PlotLayout] {
    guard let first = plan.panels.first else { return [] }
    let isMatrix = plan.row != nil && plan.column != nil
    let wanted =
      isMatrix || plan.columns == nil
      ? (plan.column?.categories.values.count ?? 1) : plan.columns ?? 3
    let sharesX = isShared(.x, plan)
    let sharesY = isShared(.y, plan)
    let left = sharesY ? leftRoom(first.plot, width: width) : 0
    let most = max(1, Int((width - left + PageStyle.gap) / (Self.leastPanel + PageStyle.gap)))
    // A matrix that is too wide becomes a list whose headings name both values.
    let columns = max(1, min(wanted, most))
    let keepsMatrix = isMatrix && columns == wanted
    let room = (width - left - PageStyle.gap * Double(columns - 1)) / Double(columns)
    var result: [PlotLayout] = []
    var top = 0.0
    if let title = sharedTitle(first.plot, .y, width: width) {
      titles.append(TextLine(text: title, y: 14))
      top += 22
    }
    var (rowHeight, previousRow) = (0.0, 0)
    let lastOfColumn = lastPanels(plan, columns, keepsMatrix)
    for (index, panel) in plan.panels.enumerated() {
      let (row, column) =
        keepsMatrix ? (panel.row, panel.column) : (index / columns, index % columns)
      if index > 0, row != previousRow {
        (top, rowHeight) = (top + rowHeight + PageStyle.gap / 2, 0)
      }
      previousRow = row
      let heading = heading(panel, plan)
      var settings = PlotSettings(width: room, isNarrow: isNarrow, isPanel: true)
      settings.left = sharesY ? 0 : nil
      settings.showsLabelsY = !sharesY || column == 0
      settings.showsLabelsX = !sharesX || lastOfColumn.contains(index)
      guard var layout = PlotLayout(panel.plot, chart, settings) else { continue }
      let lines = wrap(heading, width: room, size: 13, bold: true, limit: 2).lines
      let headingHeight = Double(lines.count) * Self.headingHeight
      layout.move(x: 0, y: headingHeight)
      layout.heading = lines.enumerated().map {
        TextLine(text: $0.element, x: 0, y: Double($0.offset) * Self.headingHeight + 14)
      }
      layout.height += headingHeight
      layout.move(x: left + Double(column) * (room + PageStyle.gap), y: top)
      layout.origin.y = top
      rowHeight = max(rowHeight, layout.height)
      result.append(layout)
    }
    if let title = sharedTitle(first.plot, .x, width: width - left) {
      titles.append(TextLine(text: title, x: left, y: top + rowHeight + 14))
      if var last = result.last {
        last.height += 20
        result[result.count - 1] = last
      }
    }
    return result
  }

  /// The panels below which none of the same column stands.
  private func lastPanels(
    _ plan: ChartModel.FacetPlan, _ columns: Int, _ keepsMatrix: Bool
  ) -> Set<Int> {
    var last: [Int: Int] = [:]
    for (index, panel) in plan.panels.enumerated() {
      last[keepsMatrix ? panel.column : index % columns] = index
    }
    return Set(last.values)
  }

  private func heading(
    _ panel: ChartModel.FacetPlan.Panel, _ plan: ChartModel.FacetPlan
  ) -> String {
    var parts: [String] = []
    for (axis, place) in [(plan.row, panel.row), (plan.column, panel.column)] {
      guard let axis, !axis.definition.header.isHidden else { continue }
      let label = ValueLabel(
        axis.definition, column: axis.column, format: axis.definition.header.format)
      parts.append(label.text(axis.categories.values[place]))
    }
    return parts.joined(separator: " · ")
  }

  /// The room that the labels of the shared axis at the left need.
  private func leftRoom(_ plot: ChartModel.Plot, width: Double) -> Double {
    var settings = PlotSettings(width: width, isNarrow: isNarrow, isPanel: true)
    settings.showsLabelsY = true
    let layout = PlotLayout(plot, chart, settings)
    return layout?.y.map(\.depth) ?? 0
  }

  private func isShared(_ channel: ChannelName, _ plan: ChartModel.FacetPlan) -> Bool {
    !plan.panels.contains { $0.plot.ownScales[channel] != nil }
  }

  private func sharedTitle(
    _ plot: ChartModel.Plot, _ channel: ChannelName, width: Double
  ) -> String? {
    chart.model.scales(of: plot)[channel].flatMap { chart.title(chart.axis($0), of: plot) }
      .map { wrap($0, width: width, size: AxisLabels.size, limit: 1).lines[0] }
  }
}
