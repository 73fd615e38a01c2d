import Testing

@testable import Charts

/// Tables that many tests draw.
enum Samples {
  static let years = DataTable(
    columns: [
      .init("year", title: "年度", kind: .date),
      .init("amount", title: "扶贫资金", unit: "万元", kind: .number),
    ],
    rows: [[year(2018), 28830], [year(2019), 29896.7], [year(2020), 30312]])

  static let levels = DataTable(
    columns: [
      .init("year", title: "年度", kind: .date), .init("level", title: "级次", kind: .text),
      .init("amount", title: "扶贫资金", unit: "万元", kind: .number),
    ],
    rows: [
      [year(2018), "中央", 2310], [year(2018), "省", 8120], [year(2018), "市", 18400],
      [year(2019), "中央", 2480.5], [year(2019), "省", 8466.2], [year(2019), "市", 18950],
      [year(2020), "中央", 2502], [year(2020), "省", 8610], [year(2020), "市", 19200],
    ])

  /// A table with a text column `name` and a number column `amount`.
  static func named(_ rows: [(String, Datum)], unit: String? = nil) -> DataTable {
    DataTable(
      columns: [
        .init("name", title: "名称", kind: .text),
        .init("amount", title: "数量", unit: unit, kind: .number),
      ],
      rows: rows.map { [.text($0.0), $0.1] })
  }

  /// A table with a date column `day` and a number column `amount`.
  static func dated(_ rows: [(String, Datum)], unit: String? = nil) -> DataTable {
    DataTable(
      columns: [
        .init("day", title: "日期", kind: .date),
        .init("amount", title: "数量", unit: unit, kind: .number),
      ],
      rows: rows.map { [date($0.0), $0.1] })
  }

  static func year(_ year: Int) -> Datum { date(String(year)) }
  static func date(_ text: String) -> Datum { CalendarDate(text).map(Datum.date) ?? .null }

  static let namedBars =
    "{mark: bar, encoding: {x: {field: name, type: nominal}, y: {field: amount, type: quantitative}}}"
  static let namedLyingBars =
    "{mark: bar, encoding: {y: {field: name, type: nominal}, x: {field: amount, type: quantitative}}}"
  static let datedLine =
    "{mark: line, encoding: {x: {field: day, type: temporal}, y: {field: amount, type: quantitative}}}"
}

/// Parses a specification that has no fault and draws it without a warning, unless some are expected.
func draw(
  _ source: String, _ data: DataTable, width: ChartWidth = .wide, warnings: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> RenderedChart {
  let (specification, problems) = ChartSpecification.parse(flow(source), columns: data.columns)
  #expect(problems == [], sourceLocation: sourceLocation)
  let chart = try #require(specification, sourceLocation: sourceLocation)
    .svg(data: data, id: "c", width: width)
  #expect(chart.warnings.map(\.english) == warnings, sourceLocation: sourceLocation)
  return chart
}
