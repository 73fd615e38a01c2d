import Diagnostics
import Ledger
import Tables
import Testing

/// A spelling and what it is read as.
struct Spelling: CustomTestStringConvertible, Sendable {
  var cell: Cell
  var value: Value
  var testDescription: String { "\(cell)" }

  init(_ text: String, _ value: Value) {
    cell = .text(text)
    self.value = value
  }

  init(_ cell: Cell, _ value: Value) {
    self.cell = cell
    self.value = value
  }
}

/// A spelling that is refused, and why.
struct Misspelling: CustomTestStringConvertible, Sendable {
  var cell: Cell
  var fault: String
  var testDescription: String { "\(cell)" }

  init(_ text: String, _ fault: String) {
    cell = .text(text)
    self.fault = fault
  }

  init(_ cell: Cell, _ fault: String) {
    self.cell = cell
    self.fault = fault
  }
}

func expect(
  _ field: Field, reads spelling: Spelling,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let value = try field.value(of: spelling.cell)
  #expect(value == spelling.value, sourceLocation: sourceLocation)
}

func expect(
  _ field: Field, refuses spelling: Misspelling,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  do throws(CellProblem) {
    let value = try field.value(of: spelling.cell)
    Issue.record("read as \(value)", sourceLocation: sourceLocation)
  } catch {
    #expect(error.fault.chinese == spelling.fault, sourceLocation: sourceLocation)
  }
}

struct DateValueTests {
  let field = Field(name: "d", type: .date)

  @Test(arguments: [
    Spelling("2018-10-07", "2018-10-07"), Spelling("2018-10-7", "2018-10-07"),
    Spelling("2018/10/7", "2018-10-07"), Spelling("2018.10.7", "2018-10-07"),
    Spelling("2018年10月7日", "2018-10-07"), Spelling("2018年10月07号", "2018-10-07"),
    Spelling("2018 年 10 月 7 日", "2018-10-07"), Spelling("20181007", "2018-10-07"),
    Spelling("２０１８－１０－０７", "2018-10-07"), Spelling("2020年2月29日", "2020-02-29"),
    Spelling(.date("2018-10-07"), "2018-10-07"),
    Spelling(.date("2018-10-07T00:00:00"), "2018-10-07"),
    Spelling(.number(43_380), "2018-10-07"), Spelling(.number(20_181_007), "2018-10-07"),
    Spelling(.empty, nil), Spelling(.unreadable, nil),
  ])
  func `a date is read in the spellings of offices`(spelling: Spelling) throws {
    try expect(field, reads: spelling)
  }

  @Test(arguments: [
    Misspelling("2019-02-29", "不存在：2019 年 2 月没有 29 日"),
    Misspelling("2019年13月1日", "不存在：没有 13 月"), Misspelling("20190230", "不存在：2019 年 2 月没有 30 日"),
    Misspelling("2018-10/07", "不是日期"), Misspelling("2018-10", "不是日期"),
    Misspelling("18-10-07", "不是日期"), Misspelling("10/7/2018", "不是日期"),
    Misspelling("2018年10月7", "不是日期"), Misspelling("2018-10-07x", "不是日期"),
    Misspelling("去年", "不是日期"), Misspelling("43380", "不是日期，像是表格软件的日期序号"),
    Misspelling("2018-10-07 08:30", "带有时间，本列只要日期"),
    Misspelling(.date("2018-10-07T08:30:00"), "带有时间，本列只要日期"),
    Misspelling(.number(43_380.5), "不是日期"), Misspelling(.number(-1), "不是日期"),
    Misspelling(.number(.infinity), "不是日期"), Misspelling(.boolean(true), "不是日期"),
    Misspelling("2018-10-007", "不是日期"), Misspelling("99999999999999999999", "不是日期"),
  ])
  func `what is no date is refused`(spelling: Misspelling) {
    expect(field, refuses: spelling)
  }
}

