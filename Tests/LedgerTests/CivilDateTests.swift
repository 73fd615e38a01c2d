import Ledger
import Testing

struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2018, 10, 7, 17_811, 7),
    (2020, 12, 31, 18_627, 4), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
  ])
  func `a day, its number and its weekday belong together`(
    year: Int, month: Int, day: Int, number: Int, weekday: Int
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
    #expect(date.weekday == weekday)
  }

  @Test func `every day of four centuries is the day after the one before`() throws {
    var previous = try #require(CivilDate(year: 1799, month: 12, day: 31))
    for number in (previous.dayNumber + 1)...(previous.dayNumber + 146_097) {
      let date = try #require(CivilDate(dayNumber: number))
      #expect(date.dayNumber == number)
      #expect(previous < date)
      let isNext =
        date.day == previous.day + 1
        || (date.day == 1
          && previous.day == CivilDate.days(inMonth: previous.month, of: previous.year))
      #expect(isNext)
      previous = date
    }
  }

  @Test func `there is no day that the calendar does not have`() {
    #expect(CivilDate(year: 2019, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2018, month: 13, day: 1) == nil)
    #expect(CivilDate(year: 2018, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 0, month: 1, day: 1) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(dayNumber: -719_163) == nil)
  }

  @Test func `text is ISO both ways`() {
    #expect(CivilDate("2018-10-07")?.description == "2018-10-07")
    #expect(CivilDate("0099-01-02")?.description == "0099-01-02")
    for text in ["2018-10-7", "2018/10/07", "2018-10-07 ", "2019-02-29", "", "２018-10-07"] {
      #expect(CivilDate(text) == nil, "\(text)")
    }
  }
}
