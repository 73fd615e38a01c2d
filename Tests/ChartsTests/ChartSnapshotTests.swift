import TestSupport
import Testing

@testable import Charts

/// Typical charts look as they did when someone last looked at them.
@Suite struct ChartSnapshotTests {
  private static let head = "title: 资金逐年增加, source: 资金台账（示例）"
  private static let year = "x: {field: year, type: ordinal}"
  private static let amount = "y: {field: amount}"

  @Test(
    arguments: [
      (
        "bar-stacked", "{mark: bar, \(head), encoding: {\(year), \(amount), color: {field: level}}}"
      ),
      (
        "bar-grouped",
        "{mark: bar, \(head), encoding: {\(year), \(amount), color: {field: level}, xOffset: {field: level}}}"
      ),
      (
        "bar-normalized",
        "{mark: bar, \(head), encoding: {y: {field: year, type: ordinal}, x: {field: amount, stack: normalize}, color: {field: level}}}"
      ),
      (
        "line-series",
        "{mark: line, \(head), encoding: {x: {field: year}, \(amount), color: {field: level}}}"
      ),
      (
        "area",
        "{mark: area, \(head), encoding: {x: {field: year}, \(amount), color: {field: level}}}"
      ),
      (
        "heat-map",
        "{mark: rect, \(head), encoding: {\(year), y: {field: level}, color: {field: amount}}}"
      ),
      (
        "ring",
        "{mark: {type: arc, innerRadius: 60}, \(head), encoding: {theta: {field: amount, aggregate: sum}, color: {field: level}}}"
      ),
      (
        "panels",
        "{mark: bar, \(head), encoding: {\(year), \(amount), column: {field: level}}}"
      ),
      (
        "target",
        "{\(head), layer: [{mark: bar, encoding: {\(year), y: {field: amount, aggregate: sum}}}, {mark: {type: rule, label: \"目标 3 亿元\"}, encoding: {y: {datum: 30000}}}]}"
      ),
      (
        "flows",
        "{mark: sankey, \(head), encoding: {source: {field: level}, target: {field: year}, size: {field: amount}}}"
      ),
    ])
  func `funds by year and level`(name: String, source: String) throws {
    try check(source, .levels, name)
  }

  @Test func `amounts above and below zero`() throws {
    let table = DataTable.named(
      [("店埠镇", 5.2), ("旧店镇", -1.4), ("大泽山镇", nil), ("云山镇", -6.8)], unit: "%")
    try check(
      "{mark: bar, title: 增长率, encoding: {x: {field: name}, y: {field: amount}}}", table, "upright")
    try check(
      "{mark: bar, title: 增长率, encoding: {y: {field: name}, x: {field: amount}}}", table, "lying")
  }

  @Test func `a line with a gap and provisional values`() throws {
    var table = DataTable.dated(
      [
        ("2018-01", 40), ("2018-02", 42.5), ("2018-03", nil), ("2018-04", 39), ("2018-05", 44),
        ("2018-06", 50),
      ], unit: "件")
    table.columns.append(.init("state", kind: .text))
    for index in table.rows.indices { table.rows[index].append(index > 3 ? "p" : nil) }
    try check(
      "{mark: line, title: 来信, caption: 六月为快报数, encoding: {x: {field: day}, y: {field: amount}, status: {field: state}}}",
      table, "line")
  }

  @Test func `points in groups`() throws {
    var random = SeededGenerator(seed: 11)
    let table = DataTable(
      columns: [
        .init("town", title: "镇", kind: .text),
        .init("homes", title: "户数", unit: "户", kind: .number),
        .init("income", title: "人均收入", unit: "元", kind: .number),
        .init("funds", title: "资金", unit: "万元", kind: .number),
      ],
      rows: (0..<24).map { index in
        [
          .text(["店埠", "云山", "旧店"][index % 3]),
          .number(Double(Int.random(in: 40...400, using: &random))),
          .number(Double(Int.random(in: 8000...21000, using: &random))),
          .number(Double(Int.random(in: 5...90, using: &random))),
        ]
      })
    try check(
      "{mark: point, title: 村的户数与收入, encoding: {x: {field: homes}, y: {field: income}, color: {field: town}, size: {field: funds}}}",
      table, "points")
  }

  private func check(_ source: String, _ table: DataTable, _ name: String) throws {
    for (width, suffix) in [(ChartWidth.wide, ""), (.narrow, "-narrow")] {
      let chart = try specification(source, table.columns)
        .svg(ChartData(table), id: "c", width: width)
      try expectSound(chart, name)
      // One element a line reads well in a comparison.
      try assertSnapshot(
        chart.svg.replacing("><", with: ">\n<") + "\n", named: name + suffix, as: "svg")
    }
    let printed = try specification(source, table.columns)
      .svg(ChartData(table), id: "c", theme: .print).svg
    #expect(!printed.contains("var("))
  }
}
