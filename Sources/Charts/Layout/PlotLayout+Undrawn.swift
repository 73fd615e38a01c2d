extension PlotLayout {
  /// The rows of a plot that no mark shows: their category or place is not on the scales.
  func undrawnRows(_ model: ChartModel) -> Int {
    var count = 0
    for (place, mark) in panel.marks.enumerated()
    where Self.marksOfRows.contains(mark.type) {
      let layer = model.layers[mark.layer]
      let rows = panel.plot.rows?[place].count ?? layer.frame.count
      // The nodes of flows are no rows.
      let drawn = mark.items.count { if case .node = $0.shape { false } else { true } }
      count += max(0, rows - drawn)
    }
    return count
  }

  /// The marks that have one item for each row.
  private static let marksOfRows: Set<MarkType> = [
    .bar, .rect, .point, .circle, .square, .arc, .tick, .treemap, .sankey,
  ]
}
