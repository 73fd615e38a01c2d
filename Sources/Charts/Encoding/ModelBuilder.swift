/// Walks the views of a specification and prepares their layers.
struct ModelBuilder {
  var data: ChartData
  var layers: [Layer] = []
  var problems: [ChartProblem] = []

  init(data: ChartData) { self.data = data }

  var mainFrame: Frame { data.main.map(Frame.init) ?? Frame(columns: [], count: 0) }

  mutating func build(
    _ view: View, frame: Frame, facets: [ChannelDefinition]
  ) -> (ChartModel.Arrangement, [ScaleGroup]) {
    var frame = rows(of: view, inheriting: frame)
    for transform in view.transforms {
      transform.grouped(by: facets.compactMap(\.column)).apply(to: &frame, problems: &problems)
    }
    switch view.content {
    case .unit, .layer:
      let (plot, groups) = plot(view, frame: frame, facets: facets)
      for index in plot.layers {
        layers[index].width = plot.width?.pixels
        layers[index].height = plot.height?.pixels
      }
      return (.plot(plot), groups)
    case .facet(let facet): return buildFacet(facet, view, frame: frame)
    case .concat(let concat): return buildConcat(concat, view, frame: frame)
    }
  }

  private mutating func rows(of view: View, inheriting frame: Frame) -> Frame {
    switch view.data {
    case nil: return frame
    case .values(let values): return values
    case .reference(let reference):
      if let table = data.others[reference] { return Frame(table) }
      problems.append(
        ChartProblem(
          .warning, "chart-data", at: reference.position, "没有数据：\(reference.name)",
          "there are no data: \(reference.name)"))
      return Frame(columns: [], count: 0)
    }
  }

  /// The layers of one plot.
  private mutating func plot(
    _ view: View, frame: Frame, facets: [ChannelDefinition]
  ) -> (ChartModel.Plot, [ScaleGroup]) {
    var plot = ChartModel.Plot(
      title: view.title, width: view.width, height: view.height, layers: [])
    switch view.content {
    case .unit(let unit):
      let index = layers.count
      layers.append(Layer(unit, name: view.name, frame: frame, facets: facets))
      plot.layers = [index]
      let groups = ChannelName.scaled.compactMap { channel in
        layers[index].scaledDefinition(channel).map { _ in
          ScaleGroup(channel: channel, name: view.name, layers: [index])
        }
      }
      return (plot, groups)
    case .layer(let children):
      var all: [[ScaleGroup]] = []
      for child in children {
        var own = rows(of: child, inheriting: frame)
        for transform in child.transforms {
          transform.grouped(by: facets.compactMap(\.column)).apply(to: &own, problems: &problems)
        }
        let (part, groups) = self.plot(child, frame: own, facets: facets)
        plot.layers += part.layers
        plot.width = plot.width ?? part.width
        plot.height = plot.height ?? part.height
        plot.title = plot.title ?? part.title
        all.append(groups)
      }
      return (plot, merged(all, view) { _ in true })
    case .facet, .concat: return (plot, [])
    }
  }

  private mutating func buildConcat(
    _ concat: Concat, _ view: View, frame: Frame
  ) -> (ChartModel.Arrangement, [ScaleGroup]) {
    var children: [ChartModel.Arrangement] = []
    var all: [[ScaleGroup]] = []
    for child in concat.children {
      let (arrangement, groups) = build(child, frame: frame, facets: [])
      children.append(arrangement)
      all.append(groups)
    }
    return (
      .grid(columns: concat.columns, children),
      merged(all, view) { !($0.isPosition || $0.isOffset || $0.isPolar) }
    )
  }

  private mutating func buildFacet(
    _ facet: Facet, _ view: View, frame: Frame
  ) -> (ChartModel.Arrangement, [ScaleGroup]) {
    var frame = frame
    var bins: [String: Bins] = [:]
    func derived(_ definition: ChannelDefinition?) -> ChannelDefinition? {
      guard var definition else { return nil }
      if definition.type == .temporal || definition.timeUnit != nil, let field = definition.field {
        _ = frame.readDates(field)
      }
      definition.derive(in: &frame, bins: &bins, isFacet: true)
      return definition
    }
    let row = derived(facet.row)
    let column = derived(facet.column ?? facet.wrapped)
    let definitions = [row, column].compactMap { $0 }
    let (arrangement, groups) = build(facet.child, frame: frame, facets: definitions)
    guard case .plot(let plot) = arrangement else {
      problems.append(
        ChartProblem(
          .warning, "chart-encoding", at: definitions.first?.position,
          "facet 里只能是一张图或叠加的图，没有分面",
          "a facet can hold a single or a layered view only; it is not divided"))
      return (arrangement, groups)
    }
    var plan = ChartModel.FacetPlan(
      row: axis(row, frame), column: axis(column, frame),
      columns: facet.wrapped == nil ? nil : facet.columns, panels: [])
    plan.panels = panels(of: plot, plan, frame)
    let merged = groups.map { group in
      var group = group
      let isIndependent =
        view.resolve.independentScales.contains(group.channel)
        || group.channel == .theta && !view.resolve.sharedScales.contains(.theta)
      if isIndependent {
        group.isByPanel = true
      } else {
        group.name = view.name
      }
      return group
    }
    return (.facet(plan), merged)
  }

