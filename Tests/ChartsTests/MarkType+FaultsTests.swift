import Testing

@testable import Charts

struct MarkTypeFaultsTests {
  private func faults(_ mark: String, _ encoding: String) -> [String] {
    let json = """
      {"data": {"values": [{"a": "甲", "b": 2, "c": "乙", "d": "2020-01-01"}]}, "mark": "\(mark)",
       "encoding": {\(encoding)}}
      """
    return ChartSpecification.parse(flow(json), columns: []).problems
      .map(\.english)
  }

  private static let quantity = #""field": "b", "type": "quantitative""#

  @Test(arguments: [
    ("bar", #""x": {"field": "b", "type": "quantitative"}"#),
    ("bar", #""y": {"aggregate": "count"}"#),
    ("point", ""), ("circle", #""x": {"field": "b", "type": "quantitative"}"#), ("rect", ""),
    ("rule", #""y": {"datum": 3}"#), ("text", #""text": {"field": "a"}"#),
    ("line", #""x": {"field": "a", "type": "nominal"}, "y": {"field": "c", "type": "nominal"}"#),
    ("tick", #""x": {"field": "b", "type": "quantitative"}"#),
    ("arc", #""theta": {"field": "b", "type": "quantitative"}"#),
    ("arc", #""radius": {"field": "b", "type": "quantitative"}"#),
    ("sankey", #""source": {"field": "a"}, "target": {"field": "c"}"#),
  ])
  func `what is enough for Vega-Lite is enough here`(mark: String, encoding: String) {
    #expect(faults(mark, encoding).isEmpty)
  }

  @Test(arguments: [
    ("bar", "", "bar needs x or y; write x: {field: <column>} or y: {field: <column>}"),
    (
      "arc", #""color": {"field": "a"}"#,
      "arc needs theta or radius (how large slices are); write theta: {field: <column>, type: quantitative}; it has no axes x and y"
    ),
    (
      "bar", #""x2": {"field": "b"}, "y": {"field": "a"}"#,
      "there is x2 without x: it is the other end, and needs x beside it"
    ),
    (
      "sankey", #""source": {"field": "a"}"#,
      "sankey needs target (where flows go to); write target: {field: <column>}"
    ),
    (
      "treemap", #""color": {"field": "a"}"#,
      "treemap needs size (the amount of each cell); write size: {field: <column>, type: quantitative}"
    ),
    (
      "gantt", #""x": {"field": "d", "type": "ordinal"}, "y": {"field": "a"}"#,
      "x of a gantt holds dates, not type ordinal; write type: temporal"
    ),
    (
      "calendar", #""x": {"field": "d", "type": "temporal"}"#,
      "calendar needs color (the amount of each day); write color: {field: <column>, type: quantitative}"
    ),
    (
      "pyramid",
      #""x": {"field": "b", "type": "quantitative"}, "y": {"field": "a"}, "color": {"field": "b", "type": "quantitative"}"#,
      "color of a pyramid holds categories, not type quantitative; write type: ordinal or nominal"
    ),
  ])
  func `what is missing is told with what to write`(mark: String, encoding: String, message: String)
  {
    #expect(faults(mark, encoding) == [message])
  }
}
