import Diagnostics
import Foundation
import Testing

@testable import Checks
@testable import Ledger
@testable import Pipeline

struct DueListTests {
  private func list(_ items: [DueItem]) throws -> DueList {
    DueList(
      site: "公开,专栏", today: try #require(CivilDate("2020-12-31")),
      end: try #require(CivilDate("2021-01-30")), command: "mingbai build --site .", items: items)
  }

  private func items() throws -> [DueItem] {
    let day = try #require(CivilDate("2021-01-02"))
    let change = UpcomingChange(
      day: day, time: nil, kind: .withdrawn, table: "到户名单", key: "GS-1", rows: 12,
      location: SourceLocation("content/a.csv", row: 2))
    let duty = Duty(
      day: day, message: Message("公布年报", "publish"), basis: "条例第四十九条",
      location: SourceLocation("content/b.csv", row: 3))
    return [DueItem(change), DueItem(duty)]
  }

  @Test func `the text lists the days and the command`() throws {
    #expect(
      try list(items()).text(.chinese) == """
        2021-01-02
          撤下：到户名单 GS-1（12 行）  content/a.csv:2
          办理：公布年报（依据：条例第四十九条）  content/b.csv:3

        以上各日请重新生成并上传网站：
          mingbai build --site .

        """)
    #expect(
      try list([]).text(.english)
        == "Nothing is to be published, taken down or done after 2020-12-31 up to 2021-01-30.\n")
  }

  @Test func `the calendar has an event for each day, escaped and folded`() throws {
    let text = try list(items()).calendar(.chinese)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("DTSTART;VALUE=DATE:20210102"))
    #expect(lines.contains("DTEND;VALUE=DATE:20210103"))
    #expect(lines.contains("UID:20210102@due.mingbai"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:公开\\,专栏 重新生成网站：2 项\r\n"))
    #expect(unfolded.contains("DESCRIPTION:撤下：到户名单 GS-1（12 行）\\n办理：公布年报\\nmingbai build"))
  }

  @Test func `the form for programs has the same items`() throws {
    let json = try list(items()).json(.english)
    for part in [
      "\"kind\" : \"withdrawn\"", "\"date\" : \"2021-01-02\"", "\"source\" : \"content/b.csv:3\"",
    ] {
      #expect(json.contains(part))
    }
  }
}
