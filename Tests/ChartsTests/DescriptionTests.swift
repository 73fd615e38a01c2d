import Testing

@testable import Charts

/// Parses a specification that has no fault, and describes it.
func described(
  _ source: String, _ table: DataTable, sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let (specification, problems) = ChartSpecification.parse(flow(source), columns: table.columns)
  #expect(problems.filter { $0.severity == .error } == [], sourceLocation: sourceLocation)
  let chart = try #require(specification, sourceLocation: sourceLocation)
  return ChartTexts(ChartModel(chart.view, data: ChartData(table)), chart).description
}

extension DataTable {
  /// A table with a text column `name` and a number column `amount`.
  static func named(_ rows: [(String, Datum)], unit: String? = nil) -> DataTable {
    DataTable(
      columns: [
        Column("name", title: "名称", kind: .text),
        Column("amount", title: "数量", unit: unit, kind: .number),
      ],
      rows: rows.map { [.text($0.0), $0.1] })
  }

  /// A table with a date column `day` and a number column `amount`.
  static func dated(_ rows: [(String, Datum)], unit: String? = nil) -> DataTable {
    DataTable(
      columns: [
        Column("day", title: "日期", kind: .date),
        Column("amount", title: "数量", unit: unit, kind: .number),
      ],
      rows: rows.map { [day($0.0), $0.1] })
  }

  /// Amounts by year and level.
  static let levels = DataTable(
    columns: [
      Column("year", title: "年度", kind: .date), Column("level", title: "级次", kind: .text),
      Column("amount", title: "扶贫资金", unit: "万元", kind: .number),
    ],
    rows: [
      [day("2018"), "中央", 2310], [day("2018"), "省", 8120], [day("2018"), "市", 18400],
      [day("2019"), "中央", 2480.5], [day("2019"), "省", 8466.2], [day("2019"), "市", 18950],
      [day("2020"), "中央", 2502], [day("2020"), "省", 8610], [day("2020"), "市", 19200],
    ])
}

func day(_ text: String) -> Datum { Timestamp(text).map(Datum.date) ?? .null }

/// What is said of every chart.
@Suite struct DescriptionTests {
  static let bars = "{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}"

  @Test func `the author's description comes first`() throws {
    let text = try described(
      "{mark: bar, description: 三年资金, encoding: {x: {field: name}, y: {field: amount}}}",
      .named([("甲", 1), ("乙", 2)]))
    #expect(text.hasPrefix("三年资金。柱状图，显示各名称的数量，"))
    let asked = try described(
      "{mark: bar, description: 钱去哪了？, encoding: {x: {field: name}, y: {field: amount}}}",
      .named([("甲", 1), ("乙", 2)]))
    #expect(asked.hasPrefix("钱去哪了？柱状图，"))
  }

