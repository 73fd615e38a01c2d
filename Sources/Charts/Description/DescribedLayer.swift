/// A layer as a description reads it: its rows, and its channels with their titles and measures.
struct DescribedLayer {
  let chart: ChartTexts
  let layer: Layer
  let index: Int
  /// The rows that are described.
  let rows: [Int]
  private let plot: ChartModel.Plot

  init(_ place: Int, in plot: ChartModel.Plot, of chart: ChartTexts, rows: [Int]? = nil) {
    self.chart = chart
    self.plot = plot
    index = plot.layers[place]
    layer = chart.model.layers[index]
    self.rows = rows ?? Array(0..<layer.frame.count)
  }

  /// The layer that an arrangement is mainly about: the first that shows data and is no rule or text.
  init?(main arrangement: ChartModel.Arrangement, of chart: ChartTexts) {
    guard let plot = arrangement.plots.first, !plot.layers.isEmpty else { return nil }
    guard plot.layers.count > 1 else {
      self.init(0, in: plot, of: chart)
      return
    }
    let layers = plot.layers.map { chart.model.layers[$0] }
    let place =
      layers.firstIndex { $0.mark.type != .rule && $0.mark.type != .text && $0.showsData }
      ?? layers.firstIndex { $0.showsData } ?? 0
    self.init(place, in: plot, of: chart)
  }

  /// A channel that shows a column; nil for constants.
  func channel(_ name: ChannelName) -> DescribedChannel? {
    guard let definition = layer.encoding[name] else { return nil }
    return channel(name, definition)
  }

  func channel(_ name: ChannelName, _ definition: ChannelDefinition) -> DescribedChannel? {
    guard let column = definition.column.flatMap({ layer.frame.column($0) }) else { return nil }
    let scale = chart.model.scale(name.primary, of: index, in: plot)
    return DescribedChannel(
      definition: definition, column: column,
      scale: scale.map { DescribedChannel.Scale(chart.model.scales[$0]) },
      measure: scale.map { chart.measure($0) }, label: ValueLabel(definition, column: column))
  }

  /// How many rows have no amount.
  var missing: Int {
    guard layer.mark.type.isPath else { return layer.invalidRows }
    let channel: ChannelName = layer.isHorizontal == true ? .x : .y
    guard let column = layer.encoding[channel]?.column else { return 0 }
    // An area's gaps are filled with zeros, so the rows before that are counted.
    let frame = layer.stack == nil ? layer.frame : layer.source
    return frame.column(column)?.values.count { $0.amount == nil } ?? 0
  }
}

/// One channel of a layer that shows a column.
struct DescribedChannel {
  var definition: ChannelDefinition
  var column: Frame.Column
  var scale: Scale?
  var measure: Measure?
  var label: ValueLabel

  /// What a description needs to know of a channel's scale.
  struct Scale {
    var channel: ChannelName
    var type: ScaleType
    var isShare: Bool
    var measuresLength: Bool
    /// Nil on a continuous scale.
    var categories: Categories?

    init(_ model: ScaleModel) {
      channel = model.channel
      type = model.type
      isShare = model.isShare
      measuresLength = model.measuresLength
      categories = model.categories
    }
  }

  var title: String { definition.label(column) }

  /// The title with the unit: `金额（万元）`.
  var measured: String {
    let unit = measure.map(\.unit) ?? (definition.isMeasure ? label.unit : "")
    return withUnit(title, definition.isMeasure ? unit : "")
  }

  /// A category, date or number with its unit.
  func name(_ value: Datum) -> String { label.phrase(value) }

  /// An amount with its unit; a share is told as the amount that it is a share of.
  func phrase(_ amount: Double?) -> String {
    guard let amount else { return "无数据" }
    guard let measure, scale?.isShare != true else { return label.phrase(.number(amount)) }
    return measure.phrase(amount)
  }

  /// The categories of a discrete scale, else the distinct values in their order.
  var categories: Categories {
    scale?.categories ?? Categories(column.values)
  }
}

extension Layer {
  fileprivate var showsData: Bool {
    frame.count > 0 && encoding.definitions.contains { $0.definition.isField }
  }
}

/// A share as a percentage: `63.5%`.
func percentage(_ part: Double, of whole: Double) -> String {
  NumberFormat(.percent, precision: 1, trims: true).text(part / whole)
}
