import Testing

@testable import Charts

@Suite struct DescriptionTests {
  @Test func `bars over years tell the extremes and the change`() throws {
    let chart = try draw(
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount}}}", Samples.years)
    #expect(
      chart.description
        == "柱状图，显示扶贫资金（万元）随时间的变化，从2018年到2020年，共 3 项。"
        + "最高的是2020年，30,312万元；最低的是2018年，28,830万元。"
        + "从2018年的 28,830万元到2020年的 30,312万元，增加 1,482万元（5.1%）。")
  }

  @Test func `stacked bars tell totals, the largest part and each series`() throws {
    let chart = try draw(
      "{mark: bar, encoding: {x: {field: year, type: ordinal}, y: {field: amount}, color: {field: level}}}",
      Samples.levels)
    #expect(
      chart.description
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
      ([("甲", 3)], "显示各名称的数量（户）。甲为 3户。"),
    ] as [([(String, Datum)], String)])
  func `names are compared, not followed`(rows: [(String, Datum)], ending: String) throws {
    let chart = try draw(Samples.namedBars, Samples.named(rows, unit: "户"))
    #expect(chart.description.hasSuffix(ending), "\(chart.description)")
  }

  @Test func `a change of percentages is told in points`() throws {
    let table = Samples.dated([("2018", 31), ("2020", 46.9)], unit: "%")
    let chart = try draw(Samples.datedLine, table)
    #expect(chart.description.hasSuffix("从2018年的 31%到2020年的 46.9%，增加 15.9个百分点。"))
  }

  @Test func `the author's description comes first`() throws {
    let chart = try draw(
      "{mark: bar, description: 三年资金, encoding: {x: {field: year}, y: {field: amount}}}",
      Samples.years)
    #expect(chart.description.hasPrefix("三年资金。柱状图，"))
  }
}
