import Testing

@testable import Charts

@Suite struct `ChannelDefinition+ConditionTests` {
  private let rows = "data: {values: [{k: a, n: 2}, {k: b, n: 5}]}"

  @Test func `a field under a condition is the channel's`() throws {
    let model = try model(
      """
      {\(rows), mark: point, encoding: {x: {field: n, type: quantitative}, color: {
        condition: {test: "datum.n > 3", field: k, type: nominal}, value: "#ccc"}}}
      """)
    let color = try #require(model.layers[0].encoding[.color])
    #expect(color.field == "k")
    #expect(color.conditions.map(\.value) == ["#ccc"])
    #expect(color.conditions[0].test.holds(in: model.layers[0].frame) == [true, false])
  }

  @Test func `tests of fields are read too`() throws {
    let model = try model(
      """
      {\(rows), mark: point, encoding: {x: {field: n}, opacity: {
        condition: {test: {field: n, gt: 3}, value: 1}, value: 0.2}}}
      """)
    let opacity = try #require(model.layers[0].encoding[.opacity])
    #expect(opacity.conditions[0].test.holds(in: model.layers[0].frame) == [false, true])
  }

  @Test func `selections are named as not supported`() {
    let found = problems(
      "{\(rows), mark: point, encoding: {color: {condition: {param: p, value: red}, value: grey}}}")
    #expect(
      found == [
        "\"param\" in encoding.color.condition is not supported yet; supported are test, value"
      ])
  }
}
