import Testing

@testable import Charts

/// Bars, lines, areas and dots.
@Suite struct DescriptionOfAmountsTests {
  static let years = DataTable(
    columns: [
      .init("year", title: "年度", kind: .date),
      .init("amount", title: "扶贫资金", unit: "万元", kind: .number),
    ],
    rows: [[day("2018"), 28830], [day("2019"), 29896.7], [day("2020"), 30312]])
  static let line = "{mark: line, encoding: {x: {field: day}, y: {field: amount}}}"

  @Test func `bars over years tell the extremes and the change`() throws {
    #expect(
      try described("{mark: bar, encoding: {x: {field: year}, y: {field: amount}}}", Self.years)
        == "柱状图，显示扶贫资金（万元）随时间的变化，从2018年到2020年，共 3 项。"
        + "最高的是2020年，30,312万元；最低的是2018年，28,830万元。"
        + "从2018年的 28,830万元到2020年的 30,312万元，增加 1,482万元（5.1%）。")
  }

  @Test func `stacked bars tell totals, the largest part and each series`() throws {
    #expect(
      try described(
        "{mark: bar, encoding: {x: {field: year, type: ordinal}, y: {field: amount}, color: {field: level}}}",
        .levels)
        == "堆叠柱状图，显示各年度的扶贫资金（万元），从2018年到2020年，共 3 项。分为 3 组：中央、省、市。"
        + "合计最高的是2020年，30,312万元；最低的是2018年，28,830万元。全部之中市最多，占 63.5%。"
        + "中央从2018年的 2,310万元到2020年的 2,502万元，增加 192万元（8.3%）。"
        + "省从2018年的 8,120万元到2020年的 8,610万元，增加 490万元（6%）。"
        + "市从2018年的 18,400万元到2020年的 19,200万元，增加 800万元（4.3%）。")
  }

  @Test(
    arguments: [
      ([("甲", 1), ("乙", 1)], "共 2 项：甲、乙。各项都是 1户。"),
      ([("甲", 3), ("乙", 0), ("丙", 0)], "共 3 项：甲、乙、丙。最高的是甲，3户；最低的是乙等 2 项，0户。"),
      ([("甲", 3), ("乙", nil)], "共 2 项：甲、乙。甲为 3户。1 项没有数据。"),
      ([("甲", 3), ("乙", .number(-.infinity))], "共 2 项：甲、乙。甲为 3户。1 项没有数据。"),
      ([("甲", 3)], "显示各名称的数量（户）。甲为 3户。"),
      (
        [("甲", 3), ("乙", -2), ("丙", -2)],
        "最高的是甲，3户；最低的是乙等 2 项，−2户。1 项为正，2 项为负。"
      ),
    ] as [([(String, Datum)], String)])
  func `names are compared, not followed`(rows: [(String, Datum)], ending: String) throws {
    let text = try described(DescriptionTests.bars, .named(rows, unit: "户"))
    #expect(text.hasSuffix(ending), "\(text)")
  }

  @Test func `bars that lie, stand beside each other or fill a whole have their names`() throws {
    #expect(
      try described(
        "{mark: bar, encoding: {y: {field: name}, x: {field: amount}}}",
        .named([("甲", 1), ("乙", 2)]))
        == "横向柱状图，显示各名称的数量，共 2 项：甲、乙。最高的是乙，2；最低的是甲，1。")
    #expect(
      try described(
        "{mark: bar, encoding: {x: {field: level}, xOffset: {field: year}, color: {field: year, type: ordinal}, y: {field: amount}}}",
        .levels)
        == "分组柱状图，显示各级次的扶贫资金（万元），共 3 项：中央、省、市。分为 3 组：2018年、2019年、2020年。"
        + "2018年最高的是市，18,400万元。2019年最高的是市，18,950万元。2020年最高的是市，19,200万元。")
    #expect(
      try described(
        "{mark: bar, encoding: {x: {field: year, type: ordinal}, y: {field: amount, stack: normalize}, color: {field: level}}}",
        .levels)
        == "百分比堆叠柱状图，显示各年度的扶贫资金，从2018年到2020年，共 3 项。分为 3 组：中央、省、市。"
        + "合计最高的是2020年，30,312万元；最低的是2018年，28,830万元。全部之中市最多，占 63.5%。"
        + "中央占比从2018年的 8%到2020年的 8.3%，增加 0.2个百分点。"
        + "省占比从2018年的 28.2%到2020年的 28.4%，增加 0.2个百分点。"
        + "市占比从2018年的 63.8%到2020年的 63.3%，减少 0.5个百分点。")
  }

  @Test func `a line tells its change and its course`() throws {
    #expect(
      try described(
        Self.line, .dated([("2018", 1), ("2019", 2), ("2020", 4), ("2021", 5)], unit: "户"))
        == "折线图，显示数量（户）随时间的变化，从2018年到2021年，共 4 项。最高的是2021年，5户；最低的是2018年，1户。"
        + "从2018年的 1户到2021年的 5户，增加 4户（400%）。其间持续上升。")
  }

  @Test(
    arguments: [
      ([("2018", 31), ("2020", 46.9)], "%", "从2018年的 31%到2020年的 46.9%，增加 15.9个百分点。"),
      ([("2018", -3), ("2020", 2)], "户", "从2018年的 −3户到2020年的 2户，增加 5户。"),
      ([("2018", 3), ("2020", -2)], "户", "从2018年的 3户到2020年的 −2户，减少 5户。"),
      ([("2018", 0), ("2020", 2)], "户", "从2018年的 0户到2020年的 2户，增加 2户。"),
      ([("2018", 4), ("2019", 5), ("2020", 4)], "户", "从2018年的 4户到2020年的 4户，没有变化。"),
      ([("2018", 4), ("2019", nil), ("2020", 2)], "户", "减少 2户（50%）。1 项没有数据。"),
      ([("2018", 1), ("2019", 4), ("2020", 3), ("2021", 2)], "户", "增加 1户（100%）。其间先升后降。"),
      ([("2018", 3), ("2019", 1), ("2020", 1), ("2021", 2)], "户", "减少 1户（33.3%）。其间先降后升。"),
      ([("2018", 3), ("2019", 1), ("2020", 3), ("2021", 2)], "户", "减少 1户（33.3%）。"),
      ([("2020", 7)], "户", "折线图，显示数量（户）随时间的变化。2020年为 7户。"),
    ] as [([(String, Datum)], String, String)])
  func `a change is told as far as it has a meaning`(
    rows: [(String, Datum)], unit: String, ending: String
  ) throws {
    let text = try described(Self.line, .dated(rows, unit: unit))
    #expect(text.hasSuffix(ending), "\(text)")
  }

  @Test func `several lines tell their changes, many their ends`() throws {
    let lines =
      "{mark: line, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}"
    #expect(
      try described(lines, .levels)
        == "折线图，显示扶贫资金（万元）随时间的变化，从2018年到2020年，共 3 项。分为 3 组：中央、省、市。"
        + "中央从2018年的 2,310万元到2020年的 2,502万元，增加 192万元（8.3%）。"
        + "省从2018年的 8,120万元到2020年的 8,610万元，增加 490万元（6%）。"
        + "市从2018年的 18,400万元到2020年的 19,200万元，增加 800万元（4.3%）。")
    var many = DataTable.levels
    many.rows = ["甲", "乙", "丙", "丁", "戊"].enumerated().flatMap { index, name in
      [[day("2018"), .text(name), 1], [day("2019"), .text(name), .number(Double(min(index, 3)))]]
    }
    #expect(
      try described(lines, many)
        == "折线图，显示扶贫资金（万元）随时间的变化，从2018年到2019年，共 2 项。分为 5 组：甲、乙、丙、丁、戊。"
        + "到2019年，最高的是丁等 2 项，3万元；最低的是甲，0万元。")
  }

  @Test func `areas are stacked as bars are`() throws {
    let text = try described(
      "{mark: area, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}",
      .levels)
    #expect(
      text.hasPrefix(
        "堆叠面积图，显示扶贫资金（万元）随时间的变化，从2018年到2020年，共 3 项。分为 3 组：中央、省、市。合计最高的是2020年，30,312万元；"))
    let stream = try described(
      "{mark: area, encoding: {x: {field: year}, y: {field: amount, stack: center}, color: {field: level}}}",
      .levels)
    #expect(stream.hasPrefix("河流图，显示"))
  }

  @Test func `bars over bins tell the spread`() throws {
    let table = DataTable(
      columns: [.init("age", title: "年龄", unit: "岁", kind: .number)],
      rows: [3, 12, 15, 18, 25, 28, 39].map { [$0] })
    #expect(
      try described(
        "{mark: bar, encoding: {x: {field: age, bin: {step: 10}}, y: {aggregate: count}}}", table)
        == "直方图，显示年龄（岁）的分布，从 0到 40岁，分为 4 段，共 7 项。最多的是10–20岁，3 项（42.9%）；最少的是0–10岁等 2 项，1 项。")
  }

  @Test func `dots and ticks along names are compared`() throws {
    let table = DataTable.named([("甲", 1), ("乙", 2), ("乙", 4)], unit: "户")
    #expect(
      try described("{mark: point, encoding: {x: {field: amount}, y: {field: name}}}", table)
        == "点图，显示各名称的数量（户），共 2 项：甲、乙。最高的是乙，4户；最低的是甲，1户。")
    #expect(
      try described("{mark: tick, encoding: {x: {field: amount}, y: {field: name}}}", table)
        == "刻线图，显示各名称的数量（户），共 2 项：甲、乙。最高的是乙，4户；最低的是甲，1户。")
    #expect(
      try described("{mark: text, encoding: {text: {field: name}}}", table)
        == "文字图，显示名称，共 3 项。")
  }

  @Test func `bars from one date to another tell the first, the last and the longest`() throws {
    let table = DataTable(
      columns: [
        .init("task", title: "任务", kind: .text), .init("start", title: "开始", kind: .date),
        .init("end", title: "结束", kind: .date),
      ],
      rows: [
        ["调研", day("2020-01-01"), day("2020-02-01")], ["建设", day("2020-02-01"), day("2020-06-30")],
        ["验收", day("2020-06-15"), day("2020-07-15")], ["总结", day("2020-07-01"), nil],
      ])
    let text = try described(
      "{mark: bar, encoding: {y: {field: task}, x: {field: start}, x2: {field: end}}}", table)
    #expect(
      text
        == "进度图，显示各任务的起止时间，共 3 项。最早开始的是调研，2020年1月1日；最晚结束的是验收，2020年7月15日。"
        + "最长的是建设，从2020年2月1日到2020年6月30日，历时 150 天。1 项的起止不全。")
  }

  @Test func `bars from one amount to another tell the lowest, the highest and the widest`() throws
  {
    let table = DataTable(
      columns: [
        .init("city", title: "城市", kind: .text),
        .init("low", title: "最低价", unit: "元", kind: .number),
        .init("high", title: "最高价", unit: "元", kind: .number),
      ],
      rows: [["甲", 10, 30], ["乙", 5, 25], ["丙", 20, 35]])
    #expect(
      try described(
        "{mark: bar, encoding: {x: {field: city}, y: {field: low}, y2: {field: high}}}", table)
        == "区间图，显示各城市的最低价（元）到最高价的范围，共 3 项。最低的是乙，5元；最高的是丙，35元。"
        + "跨度最大的是甲等 2 项，从 10元到 30元，相差 20元。")
  }

  @Test func `a waterfall tells the largest changes and where they lead`() throws {
    let text = try described(
      "{mark: {type: waterfall, total: 结余}, encoding: {x: {field: name}, y: {field: amount}}}",
      .named([("拨入", 300), ("支出", -120), ("退回", 20)], unit: "万元"))
    #expect(
      text
        == "瀑布图，显示数量（万元）的变化过程，共 3 步。增加最多的是拨入，300万元；减少最多的是支出，120万元。最后为 200万元。")
  }

  @Test func `bullets tell how many reach their targets`() throws {
    let table = DataTable(
      columns: [
        .init("name", title: "指标", kind: .text),
        .init("amount", title: "完成", unit: "户", kind: .number),
        .init("aim", title: "目标", unit: "户", kind: .number),
      ], rows: [["甲", 8, 10], ["乙", 12, 10]])
    let text = try described(
      "{mark: bullet, encoding: {y: {field: name}, x: {field: amount}, target: {field: aim}}}",
      table)
    #expect(
      text == "子弹图，显示各指标的完成（户），共 2 项：甲、乙。最高的是乙，12户；最低的是甲，8户。2 项中 1 项达到目标。")
  }

  @Test func `a pyramid tells both sides`() throws {
    let table = DataTable(
      columns: [
        .init("age", title: "年龄", kind: .text), .init("sex", title: "性别", kind: .text),
        .init("people", title: "人口", unit: "人", kind: .number),
      ], rows: [["0–14岁", "男", 5], ["0–14岁", "女", 4], ["15岁以上", "男", 7], ["15岁以上", "女", 9]])
    let text = try described(
      "{mark: pyramid, encoding: {y: {field: age}, x: {field: people}, color: {field: sex}}}", table
    )
    #expect(
      text
        == "人口金字塔，显示各年龄的人口（人），共 2 段，分为 2 组：男、女。男合计 12人，最多的是15岁以上，7人；女合计 13人，最多的是15岁以上，9人。")
  }

  @Test func `a calendar tells the highest and the lowest day`() throws {
    let text = try described(
      "{mark: calendar, encoding: {x: {field: day}, color: {field: amount}}}",
      .dated([("2024-03-01", 3), ("2024-03-02", 9), ("2024-03-03", nil)], unit: "件"))
    #expect(
      text
        == "日历热力图，显示各日期的数量（件），共 2 格。最高的是2024年3月2日，9件；最低的是2024年3月1日，3件。1 格没有数据。")
  }
}
