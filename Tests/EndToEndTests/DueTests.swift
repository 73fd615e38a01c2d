import Foundation
import TestSupport
import Testing

/// `mingbai due` in its three forms, read by programs that know nothing of Mingbai.
@Suite struct DueTests {
  /// What changes in the two weeks after 2019-02-28, day by day; A2 is disputed, A3 not reviewed.
  private static let expected: [(day: String, items: [String])] = [
    ("2019-03-01", ["公开：公示 N1"]), ("2019-03-02", ["公开：名单 R1"]),
    ("2019-03-03", ["公开：名单 R2，09:30 以后"]),
    ("2019-03-04", ["公开：补助 A1"]), ("2019-03-05", ["公开：照片 F1"]),
    ("2019-03-06", ["公开：公示 N2", "公开：名单 R3", "撤下：名单 R1", "撤下：名单 R2"]),
    ("2019-03-07", ["公开：故事 spring", "办理：N1 的公示结束，2019-03-07 前要写明结果"]),
    ("2019-03-08", ["公开：补助 A4"]), ("2019-03-09", ["公开：名单 R4，17:00 以后"]),
    ("2019-03-11", ["公开：照片 F3", "撤下：名单 R3"]), ("2019-03-13", ["撤下：名单 R4"]),
    ("2019-03-14", ["办理：N2 的公示结束，2019-03-14 前要写明结果"]),
  ]

  private func site() throws -> TemporarySite {
    let site = try TemporarySite(sweepSite)
    try site.write(
      """
      -- title: 公示结束后写明结果
      -- severity: warning
      -- basis: 示例办法第七条
      -- message: {notice} 的公示结束，{due} 前要写明结果
      SELECT notice, _source, _row, date(max(closes), '+2 days') AS due FROM roll GROUP BY notice

      """, to: "content/duties/result.sql")
    return site
  }

  private func due(
    _ site: borrowing TemporarySite, _ format: String, today: String = "2019-02-28", days: Int = 14
  ) async throws -> String {
    let result = try await runProcess(
      mingbai,
      [
        "due", "--site", site.folder, "--as-of", today, "--days", "\(days)", "--format", format,
        "--language", "zh",
      ])
    #expect(result.status == 0, "\(result.stderr)")
    return result.stdout
  }

  private func command(_ site: borrowing TemporarySite) -> String {
    "mingbai build --site \(site.folder) --output \(site.output)"
  }

  /// Prints one line for each event that PyPI's `icalendar` finds: day, days, identifier and texts.
  private static let script = """
    import icalendar, sys
    data = sys.stdin.buffer.read()
    assert all(len(line) <= 75 for line in data.split(b"\\r\\n")), "a line of more than 75 octets"
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["version"] == "2.0" and calendar["prodid"], calendar
    identifiers = set()
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        identifiers.add(event["uid"])
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        texts = str(event["description"]).split("\\n")
        print(start, (end - start).days, event.decoded("dtstamp"), *texts, sep="|")
    assert len(identifiers) == len(calendar.walk("VEVENT"))
    assert not calendar.errors, calendar.errors
    """

  @Test(.enabled(if: isInstalled(SweepTests.python), "make setup installs it"))
  func theCalendarHasOneEventForEachDayOnWhichTheSiteChanges() async throws {
    let site = try site()
    let calendar = try await due(site, "ics")
    let result = try await runProcess(
      SweepTests.python, ["-c", Self.script], input: Array(calendar.utf8))
    #expect(result.status == 0, "\(result.stderr)")
    let lines = Self.expected.map { day, items in
      "\(day)|1|2019-02-28 00:00:00+00:00|\((items + [command(site)]).joined(separator: "|"))"
    }
    #expect(result.stdout == lines.map { $0 + "\n" }.joined())
  }

  @Test(.enabled(if: isInstalled(SweepTests.python), "make setup installs it"))
  func aCalendarMadeTheNextDayHasTheSameIdentifiers() async throws {
    let site = try site()
    let identifiers = { (calendar: String) in
      calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let today = identifiers(try await due(site, "ics"))
    let tomorrow = identifiers(try await due(site, "ics", today: "2019-03-01", days: 13))
    #expect(today.count == Self.expected.count)
    #expect(tomorrow == Array(today.dropFirst()))
  }

  @Test func theJSONFormHasTheSameItemsWithTheirPlaces() async throws {
    struct List: Decodable {
      struct Item: Decodable {
        var date: String
        var kind: String
        var text: String
        var basis: String?
        var source: String?
      }
      var site: String
      var today: String
      var end: String
      var command: String
      var items: [Item]
    }
    let site = try site()
    let list = try JSONDecoder().decode(List.self, from: Data(try await due(site, "json").utf8))
    #expect(list.site == "示例公示栏")
    #expect([list.today, list.end] == ["2019-02-28", "2019-03-14"])
    #expect(list.command == command(site))
    let days = Self.expected.flatMap { day, items in items.map { "\(day) \($0)" } }
    #expect(list.items.map { "\($0.date) \($0.text)" } == days)
    #expect(list.items.count { $0.kind == "withdrawn" } == 4)
    #expect(list.items.last?.basis == "示例办法第七条")
    #expect(list.items.first?.source == "content/data/notices.csv:2")
    #expect(list.items.allSatisfy { $0.source != nil })
  }

  @Test func theTextFormListsTheDaysAndTheCommand() async throws {
    let site = try site()
    let text = try await due(site, "text")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("2019-") } == Self.expected.map(\.day))
    #expect(lines.contains("  公开：公示 N1  content/data/notices.csv:2"))
    #expect(lines.last == "  \(command(site))")
  }

  @Test func withNothingDueEveryFormSaysSo() async throws {
    let site = try site()
    #expect(
      try await due(site, "text", today: "2019-03-15", days: 30)
        == "2019-03-15 之后到 2019-04-14 没有要公开、撤下或办理的。\n")
    #expect(try await due(site, "json", today: "2019-03-15", days: 30).contains("\"items\" : ["))
    #expect(!(try await due(site, "ics", today: "2019-03-15", days: 30).contains("VEVENT")))
  }
}
