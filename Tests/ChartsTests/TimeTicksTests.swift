import Testing

@testable import Charts

@Suite struct TimeTicksTests {
  private func ticks(
    _ lower: String, _ upper: String, _ count: Int, finest: Timestamp.Precision = .millisecond
  ) throws -> [String] {
    TimeTicks.ticks(
      from: try #require(Timestamp(lower)), through: try #require(Timestamp(upper)), count: count,
      finest: finest
    ).map(\.chinese)
  }

  @Test(
    arguments: [
      ("2000", "2010", 5, ["2000年", "2002年", "2004年", "2006年", "2008年", "2010年"]),
      (
        "2011-01-01", "2011-02-01", 4,
        [
          "2011年1月2日", "2011年1月9日", "2011年1月16日", "2011年1月23日", "2011年1月30日",
        ]
      ),
      ("2018-01-30", "2018-02-03", 2, ["2018年1月31日", "2018年2月1日", "2018年2月3日"]),
      ("2018-01", "2018-12", 4, ["2018年1月", "2018年4月", "2018年7月", "2018年10月"]),
      (
        "2018-10-07 08:07", "2018-10-07 09:00", 4,
        [
          "2018年10月7日 8:15", "2018年10月7日 8:30", "2018年10月7日 8:45", "2018年10月7日 9:00",
        ]
      ),
      (
        "2018-10-07", "2018-10-08", 4,
        [
          "2018年10月7日 0时", "2018年10月7日 6时", "2018年10月7日 12时", "2018年10月7日 18时", "2018年10月8日 0时",
        ]
      ),
      (
        "2018-10-07 08:00:00.002", "2018-10-07 08:00:00.011", 2,
        ["2018年10月7日 8:00:00.005", "2018年10月7日 8:00:00.010"]
      ),
      ("0001", "9999", 4, ["2000年", "4000年", "6000年", "8000年"]),
      ("1700", "2000", 3, ["1700年", "1800年", "1900年", "2000年"]),
      ("2018", "2018", 5, ["2018年"]), ("2019", "2018", 5, []), ("2018", "2019", 0, []),
    ] as [(String, String, Int, [String])])
  func `ticks are round dates`(
    lower: String, upper: String, count: Int, expected: [String]
  ) throws {
    #expect(try ticks(lower, upper, count) == expected)
  }

  @Test func `no tick is more precise than asked`() throws {
    #expect(try ticks("2018", "2020", 20, finest: .year) == ["2018年", "2019年", "2020年"])
    #expect(
      try ticks("2018-01", "2018-04", 20, finest: .month) == [
        "2018年1月", "2018年2月", "2018年3月", "2018年4月",
      ])
    #expect(try ticks("2018-01", "2018-08", 20, finest: .quarter).count == 3)
    #expect(try ticks("2018-01-01", "2018-01-03", 20, finest: .day).count == 3)
    #expect(try ticks("2018-01-01 00:00:00", "2018-01-01 00:00:02", 20, finest: .second).count == 3)
  }

  @Test func `a huge span or count stays small`() throws {
    #expect(try ticks("0001", "9999-12-31 23:59", .max).count < 3000)
    #expect(try ticks("2018", "2019", 1_000_000).count < 3000)
  }

  @Test(
    arguments: [
      ("2011-03-02", "2011-11-20", 10, "2011年3月", "2011年12月"),
      ("2009-06-02 11:00", "2009-06-02 17:30", 10, "2009年6月2日 11:00", "2009年6月2日 17:30"),
      ("1955", "1997", 5, "1950年", "2000年"), ("9998", "9999-12-31", 2, "9998年", "9999年"),
      ("2018", "2018", 2, "2018年", "2018年"),
    ])
  func `a nice domain ends at ticks`(
    from: String, through: String, count: Int, lower: String, upper: String
  ) throws {
    let domain = TimeTicks.nice(
      from: try #require(Timestamp(from)), through: try #require(Timestamp(through)), count: count)
    #expect(domain.lower.chinese == lower)
    #expect(domain.upper.chinese == upper)
  }
}
