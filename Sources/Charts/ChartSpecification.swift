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
/// let chart = specification?.svg(ChartData(table), id: "funds")
/// ```
public struct ChartSpecification: Hashable, Sendable {
  var view: View
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
  /// The data that the chart draws besides the rows that it is given and those that it holds.
  public var references: [DataReference] = []

  init(_ view: View) { self.view = view }
}

/// The rows that a chart draws.
public struct ChartData: Sendable {
  /// The rows of views that name no data.
  public var main: DataTable?
  /// The rows of the data that views name.
  public var others: [DataReference: DataTable]

  public init(_ main: DataTable? = nil, others: [DataReference: DataTable] = [:]) {
    self.main = main
    self.others = others
  }
}

/// What is known about some data before its rows are there.
public enum DataColumns: Hashable, Sendable {
  case columns([DataTable.Column])
  /// There are no such data, and why.
  case missing(chinese: String, english: String)
}
