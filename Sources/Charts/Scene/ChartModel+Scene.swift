extension ChartModel {
  /// Places all marks by Vega-Lite's own measures, so that they can be compared with other programs'.
  func vegaLiteScene() -> Scene {
    var placer = VegaLitePlacer(model: self)
    return placer.scene()
  }

  /// The scale of a channel of a layer in a plot.
  func scale(_ channel: ChannelName, of layer: Int, in plot: Plot) -> Int? {
    plot.ownScales[channel] ?? layers[layer].scales[channel]
  }

  /// The scales of a plot by channel; for positions the first layer's that has one.
  func scales(of plot: Plot) -> [ChannelName: Int] {
    var found: [ChannelName: Int] = [:]
    for layer in plot.layers {
      for channel in ChannelName.scaled where found[channel] == nil {
        found[channel] = scale(channel, of: layer, in: plot)
      }
    }
    return found
  }

  /// Draws the layers of a plot of a given size.
  ///
  /// - Parameters:
  ///   - plot: the plot, one of the model.
  ///   - width: the width of the plot.
  ///   - height: the height of the plot.
  ///   - style: the measures of marks.
  ///   - place: gives a scale its range; its position scales come with the size of the plot.
  /// - Returns: the marks of each layer, and the scales by channel.
  func marks(
    of plot: Plot, width: Double, height: Double, style: MarkStyle,
    place: (ScaleModel, PlotRanges) -> PlacedScale
  ) -> (marks: [SceneMark], scales: [ChannelName: PlacedScale]) {
    var marks: [SceneMark] = []
    var all: [ChannelName: PlacedScale] = [:]
    for (position, index) in plot.layers.enumerated() {
      let layer = layers[index]
      var scales: [ChannelName: PlacedScale] = [:]
      var ranges = PlotRanges(width: width, height: height, layer: layer)
      for channel in ChannelName.scaled {
        guard let scale = scale(channel, of: index, in: plot) else { continue }
        ranges.bandwidth =
          channel.isOffset ? scales[channel == .xOffset ? .x : .y]?.band?.bandwidth : nil
        let placed = place(self.scales[scale], ranges)
        scales[channel] = placed
        if all[channel] == nil { all[channel] = placed }
      }
      let context = MarkContext(
        layer: layer, rows: plot.rows?[position] ?? Array(0..<layer.frame.count), width: width,
        height: height, scales: scales, style: style)
      marks.append(SceneMark(context, layer: index))
    }
    return (marks, all)
  }
}

/// What the ranges of a plot's scales depend on.
struct PlotRanges {
  var width: Double
  var height: Double
  var layer: Layer
  /// The width of the band that an offset scale divides.
  var bandwidth: Double?
}

extension PlacedScale {
  /// Gives a scale its range in a plot.
  init(_ model: ScaleModel, in ranges: PlotRanges, padding: (ScaleModel, Layer) -> BandPadding) {
    let range = model.definition.scale.range.compactMap(\.amount)
    func placed(_ start: Double, _ end: Double) -> PlacedScale {
      let (start, end) = range.count >= 2 ? (range[0], range[range.count - 1]) : (start, end)
      return PlacedScale(model, from: start, to: end, padding: padding(model, ranges.layer))
    }
    switch model.channel {
    case .x: self = placed(0, ranges.width)
    case .y: self = model.type.isContinuous ? placed(ranges.height, 0) : placed(0, ranges.height)
    case .xOffset, .yOffset: self = placed(0, ranges.bandwidth ?? 20)
    case .theta: self = placed(0, PolarReader.fullCircle)
    case .radius: self = placed(0, min(ranges.width, ranges.height) / 2)
    case .opacity: self = placed(0.3, 0.8)
    case .size: self = placed(Self.sizes(model, ranges).0, Self.sizes(model, ranges).1)
    default: self = PlacedScale(palette: model)
    }
  }

  /// The least and the largest size of a mark: areas of points, widths of lines, sizes of text.
  private static func sizes(_ model: ScaleModel, _ ranges: PlotRanges) -> (Double, Double) {
    let includesZero = (model.extent?.lower ?? 0) <= 0
    switch ranges.layer.mark.type {
    case .line, .trail, .rule: return (includesZero ? 0 : 1, 4)
    case .text: return (8, 40)
    case .bar, .tick: return (1, 19)
    default: return (includesZero ? 0 : 9, 361)
    }
  }
}
