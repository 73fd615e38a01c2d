import Testing

@testable import Charts

@Suite struct TimeTicksTests {
  @Test(arguments: [
    (
      "2018-01-01", "2020-12-31", 12,
      "2018-01 2018-04 2018-07 2018-10 2019-01 2019-04 2019-07 2019-10 2020-01 2020-04 2020-07 2020-10"
    ),
    ("2018-01-01", "2020-12-31", 4, "2018 2019 2020"),
    ("2019-03-12", "2019-12-20", 3, "2019-04 2019-07 2019-10"),
    ("2019-03-12", "2019-03-16", 5, "2019-03-12 2019-03-13 2019-03-14 2019-03-15 2019-03-16"),
    ("2019-02-25", "2019-03-20", 5, "2019-03-01 2019-03-08 2019-03-15"),
    ("1949-10-01", "2021-01-01", 8, "1950 1960 1970 1980 1990 2000 2010 2020"),
  ])
  func `ticks are round dates`(lower: String, upper: String, count: Int, expected: String) throws {
    let dates = TimeTicks.dates(
      from: try #require(CalendarDate(lower)), through: try #require(CalendarDate(upper)),
      count: count, finest: .day)
    #expect(dates.map(\.iso).joined(separator: " ") == expected)
  }

  @Test func `ticks are not more precise than the data`() throws {
    let dates = TimeTicks.dates(
      from: try #require(CalendarDate("2018")), through: try #require(CalendarDate("2020")),
      count: 20, finest: .year)
    #expect(dates.map(\.iso) == ["2018", "2019", "2020"])
  }

  @Test func `the whole calendar has few ticks`() throws {
    let dates = TimeTicks.dates(
      from: try #require(CalendarDate("0001-01-01")),
      through: try #require(CalendarDate("9999-12-31")),
      count: 5, finest: .day)
    #expect(dates.count < 8)
  }
}

extension CalendarDate {
  fileprivate var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch precision {
    case .year: "\(year)"
    case .month: "\(year)-\(two(month))"
    case .day: "\(year)-\(two(month))-\(two(day))"
    }
  }
}
