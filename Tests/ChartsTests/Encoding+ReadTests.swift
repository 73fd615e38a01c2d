import Testing

@testable import Charts

@Suite struct `Encoding+ReadTests` {
  private let rows = "data: {values: [{k: a, n: 2, m: 3}]}"

  @Test func `fill stands for the colour and names its scale`() throws {
    let model = try model("{\(rows), mark: bar, encoding: {x: {field: n}, fill: {field: k}}}")
    #expect(try model.categories("fill") == ["a"])
    #expect(model.layers[0].encoding[.color]?.field == "k")
  }

  @Test func `a second colour is named in a finding`() {
    let found = problems(
      "{\(rows), mark: point, encoding: {x: {field: n}, fill: {field: k}, stroke: {field: k}}}")
    #expect(found.count == 1)
    #expect(found[0].contains("encoding.stroke is not used"))
  }

  @Test func `layers complete what they share`() throws {
    let model = try model(
      """
      {\(rows), encoding: {x: {type: quantitative, scale: {zero: false}}, color: {field: k}}, layer: [
        {mark: point, encoding: {x: {field: n}}}, {mark: rule, encoding: {x: {field: m}}}]}
      """)
    #expect(try model.domain("x") == [2, 3])
    #expect(model.layers.map { $0.encoding[.color]?.field } == ["k", "k"])
  }

  @Test func `null takes a shared channel away`() throws {
    let model = try model(
      "{\(rows), encoding: {x: {field: n}, color: {field: k}}, layer: [{mark: point, encoding: {color: null}}]}"
    )
    #expect(model.layers[0].encoding[.color] == nil)
  }

  @Test func `a channel that is shared is reported once`() {
    let found = problems(
      "{\(rows), encoding: {x: {field: z}}, layer: [{mark: point}, {mark: rule}]}")
    #expect(found.count == 1)
  }

  @Test func `channels that are not drawn are named`() {
    let found = problems("{\(rows), mark: line, encoding: {strokeDash: {field: k}}}")
    #expect(found.first?.contains("\"strokeDash\" in encoding is not supported yet") == true)
  }
}
