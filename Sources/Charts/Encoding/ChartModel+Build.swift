extension ChartModel {
  /// Prepares the rows of all views and makes their scales.
  init(_ view: View, data: ChartData) {
    var builder = ModelBuilder(data: data)
    let (root, groups) = builder.build(view, frame: builder.mainFrame, facets: [])
    self.root = root
    layers = builder.layers
    problems = builder.problems
    makeScales(groups.sorted { ($0.order, $0.channel.order) < ($1.order, $1.channel.order) })
  }

  private mutating func makeScales(_ groups: [ScaleGroup]) {
    for group in groups {
      if group.isByPanel {
        makePanelScales(group)
        continue
      }
      guard
        let scale = ScaleModel(
          group.channel, name: name(of: group), layers: group.layers.map { layers[$0] })
      else { continue }
      for layer in group.layers { layers[layer].scales[group.channel] = scales.count }
      scales.append(scale)
    }
  }

  /// Vega's name of a scale.
  private func name(of group: ScaleGroup) -> String {
    let word = group.layers.first.flatMap { layers[$0].encoding[group.channel]?.alias }
    return View.join(group.name, word ?? group.channel.rawValue)
  }

  /// Makes a scale for each panel of a facet from the rows that stand in it.
  private mutating func makePanelScales(_ group: ScaleGroup) {
    let name = name(of: group)
    root.forEachFacet { plan in
      for index in plan.panels.indices {
        let plot = plan.panels[index].plot
        guard plot.layers.contains(where: group.layers.contains), let rows = plot.rows else {
          continue
        }
        let parts = zip(plot.layers, rows).filter { group.layers.contains($0.0) }
          .map { layers[$0.0].taking($0.1) }
        guard
          let scale = ScaleModel(group.channel, name: name, layers: parts)
        else { continue }
        plan.panels[index].plot.ownScales[group.channel] = scales.count
        scales.append(scale)
      }
    }
  }
}

/// Layers that share the scale of a channel.
struct ScaleGroup: Sendable {
  var channel: ChannelName
  /// The view that the scale belongs to.
  var name: String
  var layers: [Int]
  /// Whether each panel of a facet has a scale of its own.
  var isByPanel = false

  var order: Int { layers.first ?? 0 }
}

extension ChannelName {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Layer {
  /// The layer with some of its rows; what was summarised before stays whole.
  fileprivate func taking(_ rows: [Int]) -> Layer {
    var layer = self
    layer.frame = frame.taking(rows)
    layer.scaleFrame = nil
    return layer
  }
}

extension ChartModel.Arrangement {
  fileprivate mutating func forEachFacet(_ body: (inout ChartModel.FacetPlan) -> Void) {
    switch self {
    case .plot: break
    case .facet(var plan):
      body(&plan)
      self = .facet(plan)
    case .grid(let columns, var children):
      for index in children.indices { children[index].forEachFacet(body) }
      self = .grid(columns: columns, children)
    }
  }
}
