import Ledger
import Testing

struct ValueFormatTests {
  let money = ResultColumn(name: "amount", unit: "万元", type: .number)
  let number = ResultColumn(name: "n", type: .number)
  let whole = ResultColumn(name: "n", type: .integer)
  let rate = ResultColumn(name: "r", unit: "%", type: .number)

  private func plain(_ value: Value, _ column: ResultColumn) -> String {
    ValueFormat.plain.text(value, column: column)
  }

  @Test func `money is shown in the unit of its column`() {
    #expect(plain(123_456_789, money) == "123.46")
    #expect(plain(1_234_567_890_000, money) == "1,234,567.89")
    #expect(plain(5000, money) == "0.01")
    #expect(plain(4999, money) == "0.00")
    #expect(plain(-5000, money) == "-0.01")
    #expect(plain(-4999, money) == "0.00")
    #expect(plain(.integer(.min), money) == "-9,223,372,036,854.78")
    #expect(plain(123_456_789, money.declaring(decimals: 0)) == "123")
    #expect(plain(123_456_789, money.declaring(decimals: 6)) == "123.456789")
    #expect(plain(123_456_789, money.declaring(decimals: 8)) == "123.45678900")
    #expect(plain(123_456_789, money.declaring(unit: "元")) == "1,234,567.89")
    #expect(plain(32_400_000_000, money.declaring(unit: "亿元")) == "3.24")
    #expect(plain(61_728_394.5, money) == "61.73")
  }

  @Test func `every type has its own form`() {
    #expect(plain(1_234_567.5, number) == "1,234,567.5")
    #expect(plain(0.1, number) == "0.1")
    #expect(plain(.real(1.0 / 3), number) == "0.333333333333333")
    #expect(plain(2.0, number.declaring(decimals: 1)) == "2.0")
    #expect(plain(28_535, whole) == "28,535")
    #expect(plain(-1000, whole) == "-1,000")
    #expect(plain(2018, ResultColumn(name: "y", type: .year)) == "2018")
    #expect(plain(1, ResultColumn(name: "b", type: .boolean)) == "是")
    #expect(plain(0, ResultColumn(name: "b", type: .boolean)) == "否")
    #expect(plain(10, ResultColumn(name: "d", type: .duration)) == "10")
    #expect(plain("2018-10-07", ResultColumn(name: "d", type: .date)) == "2018-10-07")
    #expect(
      plain("2018-10-07T08:30:00", ResultColumn(name: "d", type: .datetime))
        == "2018-10-07 08:30:00")
    let list = ResultColumn(name: "l", type: .list)
    #expect(plain(#"["甲","a\"\u0001",2]"#, list) == "甲、a\"\u{1}、2")
    #expect(plain("not a list", list) == "not a list")
    #expect(plain("1,2", ResultColumn(name: "s")) == "1,2")
    #expect(plain(12_345, ResultColumn(name: "count(*)")) == "12,345")
    #expect(plain(.real(.infinity), number) == "")
  }

  @Test func `NULL is empty in every format`() {
    for format in ValueFormat.allCases {
      #expect(format.text(.null, column: money) == "")
    }
  }

  @Test func `money is brought to 万元, 亿元 and 元`() {
    #expect(ValueFormat.wan.text(123_456_789, column: money) == "123.46")
    #expect(ValueFormat.wan.text(123_456_789, column: money.declaring(unit: "元")) == "123.46")
    #expect(ValueFormat.yi.text(32_400_000_000, column: money) == "3.24")
    #expect(ValueFormat.yuan.text(123_456_789, column: money) == "1,234,567.89")
    #expect(ValueFormat.wan.text(63_887, column: whole) == "6.39")
    #expect(ValueFormat.yi.text(234_500_000.0, column: number) == "2.35")
    #expect(ValueFormat.wan.text("x", column: money) == "x")
  }

  @Test func `a figure that is not final has a mark`() {
    let state = ResultColumn(name: "state", type: .string)
    let texts = ["暂定": "[p]", "P": "[p]", "修订": "[r]", "[r]": "[r]", "正式": "", "": ""]
    for (word, mark) in texts {
      #expect(ValueFormat.status.text(.text(word), column: state) == mark)
    }
    #expect(ValueFormat.status.text(1, column: number) == "")
    #expect(ValueFormat.status.misfit(state) == nil)
    #expect(ValueFormat.status.misfit(number) != nil)
  }

  @Test func `a percentage comes from a column in % or from a ratio`() {
    #expect(ValueFormat.percent.text(52.4, column: rate) == "52.4%")
    #expect(ValueFormat.percent.text(0.524, column: number) == "52.4%")
    #expect(ValueFormat.percent.text(.real(1.0 / 3), column: number) == "33.33%")
    #expect(ValueFormat.percent.text(1, column: whole) == "100%")
    #expect(ValueFormat.percent.text(0.5, column: number.declaring(decimals: 1)) == "50.0%")
  }

  @Test func `dates are written out`() {
    let date = ResultColumn(name: "d", type: .date)
    #expect(ValueFormat.date.text("2018-10-07", column: date) == "2018年10月7日")
    #expect(ValueFormat.date.text("2018-10-07T08:30:00", column: date) == "2018年10月7日")
    #expect(ValueFormat.month.text("2018-10-07", column: date) == "2018年10月")
    #expect(ValueFormat.month.text("2018-01", column: date) == "2018年1月")
    #expect(ValueFormat.date.text("soon", column: date) == "soon")
  }

  @Test func `counts and signs`() {
    #expect(ValueFormat.count.text(28_535, column: whole) == "28,535")
    #expect(ValueFormat.count.text(2.5, column: number) == "3")
    #expect(ValueFormat.signed.text(5_000_000, column: money) == "+5.00")
    #expect(ValueFormat.signed.text(-3.5, column: number) == "-3.5")
    #expect(ValueFormat.signed.text(0, column: whole) == "0")
  }

  @Test func `a format that does not suit a column says so`() {
    #expect(ValueFormat.date.misfit(money) != nil)
    #expect(ValueFormat.yuan.misfit(number) != nil)
    #expect(ValueFormat.percent.misfit(money) != nil)
    #expect(ValueFormat.wan.misfit(money) == nil)
    #expect(ValueFormat.date.misfit(ResultColumn(name: "computed")) == nil)
  }

  @Test func `a download is exact`() {
    #expect(exactText(123_456, column: money) == "0.123456")
    #expect(exactText(12_345_600, column: money) == "12.3456")
    #expect(exactText(500_000_000, column: money) == "500")
    #expect(exactText(-1, column: money.declaring(unit: "元")) == "-0.01")
    #expect(exactText(1234.5, column: number) == "1234.5")
    #expect(exactText(1e21, column: number) == "1000000000000000000000")
    #expect(exactText(1, column: ResultColumn(name: "b", type: .boolean)) == "true")
    #expect(exactText("甲\n乙", column: ResultColumn(name: "s", type: .string)) == "甲\n乙")
    #expect(exactText(.null, column: money) == "")
  }
}
