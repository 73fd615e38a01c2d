import Foundation
import Ledger
import TestSupport
import Testing

/// The working days of the sample's holiday table against PyPI's `chinesecalendar`, day by day.
@Suite struct HolidayCalendarTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let python = repository + "/.tools/bin/python"

  /// Prints 1 for each working day of the years 2015 to 2026 and 0 for each other day.
  ///
  /// A year that the package does not know is an error of the script, and so of the test.
  private static let script = """
    import chinese_calendar, datetime
    day = datetime.date(2015, 1, 1)
    while day.year < 2027:
        print(int(chinese_calendar.is_workday(day)), end="")
        day += datetime.timedelta(1)
    """

  private func connection() throws -> Connection {
    let holidays = try String(
      contentsOfFile: Self.repository + "/content/data/holidays.csv", encoding: .utf8)
    let site = try LiteralSite([
      "datapackage.yaml": """
      name: x
      resources:
        - name: holiday
          path: holiday.csv
          schema:
            fields:
              - { name: date, type: date, title: 日期 }
              - { name: name, type: string, title: 节日 }
              - { name: kind, type: string, title: 性质 }
      """,
      "holiday.csv": holidays,
    ])
    return try site.ledger().connect()
  }

  /// The days 2015-01-01 to 2026-12-31, and whether each is a working day by the package.
  private func days() async throws -> [(date: String, isWorkday: Bool)] {
    let result = try await runProcess(Self.python, ["-c", Self.script])
    #expect(result.status == 0, "\(result.stderr)")
    let first = try #require(CivilDate("2015-01-01")).dayNumber
    return try result.stdout.enumerated().map { offset, flag in
      (try #require(CivilDate(dayNumber: first + offset)).description, flag == "1")
    }
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func `every day of twelve years is a working day as the State Council announced`() async throws {
    let days = try await days()
    #expect(days.count == 4383)
    #expect(days.last?.date == "2026-12-31")
    // The first day of the table has no day before it to count from; it is New Year's Day.
    let rows = try connection().prepare(
      """
      WITH RECURSIVE day(date) AS (
        VALUES ('2015-01-02') UNION ALL SELECT date(date, '+1 day') FROM day WHERE date < '2026-12-31')
      SELECT date, workdays(date(date, '-1 day'), date) FROM day
      """
    ).rows()
    #expect(days.first?.isWorkday == false)
    #expect(
      rows == days.dropFirst().map { [.text($0.date), .integer($0.isWorkday ? 1 : 0)] })
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"), arguments: [1, 5, 15, 20])
  func `so many working days after any day end as counted on its calendar`(count: Int) async throws
  {
    let days = try await days()
    let ends = days.indices.filter { days[$0].isWorkday }
    var next = 0
    let expected: [[Value]] = days.indices.dropLast(60).map { index in
      while ends[next] <= index { next += 1 }
      return [.text(days[index].date), .text(days[ends[next + count - 1]].date)]
    }
    let rows = try connection().prepare(
      """
      WITH RECURSIVE day(date) AS (
        VALUES ('2015-01-01') UNION ALL SELECT date(date, '+1 day') FROM day WHERE date < :last)
      SELECT date, add_workdays(date, :count) FROM day
      """
    ).rows([expected.last?[0] ?? .null, .integer(Int64(count))])
    #expect(rows == expected)
  }
}
