import Testing

@testable import Charts

struct TileMarkTests {
  private func chart(_ rows: String) -> String {
    """
    {"data": {"values": [\(rows)]}, "mark": "tile", "width": 200, "height": 200,
     "encoding": {"x": {"field": "列", "type": "quantitative"}, "y": {"field": "行", "type": "quantitative"},
       "text": {"field": "区"}, "color": {"field": "户", "type": "quantitative"}}}
    """
  }

  @Test func `districts are squares at their column and row, with name and value`() {
    let rows =
      #"{"区": "甲区", "列": 3, "行": 1, "户": 10}, {"区": "乙区", "列": 4, "行": 2, "户": null}"#
    #expect(sceneLines(chart(rows)) == ["甲区 10 2,2 97×97 step(3)", "乙区 — 101,101 97×97 missing"])
    #expect(drawnTexts(chart(rows)).contains("甲区"))
  }

  @Test func `a taken place and a missing one are told`() {
    let rows =
      #"{"区": "甲", "列": 1, "行": 1, "户": 10}, {"区": "乙", "列": 1, "行": 1, "户": 5}, {"区": "丙", "列": null, "行": 1, "户": 5}"#
    #expect(
      findings(chart(rows)) == [
        "1 rows are not drawn: they have no column and row",
        "1 rows are not drawn: they stand where another tile stands",
      ])
  }
}
