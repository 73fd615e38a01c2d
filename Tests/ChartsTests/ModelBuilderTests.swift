import Testing

@testable import Charts

@Suite struct ModelBuilderTests {
  private let rows = "data: {values: [{k: a, s: u, n: 2}, {k: b, s: v, n: 30}]}"

  private func names(_ source: String) throws -> [String] {
    try model("{\(rows), \(source)}").scales.map(\.name)
  }

  private let layers = """
    layer: [{mark: bar, encoding: {x: {field: k}, y: {field: n, type: quantitative}}},
      {mark: line, encoding: {x: {field: k}, y: {field: %, type: &}}}]
    """

  private func layered(_ field: String, _ type: String) -> String {
    layers.replacing("%", with: field).replacing("&", with: type)
  }

  @Test func `layers share scales of one kind only`() throws {
    #expect(try names(layered("n", "quantitative")) == ["x", "y"])
    #expect(try names(layered("s", "nominal")) == ["x", "layer_0_y", "layer_1_y"])
    #expect(
      try names("resolve: {scale: {y: independent}}, " + layered("n", "quantitative"))
        == ["x", "layer_0_y", "layer_1_y"])
  }

  @Test func `views beside each other share colours, not axes`() throws {
    let view = "{mark: point, encoding: {x: {field: n}, color: {field: k}}}"
    #expect(
      try names("hconcat: [\(view), \(view)]") == ["concat_0_x", "color", "concat_1_x"])
  }

  @Test func `names are those of Vega-Lite`() throws {
    let view = "mark: point, encoding: {x: {field: n}}"
    #expect(try names("name: own, \(view)") == ["own_x"])
    #expect(
      try names("repeat: [n], spec: {mark: point, encoding: {x: {field: {repeat: repeat}}}}")
        == ["child__n_x"])
    #expect(
      try names(
        "repeat: {row: [n], column: [s]}, spec: {mark: point, encoding: {x: {field: {repeat: row}}}}"
      )
        == ["child__row_ncolumn_s_x"])
    #expect(
      try names(
        "resolve: {scale: {x: independent}}, mark: point, encoding: {x: {field: n}, row: {field: k}}"
      )
        == ["child_x", "child_x"])
  }

  @Test func `panels without rows are not there`() throws {
    let model = try model(
      "{\(rows), mark: point, encoding: {x: {field: n}, row: {field: k}, column: {field: s}}}")
    guard case .facet(let plan) = model.root else {
      Issue.record("no facet")
      return
    }
    #expect(plan.panels.map { [$0.row, $0.column] } == [[0, 0], [1, 1]])
  }

  @Test func `transforms within a facet work on each panel`() throws {
    let model = try model(
      """
      {\(rows), facet: {row: {field: k}}, spec: {
        transform: [{aggregate: [{op: sum, field: n, as: t}], groupby: []}],
        mark: point, encoding: {x: {field: t, type: quantitative}}}}
      """)
    #expect(model.column("t") == [2, 30])
  }
}