  @Test func `a chart without rows says so`() throws {
    #expect(try described(Self.bars, .named([])) == "柱状图，没有可以画的数据。")
    #expect(
      try described(Self.bars, .named([("甲", nil), ("乙", .number(.infinity))]))
        == "柱状图，没有可以画的数据。")
  }

  @Test func `bars that do not start at zero say so`() throws {
    let text = try described(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount, scale: {domain: [10, 20]}}}}",
      .named([("甲", 11), ("乙", 12)]))
    #expect(text.hasSuffix("纵轴不从 0 开始。"))
    let log = try described(
      "{mark: line, encoding: {x: {field: day}, y: {field: amount, scale: {type: log}}}}",
      .dated([("2018", 10), ("2019", 1000)]))
    #expect(log.hasSuffix("增加 990（9900%）。纵轴为对数刻度。"))
  }

  @Test func `provisional and revised values are counted`() throws {
    let table = DataTable(
      columns: [
        .init("name", kind: .text), .init("amount", kind: .number), .init("state", kind: .text),
      ],
      rows: [["甲", 1, nil], ["乙", 2, "p"], ["丙", 3, "p"], ["丁", 3, "r"]])
    let text = try described(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount}, status: {field: state}}}", table
    )
    #expect(text.hasSuffix("其中 2 项为暂定数。其中 1 项为修订数。"))
  }

  @Test func `a rule tells its value and how many items reach it`() throws {
    func text(_ rule: String, _ rows: [(String, Datum)]) throws -> String {
      try described(
        "{layer: [{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}, \(rule)]}",
        .named(rows, unit: "万元"))
    }
    let target = "{mark: {type: rule, label: 目标}, encoding: {y: {datum: 5}}}"
    #expect(
      try text(target, [("甲", 5), ("乙", 4), ("丙", 9)]) == "柱状图，显示各名称的数量（万元），共 3 项：甲、乙、丙。"
        + "最高的是丙，9万元；最低的是乙，4万元。目标为 5万元，3 项中 2 项达到。")
    #expect(try text(target, [("甲", 5), ("乙", 6)]).hasSuffix("目标为 5万元，2 项全部达到。"))
    #expect(try text(target, [("甲", 1), ("乙", 2)]).hasSuffix("目标为 5万元，没有一项达到。"))
    #expect(
      try text(
        "{mark: rule, encoding: {y: {aggregate: mean, field: amount}}}", [("甲", 1), ("乙", 2)]
      ).hasSuffix("平均值为 1.5万元，2 项中 1 项达到。"))
  }

  @Test func `an amount over the same axis is told too`() throws {
    let table = DataTable(
      columns: [
        .init("year", title: "年度", kind: .date),
        .init("amount", title: "资金", unit: "万元", kind: .number),
        .init("rate", title: "执行率", unit: "%", kind: .number),
      ],
      rows: [[day("2018"), 10, 80], [day("2019"), 12, 90.5]])
    let text = try described(
      """
      {encoding: {x: {field: year}}, resolve: {scale: {y: independent}}, layer: [
        {mark: bar, encoding: {y: {field: amount}}}, {mark: line, encoding: {y: {field: rate}}}]}
      """, table)
    #expect(
      text == "柱状图，显示资金（万元）随时间的变化，从2018年到2019年，共 2 项。"
        + "最高的是2019年，12万元；最低的是2018年，10万元。从2018年的 10万元到2019年的 12万元，增加 2万元（20%）。"
        + "另有折线图，显示执行率（%）。从2018年的 80%到2019年的 90.5%，增加 10.5个百分点。")
  }

  @Test func `panels are compared`() throws {
    let text = try described(
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount}, column: {field: level}}}",
      .levels)
    #expect(
      text == "柱状图，按级次分为 3 幅（中央、省、市），显示扶贫资金（万元）随时间的变化，从2018年到2020年，共 3 项。"
        + "最高的是市的2020年，19,200万元；最低的是中央的2018年，2,310万元。"
        + "中央从2018年的 2,310万元到2020年的 2,502万元，增加 192万元（8.3%）。"
        + "省从2018年的 8,120万元到2020年的 8,610万元，增加 490万元（6%）。"
        + "市从2018年的 18,400万元到2020年的 19,200万元，增加 800万元（4.3%）。")
  }

  @Test func `charts side by side are told one after the other`() throws {
    let text = try described(
      """
      {hconcat: [
        {title: 数量, mark: bar, encoding: {x: {field: name}, y: {field: amount}}},
        {mark: arc, encoding: {theta: {field: amount}, color: {field: name}}}]}
      """, .named([("甲", 1), ("乙", 3)], unit: "户"))
    #expect(
      text == "由 2 张图组成。“数量”：柱状图，显示各名称的数量（户），共 2 项：甲、乙。"
        + "最高的是乙，3户；最低的是甲，1户。第 2 张：饼图，显示各名称的数量（户），共 2 项，合计 4户。乙占 75%，甲占 25%。")
  }

  @Test func `rows and specification decide every word`() throws {
    let first = try described(Self.bars, .named([("甲", 1), ("乙", 2)]))
    for _ in 0..<20 { #expect(try described(Self.bars, .named([("甲", 1), ("乙", 2)])) == first) }
  }
}
