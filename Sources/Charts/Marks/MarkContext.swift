/// What a mark needs to place the rows of one layer in one plot.
struct MarkContext {
  var layer: Layer
  /// The rows of the layer that stand in this plot.
  var rows: [Int]
  /// The size of the plot.
  var width: Double
  var height: Double
  var scales: [ChannelName: PlacedScale]
  /// Whether the measures are Vega-Lite's own, for comparison, or those of our pages.
  var style: MarkStyle

  var mark: MarkDefinition { layer.mark }
  var encoding: Encoding { layer.encoding }

  /// The extent of the plot along a channel.
  func extent(_ channel: ChannelName) -> Double { channel.primary == .x ? width : height }

  /// The place of rows that have none, where they are items nevertheless.
  var nowhere: Double? { style.keepsEveryRow ? .nan : nil }

  /// Whether a channel shows data or has a constant place.
  func has(_ channel: ChannelName) -> Bool { encoding[channel] != nil }
}

/// Measures of marks that the grammar leaves open.
struct MarkStyle: Hashable, Sendable {
  /// The size of a bar on a continuous axis.
  var bar = 5.0
  /// The size of a mark on an axis that shows nothing.
  var step = 20.0
  var pointArea = 30.0
  /// No bar is thicker.
  var thickestBar = Double.infinity
  /// Whether every row is an item, as in Vega: those that have no place too, and each of the equal
  /// lines that a constant gives.
  var keepsEveryRow = true

  /// The room that slices leave for labels around them.
  var sliceMargin = 0.0

  static let vegaLite = MarkStyle()
  static let page = MarkStyle(
    bar: 9, step: 28, pointArea: 58, thickestBar: 56, keepsEveryRow: false, sliceMargin: 18)
}
