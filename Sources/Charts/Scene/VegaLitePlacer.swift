/// Places plots as Vega-Lite does by default: 300 pixels for a continuous axis, 20 for each category.
struct VegaLitePlacer {
  let model: ChartModel
  private static let spacing = 20.0

  mutating func scene() -> Scene {
    var panels: [Scene.Panel] = []
    let size = place(model.root, x: 0, y: 0, &panels)
    return Scene(width: size.width, height: size.height, panels: panels)
  }

  private func place(
    _ arrangement: ChartModel.Arrangement, x: Double, y: Double, _ panels: inout [Scene.Panel]
  ) -> (width: Double, height: Double) {
    switch arrangement {
    case .plot(let plot):
      let panel = panel(plot, x: x, y: y)
      panels.append(panel)
      return (panel.box.width, panel.box.height)
    case .facet(let plan): return place(plan, x: x, y: y, &panels)
    case .grid(let columns, let children):
      let columns = max(1, columns ?? children.count)
      var (left, top, width, rowHeight) = (x, y, 0.0, 0.0)
      for (index, child) in children.enumerated() {
        if index > 0, index % columns == 0 {
          (left, top, rowHeight) = (x, top + rowHeight + Self.spacing, 0)
        }
        let size = place(child, x: left, y: top, &panels)
        left += size.width + Self.spacing
        rowHeight = max(rowHeight, size.height)
        width = max(width, left - Self.spacing - x)
      }
      return (width, top + rowHeight - y)
    }
  }

  private func place(
    _ plan: ChartModel.FacetPlan, x: Double, y: Double, _ panels: inout [Scene.Panel]
  ) -> (width: Double, height: Double) {
    var size = (width: 0.0, height: 0.0)
    for (index, part) in plan.panels.enumerated() {
      let wraps = plan.row == nil && plan.columns != nil
      let columns = max(1, plan.columns ?? 1)
      let (row, column) = wraps ? (index / columns, index % columns) : (part.row, part.column)
      var panel = panel(part.plot, x: 0, y: 0)
      panel.box.x = x + Double(column) * (panel.box.width + Self.spacing)
      panel.box.y = y + Double(row) * (panel.box.height + Self.spacing)
      size = (
        max(size.width, panel.box.x + panel.box.width - x),
        max(size.height, panel.box.y + panel.box.height - y)
      )
      panels.append(panel)
    }
    return size
  }

  private func panel(_ plot: ChartModel.Plot, x: Double, y: Double) -> Scene.Panel {
    let scales = model.scales(of: plot)
    let width = extent(plot.width, .x, .xOffset, plot, scales)
    let height = extent(plot.height, .y, .yOffset, plot, scales)
    let (marks, placed) = model.marks(
      of: plot, width: width, height: height, style: .vegaLite
    ) { PlacedScale($0, in: $1, padding: Self.padding) }
    return Scene.Panel(
      box: Box(x: x, y: y, width: width, height: height), plot: plot, scales: placed, marks: marks)
  }

  private func extent(
    _ given: ViewSize?, _ channel: ChannelName, _ offset: ChannelName, _ plot: ChartModel.Plot,
    _ scales: [ChannelName: Int]
  ) -> Double {
    if case .pixels(let pixels)? = given { return pixels }
    guard let index = scales[channel] else {
      // An axis that shows nothing is one step wide, but for slices, which need a circle.
      let isRound = plot.layers.contains { model.layers[$0].mark.type == .arc }
      return isRound ? 300 : 20
    }
    let scale = model.scales[index]
    guard let categories = scale.categories, let layer = plot.layers.first else { return 300 }
    var step = 20.0
    if case .step(let given)? = given { step = given }
    let padding = Self.padding(scale, model.layers[layer])
    if let offsetIndex = scales[offset], let inner = model.scales[offsetIndex].categories {
      let offsetPadding = Self.padding(model.scales[offsetIndex], model.layers[layer])
      step *= bandSpace(inner.values.count, offsetPadding) / (1 - padding.inner)
    }
    return step * bandSpace(categories.values.count, padding)
  }

  /// The length of some bands in steps.
  private func bandSpace(_ count: Int, _ padding: BandPadding) -> Double {
    max(0, count > 0 ? Double(count) - padding.inner + 2 * padding.outer : 0)
  }

  private static func padding(_ scale: ScaleModel, _ layer: Layer) -> BandPadding {
    if scale.type == .point { return BandPadding(inner: 1, outer: 0.5) }
    if scale.channel.isOffset { return .none }
    let offset = layer.encoding[scale.channel == .x ? .xOffset : .yOffset]
    if offset?.isField == true { return BandPadding(inner: 0.2, outer: 0.1) }
    switch layer.mark.type {
    case .bar: return BandPadding(inner: 0.1, outer: 0.05)
    case .tick: return BandPadding(inner: 0.25, outer: 0.125)
    default: return .none
    }
  }
}
