import Testing

@testable import Charts

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, "1970年1月1日"), ("2000-02-29", 11016, "2000年2月29日"),
    ("2018-10-07", 17811, "2018年10月7日"), ("2018-10", 17805, "2018年10月"),
    ("2018", 17532, "2018年"), ("2018-10-07T23:59:59+08:00", 17811, "2018年10月7日"),
    ("2018-10-07 12:00", 17811, "2018年10月7日"), ("0001-01-01", -719162, "1年1月1日"),
    ("9999-12-31", 2_932_896, "9999年12月31日"),
  ])
  func `a text in ISO 8601 is a date`(text: String, days: Int, chinese: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.days == days)
    #expect(date.chinese == chinese)
  }

  @Test(arguments: [
    "", "2018-02-29", "2018-13", "2018-1-1", "18-01-01", "2018/10/07", "2018-10-07x", "20181007",
    "0000", "2018-00-01", "2018-04-31", "-2018", "2018-", "2018-10-07-01", "年",
  ])
  func `any other text is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `every day of 800 years is the day after the one before`() {
    var previous = CalendarDate(days: -146_097 * 2 - 1).parts
    for days in (-146_097 * 2)...0 {
      let parts = CalendarDate(days: days).parts
      if parts.day != previous.day + 1 {
        #expect(parts.day == 1 && previous.day >= 28)
        #expect(parts.month == previous.month % 12 + 1)
      }
      #expect(CalendarDate(year: parts.year, month: parts.month, day: parts.day)?.days == days)
      previous = parts
    }
  }

  @Test func `periods advance and are counted by their precision`() throws {
    let month = try #require(CalendarDate("2018-11"))
    #expect(month.advanced(by: 3).chinese == "2019年2月")
    #expect(month.advanced(by: -11).chinese == "2017年12月")
    #expect(month.distance(to: try #require(CalendarDate("2020-01-31"))) == 14)
    #expect(try #require(CalendarDate("2018")).advanced(by: 2).chinese == "2020年")
  }

  @Test func `a day out of the calendar is the nearest within`() {
    #expect(CalendarDate(days: .max).chinese == "9999年12月31日")
    #expect(CalendarDate(days: .min).chinese == "1年1月1日")
  }
}