struct TimeValueTests {
  @Test(arguments: [
    Spelling("2018-10-07 08:30", "2018-10-07T08:30:00"),
    Spelling("2018-10-07 8:30:05", "2018-10-07T08:30:05"),
    Spelling("2018-10-07T08:30:00", "2018-10-07T08:30:00"),
    Spelling("2018年10月7日 8时30分", "2018-10-07T08:30:00"),
    Spelling("2018年10月7日8点", "2018-10-07T08:00:00"),
    Spelling(.date("2018-10-07T08:30:00"), "2018-10-07T08:30:00"),
    Spelling(.number(43_380.354_166_666_664), "2018-10-07T08:30:00"),
    Spelling(.number(43_380.999_999_99), "2018-10-08T00:00:00"),
  ])
  func `a date with time is read`(spelling: Spelling) throws {
    try expect(Field(name: "t", type: .datetime), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("2018-10-07", "不是日期和时间"), Misspelling("2018-10-07 24:00", "没有这个时刻"),
    Misspelling("2018-10-07 08:60", "没有这个时刻"), Misspelling("08:30", "不是日期和时间"),
    Misspelling("2018-10-07 08:30Z", "不是日期和时间"),
    Misspelling("2018-02-30 08:30", "不存在：2018 年 2 月没有 30 日"),
  ])
  func `what is no date with time is refused`(spelling: Misspelling) {
    expect(Field(name: "t", type: .datetime), refuses: spelling)
  }

  @Test(arguments: [
    Spelling("2018", 2018), Spelling("2018年", 2018), Spelling("２０１８", 2018),
    Spelling(.number(2018), 2018),
  ])
  func `a year is read`(spelling: Spelling) throws {
    try expect(Field(name: "y", type: .year), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("18", "不是年份"), Misspelling("2018.5", "不是年份"), Misspelling("2018-10", "不是年份"),
    Misspelling(.number(2018.5), "不是年份"), Misspelling("0000", "不是年份"),
  ])
  func `what is no year is refused`(spelling: Misspelling) {
    expect(Field(name: "y", type: .year), refuses: spelling)
  }

  @Test(arguments: [
    Spelling("2018-10", "2018-10"), Spelling("2018-1", "2018-01"), Spelling("2018/10", "2018-10"),
    Spelling("2018.10", "2018-10"), Spelling("2018年10月", "2018-10"), Spelling("201810", "2018-10"),
    Spelling(.number(201_810), "2018-10"), Spelling(.date("2018-10-01"), "2018-10"),
  ])
  func `a month is read`(spelling: Spelling) throws {
    try expect(Field(name: "m", type: .yearmonth), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("2018-13", "不存在：没有 13 月"), Misspelling("2018", "不是年月"),
    Misspelling("2018-10-07", "不是年月"), Misspelling(.date("2018-10-07"), "不是年月"),
    Misspelling(.number(2018.1), "是数，分不清 1 月和 10 月"),
  ])
  func `what is no month is refused`(spelling: Misspelling) {
    expect(Field(name: "m", type: .yearmonth), refuses: spelling)
  }

  @Test(arguments: [
    Spelling("10", 10), Spelling("10天", 10), Spelling("10 日", 10), Spelling("１０", 10),
    Spelling(.number(10), 10),
  ])
  func `a duration is a number of days`(spelling: Spelling) throws {
    try expect(Field(name: "n", type: .duration), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("10个工作日", "不是天数"), Misspelling("1.5", "不是天数"), Misspelling("P10D", "不是天数"),
  ])
  func `what is no number of days is refused`(spelling: Misspelling) {
    expect(Field(name: "n", type: .duration), refuses: spelling)
  }
}

