import Testing

@testable import Charts

struct BulletTests {
  private func chart(_ rows: String, target: String = #"{"field": "目标", "type": "quantitative"}"#)
    -> String
  {
    """
    {"data": {"values": [\(rows)]}, "mark": {"type": "bullet", "ranges": [50, 100]}, "width": 200,
     "encoding": {"y": {"field": "区", "type": "nominal"},
       "x": {"field": "完成", "type": "quantitative"}, "target": \(target)}}
    """
  }

  @Test func `ranges lie behind, widest first, then the bar, the target and the share`() {
    #expect(
      sceneLines(chart(#"{"区": "甲", "完成": 85, "目标": 100}"#)) == [
        "bar 0,13 200×24 ink",
        "bar 0,13 100×24 ink",
        "bar 0,20 170×11 series(0)",
        "bar 198,13 4×24 target",
        "100 @ 202,13 target",
        "85% @ 208,25 ink",
      ])
  }

  @Test func `a scale includes zero and targets beyond all bars`() {
    let texts = drawnTexts(chart(#"{"区": "甲", "完成": 85, "目标": 300}"#))
    #expect(texts.contains("300") && texts.contains("0"), "\(texts)")
    #expect(texts.contains("28%") && texts.contains("目标 300"), "\(texts)")
  }

  @Test func `what is missing is a dash`() {
    let rows =
      #"{"区": "甲", "完成": null, "目标": 100}, {"区": "乙", "完成": 5, "目标": null}, {"区": "丙", "完成": 5, "目标": 0}"#
    let json = chart(rows)
    #expect(drawnTexts(json).filter { $0 == "—" }.count == 3)
    #expect(findings(json).isEmpty)
  }

  @Test func `one target may hold for all rows`() {
    let rows = #"{"区": "甲", "完成": 50}, {"区": "乙", "完成": 120}"#
    let texts = drawnTexts(chart(rows, target: #"{"datum": 100}"#))
    #expect(texts.contains("50%") && texts.contains("120%"), "\(texts)")
  }
}
