import Diagnostics
import Testing

struct JSONReportTests {
  @Test func `the report has both languages and sorted keys`() throws {
    var log = DiagnosticLog()
    log.error(
      "type", at: SourceLocation("统计.xlsx", sheet: "项目", row: 17, column: 3),
      Message("不是\"数\"", "no number"), hint: Message("写 a/b", "write a/b"))
    log.warning("w", at: nil, Message("甲", "a"))
    #expect(
      try log.jsonReport() == #"""
        {
          "errors" : 1,
          "findings" : [
            {
              "hint" : {
                "en" : "write a/b",
                "zh" : "写 a/b"
              },
              "location" : {
                "cell" : "C17",
                "column" : 3,
                "path" : "统计.xlsx",
                "row" : 17,
                "sheet" : "项目"
              },
              "message" : {
                "en" : "no number",
                "zh" : "不是\"数\""
              },
              "rule" : "type",
              "severity" : "error"
            },
            {
              "message" : {
                "en" : "a",
                "zh" : "甲"
              },
              "rule" : "w",
              "severity" : "warning"
            }
          ],
          "notes" : 0,
          "omitted" : 0,
          "warnings" : 1
        }

        """#)
  }
}
