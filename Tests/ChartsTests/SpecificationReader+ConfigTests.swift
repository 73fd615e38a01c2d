import Testing

@testable import Charts

@Suite struct `SpecificationReader+ConfigTests` {
  private let view = "mark: line, encoding: {x: {field: n, type: quantitative}}"

  @Test func `defaults of marks are read`() throws {
    let model = try model(
      "{data: {values: [{n: 1}]}, config: {line: {point: true}}, \(view)}")
    #expect(model.layers.map(\.mark.type) == [.line, .point])
  }

  @Test func `the mark's own properties go first`() throws {
    let model = try model(
      """
      {data: {values: [{n: 1}]}, config: {line: {point: true}},
        mark: {type: line, point: false}, encoding: {x: {field: n}}}
      """)
    #expect(model.layers.map(\.mark.type) == [.line])
  }

  @Test func `what is not used is named`() {
    let found = problems(
      "{data: {values: [{n: 1}]}, config: {axis: {grid: false}, mark: {font: serif}}, \(view)}")
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("\"axis\" in config is not used"))
    #expect(found[1].hasPrefix("\"font\" in config.mark is not used"))
  }
}
