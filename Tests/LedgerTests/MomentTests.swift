import Testing

@testable import Ledger

struct MomentTests {
  @Test(arguments: [
    ("2020-12-31", "2020-12-31T00:00:00"), ("2020-12-31T09:30", "2020-12-31T09:30:00"),
    ("2020-02-29T23:59:59", "2020-02-29T23:59:59"),
  ])
  func `a day, or a day with a time, is a moment`(text: String, expected: String) {
    #expect(Moment(text)?.description == expected)
  }

  @Test(arguments: [
    "", "T09:00", "2020-02-30", "2020-12-31T", "2020-12-31T24:00", "2020-12-31T9:00",
    "2020-12-31T09:60", "2020-12-31T09:00:60", "2020-12-31T09", "2020-12-31 09:00",
    "2020-12-31T09:00:00Z",
  ])
  func `anything else is none`(text: String) {
    #expect(Moment(text) == nil)
  }
}
