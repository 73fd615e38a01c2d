import Testing

@testable import Charts

/// Parses a specification that has no fault, and draws it with exactly the warnings that are expected.
func drawn(
  _ source: String, _ table: DataTable, width: ChartWidth = .wide, theme: Theme = .page,
  warnings: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> RenderedChart {
  let specification = try specification(
    source, table.columns, sourceLocation: sourceLocation)
  let chart = specification.svg(ChartData(table), id: "c", width: width, theme: theme)
  #expect(chart.warnings.map(\.english) == warnings, sourceLocation: sourceLocation)
  return chart
}

/// Parses a specification that has no fault.
func specification(
  _ source: String, _ columns: [DataTable.Column],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ChartSpecification {
  let (specification, problems) = ChartSpecification.parse(flow(source), columns: columns)
  #expect(problems.map(\.english) == [], sourceLocation: sourceLocation)
  return try #require(specification, sourceLocation: sourceLocation)
}

/// The layout of a chart, whose axes can be looked at.
func layout(
  _ source: String, _ table: DataTable, width: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ChartLayout {
  let specification = try specification(source, table.columns, sourceLocation: sourceLocation)
  var model = ChartModel(specification.view, data: ChartData(table))
  _ = model.widenDomains()
  return ChartLayout(ChartTexts(model, specification), width: width)
}

extension String {
  /// How often a text occurs.
  func occurrences(of part: String) -> Int { ranges(of: part).count }
}
