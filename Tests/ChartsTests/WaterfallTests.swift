import Testing

@testable import Charts

struct WaterfallTests {
  private func chart(
    _ rows: String, mark: String = #"{"type": "waterfall", "total": "年末"}"#, color: Bool = false
  ) -> String {
    """
    {"data": {"values": [\(rows)]}, "mark": \(mark), "width": 200, "height": 100,
     "encoding": {"x": {"field": "项目", "type": "ordinal"},
       "y": {"field": "户数", "type": "quantitative"}\(color ? #", "color": {"field": "类"}"# : "")}}
    """
  }

  @Test func `bars float from running sum to running sum, and the total stands on zero`() {
    let rows = #"{"项目": "年初", "户数": 60}, {"项目": "新增", "户数": 40}, {"项目": "退出", "户数": -50}"#
    #expect(
      sceneLines(chart(rows)) == [
        "rule 25,40 75,40 soft",
        "rule 75,0 125,0 soft",
        "rule 125,50 175,50 soft",
        "rule 175,50 175,50 soft",
        "bar 3,40 45×60 series(0)",
        "bar 53,0 45×40 series(0)",
        "bar 103,0 45×50 series(1)",
        "bar 153,50 45×50 series(2)",
        "60 @ 25,36 ink",
        "40 @ 75,-4 ink",
        "−50 @ 125,-4 ink",
        "50 @ 175,46 ink",
      ])
  }

  @Test func `changes carry signs, sums none, and a missing change is a dash`() {
    let rows =
      #"{"项目": "年初", "户数": 60}, {"项目": "核减", "户数": null}, {"项目": "退出", "户数": -7.5}, {"项目": "平", "户数": 0}"#
    let texts = drawnTexts(chart(rows))
    #expect(["+60.0", "—", "−7.5", "0.0", "52.5"].allSatisfy(texts.contains), "\(texts)")
    #expect(findings(chart(rows)).isEmpty)
  }

  @Test func `a row that is a subtotal stands on zero; one that does not add up is told`() {
    let rows =
      #"{"项目": "年初", "户数": 60, "类": "合计"}, {"项目": "新增", "户数": 40}, {"项目": "年中", "户数": 90, "类": "小计"}, {"项目": "退出", "户数": -40}"#
    let json = chart(rows, color: true)
    #expect(
      sceneLines(json, .bar) == [
        "bar 2,40 36×60 series(2)",
        "bar 42,0 36×40 series(0)",
        "bar 82,10 36×90 series(2)",
        "bar 122,10 36×40 series(1)",
        "bar 162,50 36×50 series(2)",
      ])
    #expect(
      findings(json) == [
        "\"年中\" of the waterfall is 90, but the changes before it add up to 100"
      ])
  }

  @Test func `a category with several rows is told`() {
    let rows = #"{"项目": "年初", "户数": 60}, {"项目": "新增", "户数": 4}, {"项目": "新增", "户数": 5}"#
    #expect(
      findings(chart(rows, mark: "\"waterfall\"")) == [
        "\"新增\" of the waterfall has several rows, whose bars cover each other; combine them"
      ])
  }

  @Test func `without rows there is nothing to draw`() {
    #expect(findings(chart("")).count >= 1)
  }

  @Test func `amounts are summed where the encoding asks for it`() {
    let json = """
      {"data": {"values": [{"a": "甲", "b": 2}, {"a": "甲", "b": 3}, {"a": "乙", "b": -1}]},
       "mark": "waterfall", "encoding": {"x": {"field": "a", "type": "ordinal"},
         "y": {"field": "b", "aggregate": "sum"}}}
      """
    let texts = drawnTexts(json)
    #expect(texts.contains("+5") && texts.contains("−1"), "\(texts)")
  }

  @Test func `exchanged axes are told`() {
    let json = """
      {"data": {"values": [{"a": "甲", "b": 2}]}, "mark": "waterfall", "encoding":
       {"y": {"field": "a", "type": "ordinal"}, "x": {"field": "b", "type": "quantitative"}}}
      """
    #expect(
      findings(json) == [
        "x of a waterfall holds categories and y amounts; here they are exchanged"
      ])
  }
}
