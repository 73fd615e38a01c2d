import Testing

@testable import Charts

@Suite struct `MarkDefinition+DirectionTests` {
  private func isHorizontal(_ mark: String, _ encoding: String) throws -> Bool? {
    try model(
      """
      {data: {values: [{k: a, n: 2, m: 5, t: "2020-01-01"}]}, mark: \(mark),
        encoding: {\(encoding)}}
      """
    ).layers[0].isHorizontal
  }

  @Test(arguments: [
    ("bar", "x: {field: k}, y: {field: n, type: quantitative}", false),
    ("bar", "x: {field: n, type: quantitative}, y: {field: k}", true),
    ("bar", "x: {field: n, type: quantitative}, y: {field: m, type: quantitative}", false),
    ("bar", "x: {aggregate: sum, field: n}, y: {field: m, type: quantitative}", true),
    ("bar", "x: {field: n, bin: binned}, x2: {field: m}, y: {aggregate: count}", false),
    ("bar", "x: {field: n, type: quantitative}, x2: {field: m}, y: {field: k}", true),
    ("area", "x: {field: t, type: temporal}, y: {field: n, type: quantitative}", false),
    ("tick", "x: {field: n, type: quantitative}, y: {field: k}", false),
    ("rule", "y: {datum: 3}", true),
    ("rule", "x: {datum: 3}", false),
  ])
  func `amounts tell the direction`(mark: String, encoding: String, expected: Bool) throws {
    #expect(try isHorizontal(mark, encoding) == expected)
  }

  @Test func `orient decides where both axes are amounts`() throws {
    #expect(
      try isHorizontal(
        "{type: bar, orient: horizontal}",
        "x: {field: n, type: quantitative}, y: {field: m, type: quantitative}") == true)
  }

  @Test func `bars with both ends on both axes have none`() throws {
    let ends = "x: {field: n, type: quantitative}, x2: {field: m}"
    #expect(
      try isHorizontal("bar", "\(ends), y: {field: n, type: quantitative}, y2: {field: m}") == nil)
  }
}
