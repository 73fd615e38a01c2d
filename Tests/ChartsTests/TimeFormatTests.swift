import Testing

@testable import Charts

@Suite struct TimeFormatTests {
  @Test(arguments: [
    ("%Y-%m-%d", "2018-10-07"), ("%Y年%-m月%-d日", "2018年10月7日"), ("%y/%m", "18/10"),
    ("%b %e", "10月 7"), ("100%%", "100%"), ("", ""),
  ])
  func `a format of d3 writes dates`(specifier: String, text: String) throws {
    let date = try #require(CalendarDate("2018-10-07"))
    #expect(try #require(TimeFormat(specifier)).text(date) == text)
  }

  @Test(arguments: ["%H:%M", "%", "%-", "%-Y", "%q"])
  func `a format out of the subset is none`(specifier: String) {
    #expect(TimeFormat(specifier) == nil)
  }
}
