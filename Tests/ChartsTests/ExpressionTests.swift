import Testing

@testable import Charts

@Suite struct ExpressionTests {
  private let columns: [DataTable.Column] = [
    .init("x"), .init("a b"), .init("p.q"), .init("d"), .init("中文"),
  ]
  private var frame: Frame {
    Frame(
      columns: [
        .init("x", [1, nil]), .init("a b", ["t", nil]), .init("p.q", [3, nil]),
        .init("d", [Timestamp("2018-10-07").map { .date($0) } ?? nil, nil]), .init("中文", [7, nil]),
      ], count: 2)
  }

  private func value(_ text: String, row: Int = 0) throws -> Datum {
    try Expression(text, columns: columns).bound(to: frame).value(row: row)
  }

  @Test(
    arguments: [
      ("datum.x + datum['x'] + datum[\"x\"]", 3), ("datum['a b'] + 1", "t1"), ("datum.p.q", 3),
      ("datum['p.q']", 3), ("datum.中文 + 1", 8), ("datum['中文']", 7), ("2 ** 3 ** 2", 512),
      ("1 - 2 - 3", -4), ("2 + 3 * 4", 14), ("(2 + 3) * 4", 20), ("-2 * -3", 6),
      ("!true || true", true),
      ("1 < 2 == true", true), ("true ? 1 : false ? 2 : 3", 1), ("false ? 1 : false ? 2 : 3", 3),
      ("{'a': 1, t: 2, 3: 4}[datum['a b']]", 2), ("{'a': 1}['z']", nil), ("{}['z']", nil),
      ("[1, [2, 3]].length", 2), ("[][0]", nil), ("'abc'[-1]", nil), ("0x1F", 31), (".5 + 1.", 1.5),
      ("1e3", 1000), ("'\\u4e2d\\'\\\"\\\\'", "中'\"\\"), ("'a' + \"b\"", "ab"), ("0 / 0", nil),
      ("  1\n+\t2  ", 3), ("'😀'.length", 1), ("substring('中文字', 1, 2)", "文"), ("NaN", nil),
      ("5 & 3 | 8", 9), ("1 << 4 >> 2", 4), ("~1", -2), ("if(datum.x > 0, 'yes', 'no')", "yes"),
      ("round(2.5, 1)", 3), ("split('a,b', ',')", "a,b"), ("isArray(split('a,b', ',')) ", true),
      ("length(null)", nil), ("upper(null)", nil), ("null + '元'", "null元"), ("quarter(datum.d)", 4),
    ] as [(String, Datum)])
  func `an expression has a value`(text: String, expected: Datum) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    arguments: [
      ("datum.d == '2018-10-07'", true), ("datum.d > '2018'", true), ("datum.d < '不是日期'", false),
      ("datum.d == datetime(2018, 9, 7)", true), ("datum.d === utc(2018, 9, 7)", true),
      ("datum.d - datetime(2018, 9, 6)", 86_400_000),
      ("year(datum.d) + month(datum.d) / 12", 2018.75),
      ("datum.d + '起'", "2018年10月7日起"), ("timeFormat(datum.d, '%Y-%m')", "2018-10"),
      ("timeFormat(datum.d)", "2018年10月7日"),
      ("monthFormat(9) + dayFormat(0) + dayAbbrevFormat(1)", "10月星期日周一"),
      ("year(datetime(2018, 14))", 2019), ("day('2018-10-07')", 0), ("year(null)", nil),
      ("datetime(1e300, 0)", nil), ("datetime(2018, NaN)", nil), ("datetime('没有')", nil),
      ("time(datetime(1e5, 1e6, 1e7, 1e9)) > 0", true),
      ("max(datum.d, datetime(2017, 0)) === datum.d", true),
      ("inrange(datum.d, [datetime(2018, 0), datetime(2019, 0)])", true),
      ("format(datum.x, '.1f') + format(null, 'd')", "1.0null"),
      ("format(datum.x, datum['a b'])", nil),
    ] as [(String, Datum)])
  func `dates are reckoned with and written`(text: String, expected: Datum) throws {
    #expect(try value(text) == expected)
  }

  @Test func `datetime is known as far as it is given`() throws {
    #expect(try value("datetime(2018, 9)").date?.chinese == "2018年10月")
    #expect(try value("datetime(2018, 9, 7)").date?.chinese == "2018年10月7日")
    #expect(try value("datetime(2018, 9, 7, 8, 30)").date?.chinese == "2018年10月7日 8:30")
  }

  @Test func `nulls are 0 to reckon with and no dates`() throws {
    #expect(try value("datum.x + 1", row: 1) == 1)
    #expect(try value("datum.x == null && !isValid(datum.x)", row: 1) == true)
    #expect(try value("year(datum.d)", row: 1) == .null)
  }

  @Test(
    arguments: [
      ("", 1, "the expression ends too early"), ("1 +", 4, "the expression ends too early"),
      ("1 2", 3, "\"2\" is not expected here"),
      ("(1", 3, "\")\" is expected here, not the expression ends"),
      ("max(1, 2", 9, "\",\" is expected here, not the expression ends"),
      ("[1 2]", 4, "\",\" is expected here, not \"2\""),
      ("1 ? 2", 6, "\":\" is expected here, not the expression ends"),
      ("'abc", 1, "the text lacks its closing quote '"), ("'a\\", 4, "nothing follows \"\\\""),
      ("'\\u12'", 4, "\"\\u\" is not followed by 4 hexadecimal digits"),
      ("1 # 2", 3, "\"#\" is no sign of an expression"),
      ("12abc", 1, "\"12\" is no number"), ("0x", 1, "\"0x\" is no number"),
      ("1.2.3", 4, "\"0.3\" is not expected here"),
      ("datum.y", 7, "datum: the data has no column \"y\"; did you mean \"x\"?"),
      ("datum", 6, "datum is followed by a column, as in datum.x or datum['x']"),
      ("datum[x]", 7, "datum[…] holds the name of a column in quotes"),
      ("datum.x.size", 9, "there is no property \"size\""),
      ("x > 1", 1, "a column is written as datum['x']"),
      ("dtaum.x", 1, "there is no name \"dtaum\"; did you mean \"datum\"?"),
      ("abs", 1, "\"abs\" is a function and needs brackets"),
      ("flor(1)", 1, "there is no function \"flor\"; did you mean \"floor\"?"),
      ("clamp(1)", 1, "clamp needs 3 arguments and has 1"),
      ("if(1, 2)", 1, "if needs 3 arguments and has 2"),
      ("1 + now()", 5, "now() is not there: the same data must always give the same chart"),
      ("random()", 1, "random() is not there: the same data must always give the same chart"),
      ("test(1)", 1, "test() is not supported yet"),
      ("timeFormat(1, '%E')", 12, "\"%E\" of timeFormat is no date format such as %Y-%m-%d"),
      ("a = 1", 3, "\"=\" is no sign of an expression"),
      ("{a: 1}", 7, "\"[\" is expected here, not the expression ends"),
      ("1 + + ", 7, "the expression ends too early"),
      ("x => x", 3, "\"=\" is no sign of an expression"),
    ])
  func `what is no expression is told with its place`(
    text: String, character: Int, message: String
  ) {
    do {
      _ = try Expression(text, columns: columns)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.english == message)
      #expect(error.offset + 1 == character)
    }
  }

  @Test func `expressions that are too deep or too long are refused`() {
    let deep = 100_000
    for text in [
      String(repeating: "(", count: 9000), String(repeating: "!", count: 9000) + "1",
      String(repeating: "[", count: 9000), String(repeating: "-", count: 9000) + "1",
      String(repeating: "1?", count: 9000), String(repeating: "1?1:", count: 4000) + "1",
      String(repeating: "1+", count: 9000) + "1", String(repeating: "abs(", count: 4000),
      String(repeating: "2**", count: 5000) + "1", "1" + String(repeating: "[0]", count: 5000),
      String(repeating: "1", count: deep), String(repeating: "{a:", count: 5000),
      "1" + String(repeating: ".length", count: 2000),
    ] {
      #expect(throws: ExpressionFault.self) { try Expression(text) }
    }
  }

  @Test func `the longest and deepest that is read can be reckoned`() throws {
    let sum = String(repeating: "1+", count: 500) + "1"
    #expect(try value(sum) == 501)
    let nested = String(repeating: "(", count: 75) + "1" + String(repeating: ")", count: 75)
    #expect(try value(nested) == 1)
    let powers = String(repeating: "1**", count: 500) + "1"
    #expect(try value(powers) == 1)
  }

  @Test func `any part of an expression is read or refused, never a crash`() {
    let text =
      "if(datum['x'] >= 1e3 && !isValid(\"\\u4e2d\"), {'a': [1, .5][0]}[datum.p.q], -2 ** ~3)"
    for length in 0...text.count {
      _ = try? Expression(String(text.prefix(length)), columns: columns)
      _ = try? Expression(String(text.dropFirst(length)), columns: nil)
    }
  }

  @Test(arguments: ExpressionFunction.allCases)
  func `every function takes any values`(function: ExpressionFunction) {
    let values: [ExpressionValue] = [
      .null, .boolean(true), .number(.nan), .number(-1e300), .number(.infinity), .number(2.5),
      .text(""), .text("中文,-12"), .date(Timestamp(milliseconds: -1)), .list([]),
      .list([.number(3), .text("a"), .null]),
    ]
    for a in values {
      for b in values {
        for c in [ExpressionValue.number(-3), .text("left"), .list([])] {
          _ = function.value([a, b, c, b]).datum
          _ = function.value([a]).datum
        }
      }
    }
    #expect(function.value([]) == function.value([]) || function.needed == 0)
  }

  @Test func `a fault stands where the expression stands`() {
    var reader = SpecificationReader(columns: columns)
    let node = SpecificationNode(.text("1 + now()"), at: .init(line: 5, column: 10))
    #expect(Expression.read(node, place: "transform[0].calculate", &reader) == nil)
    #expect(reader.problems.first?.line == 5)
    #expect(reader.problems.first?.column == 14)
    #expect(
      reader.problems.first?.chinese
        == "transform[0].calculate \"1 + now()\" 的第 5 个字符：now() 不可用：同样的数据每次要画出同样的图")
  }
}