struct NumberValueTests {
  @Test(arguments: [
    Spelling("1234.5", 1234.5), Spelling("1,234.5", 1234.5), Spelling("１，２３４．５", 1234.5),
    Spelling("1 234", 1234.0), Spelling("-0.5", -0.5), Spelling("−0.5", -0.5), Spelling("+7", 7.0),
    Spelling("- 7", -7.0), Spelling("52.4%", 0.524), Spelling("1.5e3", 1500.0),
    Spelling("0.1", 0.1), Spelling("123456789012345678901234567890", 1.234_567_890_123_456_8e29),
    Spelling("0.30000000000000004", 0.300_000_000_000_000_04), Spelling(.number(0.1), 0.1),
    Spelling("0", 0.0),
  ])
  func `a number is read in the spellings of offices`(spelling: Spelling) throws {
    try expect(Field(name: "n", type: .number), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("十二", "不是数"), Misspelling("12万", "不是数"), Misspelling("1.2.3", "不是数"),
    Misspelling("12-13", "不是数"), Misspelling("1.", "不是数"), Misspelling(".5", "不是数"),
    Misspelling("", "不是数"), Misspelling("-", "不是数"), Misspelling("NaN", "不是数"),
    Misspelling("12,34", "的分节不对"), Misspelling("1,2345", "的分节不对"),
    Misspelling("1234,567", "的分节不对"), Misspelling("12 34", "的分节不对"),
    Misspelling("1e999", "太大，记不下"), Misspelling("5万元", "带单位“万元”，本列没有单位"),
    Misspelling(.boolean(true), "不是数"), Misspelling(.date("2018-10-07"), "不是数"),
    Misspelling(.number(.nan), "不是数"),
  ])
  func `what is no number is refused`(spelling: Misspelling) {
    expect(Field(name: "n", type: .number), refuses: spelling)
  }

  @Test func `a unit behind the number must be that of the column`() throws {
    let area = Field(name: "n", type: .number, unit: "亩")
    try expect(area, reads: Spelling("3.5亩", 3.5))
    expect(area, refuses: Misspelling("3.5公顷", "的单位是“公顷”，本列的单位是“亩”"))
    let rate = Field(name: "n", type: .number, unit: "%")
    try expect(rate, reads: Spelling("52.4%", 52.4))
    try expect(rate, reads: Spelling("52.4％", 52.4))
    try expect(rate, reads: Spelling("52.4", 52.4))
  }

  @Test(arguments: [
    Spelling("12", 12), Spelling("1,234", 1234), Spelling("12.0", 12), Spelling("1e3", 1000),
    Spelling("9223372036854775807", 9_223_372_036_854_775_807), Spelling(.number(-3), -3),
    Spelling("00012", 12),
  ])
  func `a whole number is read`(spelling: Spelling) throws {
    try expect(Field(name: "n", type: .integer), reads: spelling)
  }

  @Test(arguments: [
    Misspelling("12.5", "不是整数"), Misspelling(.number(0.5), "不是整数"),
    Misspelling("5%", "带单位“%”，本列没有单位"),
    Misspelling("9223372036854775808", "太大，记不下"), Misspelling("1e30", "太大，记不下"),
    Misspelling("99999999999999999999999", "太大，记不下"),
  ])
  func `what is no whole number is refused`(spelling: Misspelling) {
    expect(Field(name: "n", type: .integer), refuses: spelling)
  }
}

struct MoneyValueTests {
  @Test(arguments: [
    ("元", Spelling("1,234.50", 123_450)), ("元", Spelling("¥5", 500)), ("元", Spelling("￥ 5元", 500)),
    ("元", Spelling("0.01", 1)), ("元", Spelling("1.500", 150)), ("元", Spelling("-3", -300)),
    ("元", Spelling(.number(0.1), 10)), ("元", Spelling(.number(45.339_999_999_999_996), 4534)),
    ("元", Spelling("92233720368547758.07", .integer(.max))),
    ("万元", Spelling("5万元", 5_000_000)), ("万元", Spelling("5万", 5_000_000)),
    ("万元", Spelling("0.000001", 1)), ("万元", Spelling("123.456789", 123_456_789)),
    ("亿元", Spelling("3.24", 32_400_000_000)), ("亿元", Spelling("3.24亿", 32_400_000_000)),
  ])
  func `money is exact to the fen`(unit: String, spelling: Spelling) throws {
    try expect(Field(name: "a", type: .number, unit: unit), reads: spelling)
  }

