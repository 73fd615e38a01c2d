/// One mark with the rows that it draws: after bins, units of time, summaries and stacks.
struct Layer: Sendable {
  /// Vega's prefix for the scales of the view.
  var name: String
  var mark: MarkDefinition
  /// The channels, each with the column of its values.
  var encoding: Encoding
  /// The rows that are drawn.
  var frame: Frame
  /// The rows that scales span, where they are not those that are drawn.
  var scaleFrame: Frame?
  /// The rows before those without an amount were left out, where there are any.
  var completeFrame: Frame?
  /// The size of the plot in pixels, where the author gives one.
  var width: Double?
  var height: Double?
  /// The rows before they were summarised, by which categories may be sorted.
  var source: Frame
  /// How binned columns were cut.
  var bins: [String: Bins]
  /// Whether amounts run from left to right; nil where a mark has no direction.
  var isHorizontal: Bool?
  var stack: StackPlan?
  /// Rows that are not drawn because an amount or date is missing.
  var invalidRows = 0
  /// Values that should be amounts or dates and are neither these nor missing.
  var unreadableRows = 0
  /// The place of each scaled channel's scale among those of the model.
  var scales: [ChannelName: Int] = [:]
}

/// Which channel is stacked, within what, and by what.
struct StackPlan: Hashable, Sendable {
  /// The channel of the amounts: x, y, theta or radius.
  var channel: ChannelName
  var offset: StackOffset
  /// The columns whose rows stand on one spot.
  var groups: [String]
  /// The columns that tell apart what stands there.
  var series: [String]
  /// The column of the amounts; their ends are in `…_start` and `…_end`.
  var field: String

  var start: String { field + "_start" }
  var end: String { field + "_end" }
}
