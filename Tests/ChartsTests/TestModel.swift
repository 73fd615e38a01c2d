import Testing

@testable import Charts

/// The prepared chart of a specification in flow notation that holds its own rows.
func model(_ source: String, declaring columns: [DataTable.Column] = [], rows: [[Datum]] = [])
  throws -> ChartModel
{
  let table = DataTable(columns: columns, rows: rows)
  let (specification, problems) = ChartSpecification.parse(flow(source), columns: columns)
  #expect(problems.filter { $0.severity == .error }.map(\.english) == [])
  return ChartModel(try #require(specification).view, data: ChartData(table))
}

/// The English messages about a specification in flow notation.
func problems(_ source: String) -> [String] {
  ChartSpecification.parse(flow(source), columns: []).problems.map(\.english)
}

extension ChartModel {
  func scale(_ name: String) throws -> ScaleModel {
    try #require(scales.first { $0.name == name })
  }

  func categories(_ name: String) throws -> [Datum] {
    try #require(scale(name).categories).values
  }

  func domain(_ name: String) throws -> [Double] {
    guard case .continuous(let stops) = try scale(name).domain else { return [] }
    return stops
  }

  /// The values of a column of a layer.
  func column(_ name: String, layer: Int = 0) -> [Datum] { layers[layer].frame.values(name) }
}
