/// What a chart shows, in the words of Vega-Lite: a mark and the columns that its channels encode.
///
/// ```swift
/// let table = DataTable(
///   columns: [.init("year", kind: .number), .init("amount", unit: "万元", kind: .number)],
///   rows: [[2018, 28830], [2019, 29896.7], [2020, 30312]])
/// let (specification, problems) = ChartSpecification.parse(
///   [
///     "mark": "bar", "title": "资金逐年增加",
///     "encoding": ["x": ["field": "year", "type": "ordinal"], "y": ["field": "amount"]],
///   ], columns: table.columns)
/// let chart = specification?.svg(data: table, id: "funds")
/// ```
public struct ChartSpecification: Hashable, Sendable {
  public var mark: MarkDefinition
  public var encoding: Encoding
  /// The headline: the chart's message in one sentence.
  public var title: String?
  /// The statistical subtitle: measure, unit, area and period; nil derives one from the columns.
  public var subtitle: String?
  /// The author's description, put before the generated one.
  public var description: String?
  /// A remark below the plot.
  public var caption: String?
  /// Where the figures come from, in the last line.
  public var source: String?
  /// The width of the plot, where the drawing is wide enough; nil takes all there is.
  public var width: Double?
  /// The height of the plot; nil is the mark's own, and bars that lie take more if they need it.
  public var height: Double?

  public init(mark: MarkDefinition, encoding: Encoding) {
    self.mark = mark
    self.encoding = encoding
  }
}

/// The kind of mark and its own properties.
public struct MarkDefinition: Hashable, Sendable {
  public var type: MarkType
  /// Points on a line; nil draws them where there are few.
  public var point: Bool?
  /// Whether marks have tooltips.
  public var tooltip = true
  /// A colour for marks without a `color` channel, such as `#1c5a48`.
  public var color: String?

  public init(_ type: MarkType) { self.type = type }
}

/// Which column each channel shows.
public struct Encoding: Hashable, Sendable {
  public var x: Channel?
  public var y: Channel?
  /// Puts bars of one category beside each other, in a vertical chart.
  public var xOffset: Channel?
  /// The same in a horizontal chart.
  public var yOffset: Channel?
  /// Divides the rows into series.
  public var color: Channel?
  /// The columns that a tooltip names; empty takes those of the other channels.
  public var tooltip: [Channel] = []

  public init(x: Channel? = nil, y: Channel? = nil, color: Channel? = nil) {
    self.x = x
    self.y = y
    self.color = color
  }
}
