import Testing

@testable import Ledger

@Suite struct TableSignTests {
  private static let money = ResultColumn(name: "m", unit: "万元", type: .number)
  private static let count = ResultColumn(name: "n", unit: "个", type: .integer)
  private static let ratio = ResultColumn(name: "r", type: .number)
  private static let year = ResultColumn(name: "y", type: .year)
  private static let text = ResultColumn(name: "t", type: .string)
  private static let cells: [(Value, ResultColumn, String, TableSigns)] = [
    (Value.integer(0), money, "—", TableSigns.none),
    (.real(0), money, "—", .none),
    (.integer(0), count, "—", .none),
    (nil, count, "", .missing),
    (.integer(4_999), money, "…", .belowUnit),
    (.integer(-4_999), money, "…", .belowUnit),
    (.integer(5_000), money, "0.01", []),
    (.integer(1_234), count, "1,234", []),
    (.integer(0), flag, "否", []),
    (.integer(2_000), year, "2000", []),
    ("", text, "—", .none),
    (nil, text, "—", .none),
    ("0", text, "0", []),
  ]
  private static let flag = ResultColumn(name: "f", type: .boolean)

  @Test(arguments: Self.cells)
  func `a number is none, too small or unknown`(
    value: Value, column: ResultColumn, text: String, sign: TableSigns
  ) {
    let cell = ValueFormat.plain.cell(value, column: column)
    #expect(cell.text == text)
    #expect(cell.sign == sign)
  }

  @Test func `a mark beside a number is a sign too`() {
    func sign(_ status: Value) -> TableSigns {
      ValueFormat.status.cell(status, column: Self.text).sign
    }
    #expect(sign("暂定") == .provisional)
    #expect(sign("更正") == .revised)
    #expect(sign(nil) == [])
    #expect(sign("正式") == [])
  }

  @Test(arguments: [(0.5, "50.0%"), (0.281_25, "28.1%"), (0.000_1, "…"), (1, "100.0%")])
  func `percentages in a table have one decimal`(ratio: Double, text: String) {
    #expect(ValueFormat.percent.cell(.real(ratio), column: Self.ratio).text == text)
  }

  @Test func `a column may set the decimals of its percentages`() {
    var column = Self.ratio
    column.decimals = 2
    #expect(ValueFormat.percent.cell(.real(0.281_25), column: column).text == "28.13%")
  }
}
