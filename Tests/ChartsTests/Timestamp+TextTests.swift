import Testing

@testable import Charts

@Suite struct TimestampTextTests {
  @Test(
    arguments: [
      (.year, "2018年", "2018年"), (.quarter, "2018年第4季度", "第4季度"), (.month, "2018年10月", "10月"),
      (.day, "2018年10月7日", "10月7日"), (.hour, "2018年10月7日 8时", "8时"),
      (.minute, "2018年10月7日 8:05", "8:05"), (.second, "2018年10月7日 8:05:09", "8:05:09"),
      (.millisecond, "2018年10月7日 8:05:09.040", "8:05:09.040"),
    ] as [(Timestamp.Precision, String, String)])
  func `a date is written as far as it is known`(
    precision: Timestamp.Precision, whole: String, short: String
  ) throws {
    let date = try #require(Timestamp("2018-10-07 08:05:09.04")).rounded(to: precision)
    #expect(date.chinese == whole)
    #expect(date.short == short)
  }
}
