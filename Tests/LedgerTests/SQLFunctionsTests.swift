import Diagnostics
import Ledger
import Testing

struct SQLFunctionsTests {
  /// The days of 2018 to 2020 on which the State Council's lists depart from the week.
  private static let holidays: String = {
    let off = [
      "2018": "0101 0215-0221 0405-0407 0429-0430 0501 0616-0618 0922-0924 1001-1007 1230-1231",
      "2019": "0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007",
      "2020": "0101 0124-0131 0201-0202 0404-0406 0501-0505 0625-0627 1001-1008",
    ]
    let on = [
      "2018": "0211 0224 0408 0428 0929 0930 1229", "2019": "0202 0203 0428 0505 0929 1012",
      "2020": "0119 0426 0509 0628 0927 1010",
    ]
    var lines = ["date,kind"]
    for (kind, years) in [("休", off), ("班", on)] {
      for (year, days) in years.sorted(by: { $0.key < $1.key }) {
        for part in days.split(separator: " ") {
          let ends = part.split(separator: "-").compactMap { Int($0) }
          for day in ends[0]...(ends.last ?? ends[0]) {
            let text = String(10_000 + day)
            lines.append("\(year)-\(text.dropFirst().prefix(2))-\(text.suffix(2)),\(kind)")
          }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func connection() throws -> Connection {
    let site = try LiteralSite([
      "datapackage.yaml": """
      name: x
      resources:
        - name: holiday
          path: holiday.csv
          schema:
            fields: [ { name: date, type: date }, { name: kind, type: string } ]
      """,
      "holiday.csv": Self.holidays,
    ])
    return try site.ledger().connect()
  }

  @Test(arguments: [
    ("2018-10-07", 20, "2018-11-02"), ("2018-10-07", 6, "2018-10-15"),
    ("2019-09-20", 10, "2019-10-10"), ("2019-09-20", 20, "2019-10-23"),
    ("2020-01-20", 5, "2020-02-04"), ("2020-01-20", 15, "2020-02-18"),
    ("2020-01-20", 20, "2020-02-25"), ("2019-01-28", 5, "2019-02-02"),
    ("2018-10-08", 1, "2018-10-09"),
  ])
  func `working days are counted from the day after`(
    start: String, count: Int, end: String
  ) throws {
    let query = try connection().prepare(
      "SELECT add_workdays(:start, :count), workdays(:start, :end), workdays(:end, :start)")
    let count = Int64(count)
    #expect(
      try query.rows([.text(start), .integer(count), .text(end)])
        == [[.text(end), .integer(count), .integer(-count)]])
  }

  @Test(arguments: [
    ("workdays('2018-10-08', '2018-10-08')", Value.integer(0)),
    ("workdays('2018-10-01', '2018-10-07')", 0), ("add_workdays('2018-10-07', 0)", "2018-10-07"),
    ("add_workdays('2018-10-08', -1)", "2018-09-30"),
    ("add_workdays('2018-10-07', -1)", "2018-09-30"),
    ("add_workdays('2018-10-09', -2)", "2018-09-30"),
    ("workdays('2018-10-07T08:30:00', '2018-10-08')", 1), ("workdays(NULL, '2018-10-08')", nil),
    ("add_workdays('2018-10-07', NULL)", nil), ("days('2018-10-15', '2018-10-24')", 9),
    ("days('2018-10-15', '2018-10-14')", -1), ("days(NULL, NULL)", nil),
    ("month_end(2020, 2)", "2020-02-29"), ("month_end(2019, 12)", "2019-12-31"),
    ("month_end(NULL, 1)", nil), ("date('2018-10-07', '+1 day')", "2018-10-08"),
    ("strftime('%Y', '2018-10-07')", "2018"),
    ("find('于2018.5.1竣工', '[0-9]+[.][0-9]+')", "2018.5"), ("find('青岛', 'a')", nil),
    ("find(NULL, 'a')", nil), ("find('a', NULL)", nil), ("find(12, '2')", "2"),
  ])
  func `the functions give what they promise`(expression: String, expected: Value) throws {
    #expect(try connection().prepare("SELECT \(expression)").rows() == [[expected]])
  }

  @Test(arguments: [
    ("workdays('2021-01-01', '2020-12-31')", "workdays：节假日数据表 holiday 没有 2021 年"),
    ("workdays('2018-01-02', '2017-12-31')", "workdays：节假日数据表 holiday 没有 2017 年"),
    ("add_workdays('2020-12-31', 1)", "add_workdays：节假日数据表 holiday 没有 2021 年"),
    ("add_workdays('2018-01-02', -1)", "add_workdays：节假日数据表 holiday 没有 2017 年"),
    ("add_workdays('2018-01-02', 9223372036854775807)", "add_workdays：节假日数据表 holiday 没有 2021 年"),
    ("workdays('soon', '2018-10-08')", "\"soon\" 不是日期"),
    ("days('2019-02-29', '2019-03-01')", "\"2019-02-29\" 不是日期"),
    ("days(20181007, '2019-03-01')", "\"20181007\" 不是日期"),
    ("days(x'ff', '2019-03-01')", "\"\u{fffd}\" 不是日期"),
    ("add_workdays('2018-10-07', '5')", "第 2 个参数不是整数"),
    ("find('a', '(')", "find：\"(\" 第 2 个字附近，括号没有写完"),
    ("date()", "日期函数要写明日期，如 :as_of"), ("strftime('%Y')", "日期函数要写明日期，如 :as_of"),
    ("month_end(2018, 13)", "month_end：没有 2018 年 13 月"),
    ("month_end(9223372036854775807, 2)", "month_end：没有 9223372036854775807 年 2 月"),
  ])
  func `what has no answer is an error, not a blank`(expression: String, expected: String) throws {
    let query = try connection().prepare("SELECT \(expression)")
    let error = #expect(throws: QueryError.self) { try query.rows() }
    #expect(error?.message.chinese == expected)
  }

  @Test func `without a table of holidays nothing can be counted`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(["name: a"]), "t.csv": "a\nx\n",
    ])
    let query = try site.ledger().connect().prepare("SELECT workdays('2018-10-07', '2018-10-08')")
    let error = #expect(throws: QueryError.self) { try query.rows() }
    #expect(error?.message.chinese == "workdays：没有节假日数据表 holiday（列 date、kind）")
  }
}
