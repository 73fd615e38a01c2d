extension PlotSize {
  /// How high the plot of a mark is that places itself; nil for marks with axes.
  static func ownHeight(
    _ plot: ChartModel.Plot, _ model: ChartModel, _ settings: PlotSettings, given: Double?
  ) -> Double? {
    guard plot.layers.count == 1, let index = plot.layers.first else { return nil }
    let layer = model.layers[index]
    let rows = plot.rows?[0] ?? Array(0..<layer.frame.count)
    switch layer.mark.type {
    case .calendar: return CalendarLayout(layer, rows, width: settings.width).height
    case .tile: return TileLayout(layer, rows, width: settings.width).height
    case .sankey:
      if let given { return min(given, 1200) }
      return min(
        1200, max(settings.isNarrow ? 240 : 220, SankeyFlows.height(layer, rows, settings.width)))
    case .treemap: return given.map { min($0, 1200) } ?? (settings.isNarrow ? 360 : 340)
    default: return nil
    }
  }
}
