import Testing

@testable import Charts

@Suite struct TimeFormatTests {
  @Test(
    arguments: [
      ("%Y-%m-%d", "2018-01-07"), ("%y年%-m月%-d日", "18年1月7日"), ("%b%e日", "1月 7日"),
      ("%B %_d|%-d|%0e", "1月  7|7|07"), ("%a %A", "周日 星期日"), ("%H:%M:%S.%L", "15:04:05.006"),
      ("%f", "006000"), ("%I %p", "03 下午"), ("%-I", "3"), ("%j %-j", "007 7"), ("%q", "1"),
      ("%Q %s", "1515337445006 1515337445"), ("%u %w", "7 0"), ("%U %V %W", "01 01 01"),
      ("%g %G", "18 2018"), ("%x", "2018年1月7日"), ("%X", "15:04:05"),
      ("%c", "2018年1月7日 星期日 15:04:05"), ("%Z", "+0000"), ("100%%", "100%"), ("", ""),
      ("纯文字", "纯文字"), ("%%Y", "%Y"),
    ])
  func `a format of d3 writes dates`(specifier: String, text: String) throws {
    let date = try #require(Timestamp("2018-01-07 15:04:05.006"))
    #expect(try #require(TimeFormat(specifier)).text(date) == text)
  }

  /// Values of d3-time-format.
  @Test(
    arguments: [
      ("1999-12-31", "52 52 52 1999"), ("2000-01-01", "00 52 00 1999"),
      ("2000-01-02", "01 52 00 1999"),
      ("2012-01-01", "01 52 00 2011"), ("2010-01-03", "01 53 00 2009"),
      ("2018-12-31", "52 01 53 2019"),
      ("0001-01-01", "00 01 01 0001"),
    ])
  func `weeks start on Sunday, Monday or as in ISO 8601`(date: String, text: String) throws {
    let format = try #require(TimeFormat("%U %V %W %G"))
    #expect(format.text(try #require(Timestamp(date))) == text)
  }

  @Test(arguments: ["%", "%-", "%E", "%k", "a%", "%--d", "%中"])
  func `an unknown directive is no format`(specifier: String) {
    #expect(TimeFormat(specifier) == nil)
  }

  @Test func `noon and midnight are twelve`() throws {
    let format = try #require(TimeFormat("%p%-I时"))
    #expect(format.text(try #require(Timestamp("2018-01-07 00:00"))) == "上午12时")
    #expect(format.text(try #require(Timestamp("2018-01-07 12:00"))) == "下午12时")
  }

  @Test func `seconds before 1970 are negative`() throws {
    let date = Timestamp(milliseconds: -1500)
    #expect(try #require(TimeFormat("%s %L")).text(date) == "-2 500")
  }
}