  @Test(arguments: [
    ("元", Misspelling("0.001", "不足一分的零头记不下")),
    ("万元", Misspelling("0.0000001", "不足一分的零头记不下")),
    ("元", Misspelling("92233720368547758.08", "太大，记不下")),
    ("亿元", Misspelling("922337204", "太大，记不下")),
    ("元", Misspelling("5万元", "的单位是“万元”，本列的单位是“元”")),
    ("元", Misspelling("5万", "的单位是“万”，本列的单位是“元”")),
    ("万元", Misspelling("5元", "的单位是“元”，本列的单位是“万元”")),
    ("万元", Misspelling("¥5", "的单位是“元”，本列的单位是“万元”")),
    ("万元", Misspelling("5亿", "的单位是“亿”，本列的单位是“万元”")),
    ("元", Misspelling("1.23E+05", "是科学记数法，末尾的数字已经丢失")),
    ("元", Misspelling(.number(1e300), "太大，记不下")),
    ("元", Misspelling("约5", "不是数")),
  ])
  func `an amount that is not exact or not in the unit is refused`(
    unit: String, spelling: Misspelling
  ) {
    expect(Field(name: "a", type: .number, unit: unit), refuses: spelling)
  }

  @Test func `whole money has no decimals of its unit`() throws {
    let field = Field(name: "a", type: .integer, unit: "万元")
    try expect(field, reads: Spelling("5", 5_000_000))
    expect(field, refuses: Misspelling("5.5", "不是整数"))
  }
}

struct OtherValueTests {
  @Test(arguments: [
    Spelling("是", 1), Spelling("否", 0), Spelling("TRUE", 1), Spelling("false", 0),
    Spelling("1", 1), Spelling("0", 0), Spelling("√", 1), Spelling("×", 0), Spelling("有", 1),
    Spelling("无", 0), Spelling(.boolean(true), 1), Spelling(.number(0), 0),
  ])
  func `yes and no are read`(spelling: Spelling) throws {
    try expect(Field(name: "b", type: .boolean), reads: spelling)
  }

  @Test(arguments: [Misspelling("也许", "不是“是”或“否”"), Misspelling("2", "不是“是”或“否”")])
  func `what is neither yes nor no is refused`(spelling: Misspelling) {
    expect(Field(name: "b", type: .boolean), refuses: spelling)
  }

  @Test(arguments: [
    Spelling("甲、乙；丙，丁", #"["甲","乙","丙","丁"]"#), Spelling("甲, 乙", #"["甲","乙"]"#),
    Spelling("甲", #"["甲"]"#), Spelling("、", nil), Spelling(#"a"b、c\d"#, #"["a\"b","c\\d"]"#),
    Spelling("a\u{1}", #"["a\u0001"]"#),
  ])
  func `a list is stored as a JSON array`(spelling: Spelling) throws {
    try expect(Field(name: "l", type: .list), reads: spelling)
  }

  @Test func `the items of a list have their own type`() throws {
    let years = Field(name: "l", type: .list, itemType: .year)
    try expect(years, reads: Spelling("2018年、2019", "[2018,2019]"))
    expect(years, refuses: Misspelling("2018、下年", "不是年份"))
  }

  @Test(arguments: [
    Spelling(" 甲 ", " 甲 "), Spelling(.number(370_202), "370202"), Spelling(.number(1.5), "1.5"),
    Spelling(.boolean(true), "TRUE"), Spelling(.date("2018-10-07"), "2018-10-07"),
  ])
  func `a text is kept as it is`(spelling: Spelling) throws {
    try expect(Field(name: "s", type: .string), reads: spelling)
  }

  @Test func `a number that a workbook has shortened is no text`() {
    expect(
      Field(name: "s", type: .string),
      refuses: Misspelling(.number(370_202_199_001_011_264), "超过 15 位，表格软件只记得前 15 位"))
  }
}
