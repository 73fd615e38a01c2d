extension ChartTexts {
  /// Exchanges the axes of the chart's plot.
  mutating func turn() { model.turn() }
}

extension ChartModel {
  fileprivate mutating func turn() {
    for index in layers.indices {
      layers[index].encoding = layers[index].encoding.transposed
      layers[index].isHorizontal = layers[index].isHorizontal.map(!)
      if let channel = layers[index].stack?.channel {
        layers[index].stack?.channel = channel.transposed
      }
      layers[index].mark.turn()
      var scales: [ChannelName: Int] = [:]
      for channel in ChannelName.allCases {
        guard let scale = layers[index].scales[channel] else { continue }
        scales[channel.transposed] = scale
      }
      layers[index].scales = scales
    }
    for index in scales.indices {
      scales[index].channel = scales[index].channel.transposed
      let orient = scales[index].definition.axis.orient
      scales[index].definition.axis.orient = orient?.transposed
      scales[index].definition.axis.labelAngle = nil
    }
    if case .plot(var plot) = root {
      (plot.width, plot.height) = (plot.height, plot.width)
      root = .plot(plot)
    }
  }
}

extension MarkDefinition {
  fileprivate mutating func turn() {
    (width, height) = (height, width)
    (xOffset, yOffset) = (-yOffset, -xOffset)
    isHorizontal = isHorizontal.map(!)
    if own.room == .above, type == .text {
      // What stood above a bar stands beside it.
      (dx, dy, align, baseline, own.room) = (-dy, 0, .left, .middle, .beside)
    }
  }
}
