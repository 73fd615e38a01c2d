/// The measures of charts on our pages and in print, in units that become pixels or points.
enum PageStyle {
  static let labelSize = 13.0
  static let footerSize = 12.0
  static let footerHeight = 18.0
  /// Room for fonts that are wider than the measured one.
  static let caution = 1.06
  /// More marks than this carry no amounts.
  static let fewMarks = 12
  /// The area of the largest point that shows an amount; the key has room for it.
  static let largestPoint = 300.0
  /// The distance between panels.
  static let gap = 18.0

  static func padding(_ scale: ScaleModel, _ layer: Layer) -> BandPadding {
    if scale.type == .point { return BandPadding(inner: 1, outer: 0.5) }
    if scale.channel.isOffset { return .none }
    let offset = layer.encoding[scale.channel == .x ? .xOffset : .yOffset]
    if offset?.isField == true { return BandPadding(inner: 0.16, outer: 0.08) }
    switch layer.mark.type {
    case .bar, .tick, .rule: return BandPadding(inner: 0.28, outer: 0.14)
    default: return BandPadding(inner: 0.04, outer: 0.02)
    }
  }

  static func place(_ model: ScaleModel, _ ranges: PlotRanges) -> PlacedScale {
    if model.channel == .size, model.definition.scale.range.isEmpty,
      [.point, .circle, .square].contains(ranges.layer.mark.type)
    {
      return PlacedScale(model, from: 0, to: largestPoint)
    }
    return PlacedScale(model, in: ranges, padding: padding)
  }
}

/// A line of text and its baseline.
struct TextLine: Sendable {
  var text: String
  var x = 0.0
  var y: Double
}
