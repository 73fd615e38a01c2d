import Testing

@testable import Charts

@Suite struct TimeUnitTests {
  /// The start and the end of a unit, as Vega 6 has them.
  @Test(
    arguments: [
      ("year", 1, "2013-03-05 17:45:30.5", "2013年", "2014年"),
      ("quarter", 1, "1999-12-31 23:59", "2012年第4季度", "2013年第1季度"),
      ("month", 1, "1999-12-31 23:59", "2012年12月", "2013年1月"),
      ("week", 1, "2000-01-01", "2011年12月25日", "2012年1月1日"),
      ("week", 1, "2013-03-05", "2012年2月26日", "2012年3月4日"),
      ("week", 1, "1999-12-31", "2012年12月23日", "2012年12月30日"),
      ("day", 1, "1999-12-31", "2012年1月6日", "2012年1月7日"),
      ("dayofyear", 1, "2013-03-05", "2012年3月4日", "2012年3月5日"),
      ("date", 1, "1999-12-31", "2012年1月31日", "2012年2月1日"),
      ("hours", 1, "1999-12-31 23:59", "2012年1月1日 23时", "2012年1月2日 0时"),
      ("minutes", 1, "1999-12-31 23:59", "2012年1月1日 0:59", "2012年1月1日 1:00"),
      ("seconds", 1, "2013-03-05 17:45:30.5", "2012年1月1日 0:00:30", "2012年1月1日 0:00:31"),
      (
        "milliseconds", 1, "2013-03-05 17:45:30.5", "2012年1月1日 0:00:00.500",
        "2012年1月1日 0:00:00.501"
      ),
      ("yearquarter", 1, "2013-05-05", "2013年第2季度", "2013年第3季度"),
      ("yearquartermonth", 1, "2013-05-05", "2013年5月", "2013年6月"),
      ("yearmonthdate", 1, "2016-12-31 12:00", "2016年12月31日", "2017年1月1日"),
      ("yearweek", 1, "2000-01-01", "1999年12月26日", "2000年1月2日"),
      ("yearweek", 1, "2011-01-02", "2011年1月2日", "2011年1月9日"),
      ("yearweekday", 1, "2000-01-01", "2000年1月1日", "2000年1月2日"),
      ("weekday", 1, "2000-01-01", "2011年12月31日", "2012年1月1日"),
      ("yeardayofyear", 1, "2016-12-31", "2016年12月31日", "2017年1月1日"),
      ("monthdate", 1, "2016-02-29", "2012年2月29日", "2012年3月1日"),
      ("dayhours", 1, "2013-03-05 17:45", "2012年1月3日 17时", "2012年1月3日 18时"),
      ("hoursminutes", 1, "2013-03-05 17:45", "2012年1月1日 17:45", "2012年1月1日 17:46"),
      ("year", 10, "1999-12-31", "1990年", "2000年"),
      ("quarter", 2, "1999-12-31", "2012年第3季度", "2013年第1季度"),
      ("month", 5, "1999-12-31", "2012年11月", "2013年4月"),
      ("week", 2, "2000-01-01", "2011年12月18日", "2012年1月1日"),
      ("yearweek", 2, "2016-12-31", "2016年12月18日", "2017年1月1日"),
      ("day", 2, "1999-12-31", "2012年1月5日", "2012年1月7日"),
      ("dayofyear", 100, "1999-12-31", "2012年10月27日", "2013年2月4日"),
      ("date", 7, "1999-12-31", "2012年1月29日", "2012年2月5日"),
      ("yearmonthdate", 7, "1999-12-31", "1999年12月29日", "2000年1月5日"),
      ("hours", 6, "1999-12-31 23:59", "2012年1月1日 18时", "2012年1月2日 0时"),
      ("hoursminutes", 20, "2013-03-05 17:45", "2012年1月1日 17:40", "2012年1月1日 18:00"),
    ])
  func `a date is cut to its unit`(
    name: String, step: Int, date: String, start: String, end: String
  ) throws {
    let unit = try #require(TimeUnit(name, step: step))
    let floor = unit.floor(try #require(Timestamp(date)))
    #expect(floor.chinese == start)
    #expect(unit.next(after: floor).chinese == end)
    #expect(unit.floor(floor) == floor || !unit.has(.year))
  }

  @Test(
    arguments: [
      ("year", "2018年"), ("yearmonth", "2018年10月"), ("month", "10月"), ("quarter", "第4季度"),
      ("yearquarter", "2018年第4季度"), ("day", "星期日"), ("date", "7日"), ("hours", "8时"),
      ("monthdate", "10月7日"), ("yearmonthdate", "2018年10月7日"), ("hoursminutes", "8:05"),
      ("yearmonthdatehours", "2018年10月7日 8时"), ("minutes", "5分"), ("seconds", "9秒"),
      ("yearmonthdatehoursminutesseconds", "2018年10月7日 8:05:09"), ("minutesseconds", "5分9秒"),
      ("secondsmilliseconds", "9.040秒"), ("milliseconds", "40毫秒"), ("yearweek", "2018年第40周"),
      ("week", "第40周"), ("weekday", "第40周 星期日"), ("dayofyear", "第280天"),
      ("yeardayofyear", "2018年第280天"), ("dayhours", "星期日 8时"), ("quartermonth", "10月"),
    ])
  func `the label of a unit says its parts`(name: String, label: String) throws {
    let unit = try #require(TimeUnit(name))
    let date = try #require(Timestamp("2018-10-07 08:05:09.04"))
    #expect(unit.text(unit.floor(date)) == label)
  }

  @Test func `the first days of a year before its first Sunday are in week 0`() throws {
    let unit = try #require(TimeUnit("week"))
    #expect(unit.text(unit.floor(try #require(Timestamp("2000-01-01")))) == "第0周")
  }

  @Test func `every unit of Vega-Lite is known by its name`() throws {
    for name in TimeUnit.names {
      #expect(try #require(TimeUnit(name)).name == name)
      #expect(try #require(TimeUnit("utc" + name)).name == "utc" + name)
      #expect(try #require(TimeUnit("binned" + name)).isBinned)
    }
    #expect(try #require(TimeUnit("hours", step: 6)).name == "hours_step_6")
    for name in ["", "yeardate", "utc", "monthyear", "years", "Year", "binned", "utcutcyear"] {
      #expect(TimeUnit(name) == nil)
    }
  }

  @Test func `a unit is read as a word or a mapping`() throws {
    var reader = SpecificationReader(columns: nil)
    let word = TimeUnit.read("yearmonth", place: "timeUnit", &reader)
    #expect(word == TimeUnit("yearmonth"))
    let mapping = TimeUnit.read(["unit": "utchours", "step": 6], place: "timeUnit", &reader)
    #expect(mapping?.name == "utchours_step_6")
    #expect(reader.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("yearmoth", "timeUnit cannot be \"yearmoth\"; did you mean \"yearmonth\"?"),
      (["step": 2], "timeUnit lacks \"unit\""),
      (["unit": "year", "step": 0.5], "timeUnit.step is 0.5, not a whole number from 1"),
      (
        ["unit": "year", "maxbins": 9],
        "\"maxbins\" in timeUnit is not supported yet; supported are unit, step, utc, binned"
      ),
    ] as [(SpecificationNode, String)])
  func `what is no unit is a problem`(node: SpecificationNode, message: String) {
    var reader = SpecificationReader(columns: nil)
    _ = TimeUnit.read(node, place: "timeUnit", &reader)
    #expect(reader.problems.map(\.english) == [message])
  }
}