  private func axis(_ definition: ChannelDefinition?, _ frame: Frame) -> ChartModel.FacetAxis? {
    guard let definition, let name = definition.column, let column = frame.column(name) else {
      return nil
    }
    let categories = ScaleModel.facetCategories(definition, frame)
    return ChartModel.FacetAxis(definition: definition, column: column, categories: categories)
  }

  /// The panels of a facet that have rows of data, each with the rows of each layer that stand in it.
  private func panels(
    of plot: ChartModel.Plot, _ plan: ChartModel.FacetPlan, _ frame: Frame
  ) -> [ChartModel.FacetPlan.Panel] {
    let columnCount = plan.column?.categories.values.count ?? 1
    let cellCount = (plan.row?.categories.values.count ?? 1) * columnCount
    func cells(_ frame: Frame) -> [Int?] {
      let rowValues = plan.row.map { frame.values($0.column.name) }
      let columnValues = plan.column.map { frame.values($0.column.name) }
      return (0..<frame.count).map { row in
        guard let y = rowValues.map({ plan.row?.categories[$0[row]] }) ?? 0,
          let x = columnValues.map({ plan.column?.categories[$0[row]] }) ?? 0
        else { return nil }
        return y * columnCount + x
      }
    }
    var rows = Array(
      repeating: Array(repeating: [Int](), count: plot.layers.count), count: cellCount)
    for (place, index) in plot.layers.enumerated() {
      for (row, cell) in cells(layers[index].frame).enumerated() {
        if let cell { rows[cell][place].append(row) }
      }
    }
    var isPresent = Array(repeating: false, count: cellCount)
    for cell in cells(frame) { if let cell { isPresent[cell] = true } }
    return rows.enumerated().compactMap { index, rows in
      // A single view is divided after it left out what it cannot show.
      guard rows.count == 1 ? !rows[0].isEmpty : isPresent[index] else { return nil }
      var panel = plot
      panel.title = nil
      panel.rows = rows
      return ChartModel.FacetPlan.Panel(
        row: index / columnCount, column: index % columnCount, plot: panel)
    }
  }

  /// Joins the scales of several views that share them.
  ///
  /// As in Vega-Lite, a channel whose scales cannot be one is independent in all of the views.
  private func merged(
    _ all: [[ScaleGroup]], _ view: View, sharesByDefault: (ChannelName) -> Bool
  ) -> [ScaleGroup] {
    var result: [ScaleGroup] = []
    for channel in ChannelName.scaled {
      let groups = all.joined().filter { $0.channel == channel }
      let common = groups.filter { !$0.isByPanel }
      let kinds = Set(common.compactMap { group in group.layers.first.map { kind($0, channel) } })
      let isShared =
        !view.resolve.independentScales.contains(channel)
        && (view.resolve.sharedScales.contains(channel) || sharesByDefault(channel))
        && (kinds.count < 2 || kinds == [.time, .position])
      guard isShared, !common.isEmpty else {
        result += groups
        continue
      }
      result.append(
        ScaleGroup(channel: channel, name: view.name, layers: common.flatMap(\.layers)))
      result += groups.filter(\.isByPanel)
    }
    return result
  }

  private enum ScaleKind: Hashable {
    case number, time, position, category, bins, classes
  }

  private func kind(_ index: Int, _ channel: ChannelName) -> ScaleKind? {
    let layer = layers[index]
    guard let definition = layer.scaledDefinition(channel) else { return nil }
    switch layer.mark.scaleType(of: channel, definition, layer.encoding) {
    case .linear, .log, .pow, .sqrt, .symlog: return .number
    case .time, .utc: return .time
    case .band, .point: return .position
    case .ordinal: return .category
    case .binOrdinal: return .bins
    case .quantize, .quantile, .threshold: return .classes
    }
  }
}

extension ViewSize {
  /// The size in pixels, where it is given so.
  fileprivate var pixels: Double? { if case .pixels(let pixels) = self { pixels } else { nil } }
}

extension ScaleModel {
  /// The panels' values in their order.
  static func facetCategories(_ definition: ChannelDefinition, _ frame: Frame) -> Categories {
    var user = ChannelDefinition(field: definition.field, type: .nominal)
    user.column = definition.column
    user.sort = definition.sort
    let unit = Unit(mark: MarkDefinition(.point), encoding: Encoding())
    var layer = Layer(unit, name: "", frame: frame, facets: [])
    layer.encoding[.color] = user
    return discreteDomain([ScaleUser(layer: layer, channel: .color, definition: user)], .ordinal)
  }
}
