import Testing

@testable import Tables

struct DateSystemTests {
  @Test(arguments: [
    (1, "1900-01-01"), (31, "1900-01-31"), (32, "1900-02-01"), (59, "1900-02-28"),
    (61, "1900-03-01"), (366, "1900-12-31"), (367, "1901-01-01"), (25_569, "1970-01-01"),
    (36_585, "2000-02-29"), (43_380, "2018-10-07"), (2_958_465, "9999-12-31"),
  ])
  func `The 1900 system counts from 1900-01-01 with a day too many`(_ day: Int, _ date: String) {
    #expect(DateSystem.from1900.moment(Double(day)) == .date(date))
  }

  @Test(arguments: [
    (0, "1904-01-01"), (59, "1904-02-29"), (60, "1904-03-01"), (41_918, "2018-10-07"),
    (2_957_003, "9999-12-31"),
  ])
  func `The 1904 system counts from 1904-01-01`(_ day: Int, _ date: String) {
    #expect(DateSystem.from1904.moment(Double(day)) == .date(date))
  }

  @Test func `The day that never was is no date`() {
    #expect(DateSystem.from1900.moment(60) == .none)
    #expect(DateSystem.from1900.moment(60.5) == .none)
  }

  @Test(arguments: [-1, -0.5, 2_958_466, 1e300, -1e300, .infinity, -.infinity, .nan])
  func `Numbers outside of 1900 to 9999 are no dates`(_ serial: Double) {
    #expect(DateSystem.from1900.moment(serial) == .none)
    #expect(DateSystem.from1904.moment(serial) == .none)
  }

  @Test func `The fraction is the time, to the nearest second`() {
    #expect(DateSystem.from1900.moment(43_380.354_166_666_67) == .date("2018-10-07T08:30:00"))
    #expect(DateSystem.from1900.moment(43_380.999_999) == .date("2018-10-08"))
  }

  @Test func `A fraction alone is a time of day`() {
    #expect(DateSystem.from1900.moment(0.354_166_666_67) == .time("08:30:00"))
    #expect(DateSystem.from1900.moment(0) == .time("00:00:00"))
    #expect(DateSystem.from1904.moment(0.5) == .time("12:00:00"))
  }

  @Test func `Rounding up does not lead out of the range`() {
    #expect(DateSystem.from1900.moment(2_958_465.999_999_9) == .none)
    #expect(DateSystem.from1900.moment(59.999_999_9) == .none)
  }
}
