import Testing

@testable import Charts

struct GanttTests {
  private func chart(_ rows: String, mark: String = "\"gantt\"", end: Bool = true) -> String {
    """
    {"data": {"values": [\(rows)]}, "mark": \(mark), "width": 365,
     "encoding": {"y": {"field": "任务", "type": "nominal"}, "x": {"field": "始", "type": "temporal"}
       \(end ? #", "x2": {"field": "终"}"# : ""), "text": {"field": "任务"}}}
    """
  }

  @Test func `bars last until their month or day is over; equal ends are a diamond`() {
    let rows = """
      {"任务": "甲", "始": "2019-01-01", "终": "2019-03"},
      {"任务": "乙", "始": "2019-02-01", "终": "2019-12-31"},
      {"任务": "丙", "始": "2019-07-01", "终": "2019-07-01"}
      """
    #expect(
      sceneLines(chart(rows)) == [
        "bar 0,2 90×27 series(0)",
        "bar 31,32 334×27 series(0)",
        "diamond 181,75 series(0)",
        "甲 @ 0,15 ink",
        "乙 @ 31,45 ink",
        "丙 @ 181,75 ink",
      ])
  }

  @Test func `an open task reaches to today, or to the end of the axis`() {
    let rows = """
      {"任务": "甲", "始": "2019-01-01", "终": "2019-12-31"},
      {"任务": "乙", "始": "2019-02-01", "终": null}
      """
    #expect(
      sceneLines(chart(rows), .bar) == ["bar 0,2 365×27 series(0)", "bar 31,32 334×27 series(0)"])
    let dated = chart(rows, mark: #"{"type": "gantt", "today": "2019-06-30"}"#)
    #expect(sceneLines(dated, .bar) == ["bar 0,2 365×27 series(0)", "bar 31,32 150×27 series(0)"])
    #expect(drawnTexts(dated).contains("今天 2019年6月30日"))
  }

  @Test func `without an end all tasks are milestones`() {
    let rows = #"{"任务": "甲", "始": "2019-01-01"}, {"任务": "乙", "始": "2019-12-31"}"#
    #expect(
      sceneLines(chart(rows, end: false), .point) == [
        "diamond 0,15 series(0)", "diamond 365,45 series(0)",
      ])
  }

  @Test func `tasks that end before they start, or start never, are told`() {
    let rows = """
      {"任务": "甲", "始": "2019-05-01", "终": "2019-01-01"}, {"任务": "乙", "始": null, "终": "2019-01-01"},
      {"任务": "丙", "始": "2019-05-01", "终": "2019-06-01"}
      """
    #expect(
      findings(chart(rows)) == [
        "\"甲\" ends on 2019年1月1日, before it starts on 2019年5月1日, and is not drawn",
        "1 tasks have no start date, or one that cannot be read, and are not drawn",
      ])
  }
}
