extension ChartModel {
  /// Widens the domains that do not hold their data, so that no mark leaves the drawing; the scales'
  /// titles are returned.
  ///
  /// A layer that is clipped keeps the author's domain.
  mutating func widenDomains() -> [String] {
    var titles: [String] = []
    for index in scales.indices {
      guard scales[index].channel.isPosition, let (lower, upper) = scales[index].extent,
        !scales[index].definition.scale.domain.isEmpty
          || scales[index].definition.scale.domainMin != nil
          || scales[index].definition.scale.domainMax != nil,
        let data = dataExtent(index), data.lower < lower || data.upper > upper
      else { continue }
      scales[index].domain = .continuous([min(lower, data.lower), max(upper, data.upper)])
      titles.append(scales[index].title)
    }
    return titles
  }

  /// What the rows that are drawn on a scale span; nil where a layer is clipped.
  private func dataExtent(_ scale: Int) -> (lower: Double, upper: Double)? {
    let channel = scales[scale].channel
    var (lower, upper) = (Double.infinity, -Double.infinity)
    for layer in layers where layer.scales[channel] == scale {
      guard !layer.mark.isClipped, let definition = layer.scaledDefinition(channel) else {
        return nil
      }
      let user = ScaleUser(layer: layer, channel: channel, definition: definition)
      // The base line of a stack may lie outside: the note below the chart says so.
      let columns =
        user.isStacked ? layer.stack.map { [$0.end] } ?? [] : user.columns(isContinuous: true)
      for name in columns {
        for value in layer.frame.values(name) {
          guard let amount = value.amount else { continue }
          (lower, upper) = (min(lower, amount), max(upper, amount))
        }
      }
    }
    return lower <= upper ? (lower, upper) : nil
  }
}
