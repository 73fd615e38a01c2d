import Testing

@testable import Charts

struct PyramidTests {
  private func chart(_ rows: String) -> String {
    """
    {"data": {"values": [\(rows)]}, "mark": "pyramid", "width": 200, "height": 40,
     "encoding": {"y": {"field": "岁", "type": "ordinal"}, "x": {"field": "人", "type": "quantitative"},
       "color": {"field": "性别", "type": "nominal"}}}
    """
  }

  @Test func `the first group runs to the left, the second to the right, the youngest at the foot`()
  {
    let rows =
      #"{"岁": "0–9", "性别": "男", "人": 100}, {"岁": "0–9", "性别": "女", "人": 50}, {"岁": "10–19", "性别": "男", "人": 20}, {"岁": "10–19", "性别": "女", "人": 30}"#
    #expect(
      sceneLines(chart(rows)) == [
        "bar 0,21 100×18 series(0)",
        "bar 100,21 50×18 series(1)",
        "bar 80,1 20×18 series(0)",
        "bar 100,1 30×18 series(1)",
        "男 @ 50,-8 ink",
        "女 @ 150,-8 ink",
      ])
  }

  @Test func `no amount is written with a sign`() {
    let rows = #"{"岁": "0–9", "性别": "男", "人": 100}, {"岁": "0–9", "性别": "女", "人": 50}"#
    let texts = drawnTexts(chart(rows))
    #expect(!texts.contains { $0.hasPrefix("−") || $0.hasPrefix("-") }, "\(texts)")
    #expect(texts.filter { $0 == "100" }.count == 2, "\(texts)")
  }

  @Test(arguments: [
    #"{"岁": "0", "性别": "男", "人": 100}"#,
    #"{"岁": "0", "性别": "男", "人": 1}, {"岁": "0", "性别": "女", "人": 1}, {"岁": "0", "性别": "未知", "人": 1}"#,
  ])
  func `other than two groups are told and not drawn`(rows: String) {
    #expect(findings(chart(rows)).first?.hasPrefix("a pyramid needs two groups") == true)
    #expect(sceneLines(chart(rows)).isEmpty)
  }
}
