import Testing

@testable import Charts

/// What a chart does not hide from its readers and its author.
@Suite struct HonestChartsTests {
  private static let bars = "{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}"
  private static let lying = "{mark: bar, encoding: {y: {field: name}, x: {field: amount}}}"

  @Test(arguments: [
    ([900.0, 1000, 950], "x: {field: name}, y: {field: amount}"),
    ([-900.0, -1000, -950], "x: {field: name}, y: {field: amount}"),
    ([900.0, 1000, 950], "y: {field: name}, x: {field: amount}"),
  ])
  func `the lengths of bars are their amounts`(amounts: [Double], axes: String) throws {
    let table = DataTable.named(amounts.enumerated().map { ("村\($0)", .number($1)) })
    let plot = try #require(
      try layout("{mark: bar, encoding: {\(axes)}}", table, width: 640).plots.first)
    let lengths: [Double] = try #require(plot.panel.marks.first).items.map {
      guard case .bar(let box) = $0.shape else { return 0 }
      return axes.hasPrefix("x: {field: name") ? box.height : box.width
    }
    for (length, amount) in zip(lengths, amounts) {
      #expect((length / lengths[0] - amount / amounts[0]).magnitude < 1e-9)
    }
  }

  @Test(arguments: [
    "x: {field: name}, y: {field: amount, scale: {zero: false}}",
    "x: {field: name}, y: {field: amount, scale: {domain: [900, 1000]}}",
    "y: {field: name}, x: {field: amount, scale: {zero: false}}",
  ])
  func `bars that do not start at zero say so`(axes: String) throws {
    let chart = try drawn(
      "{mark: bar, encoding: {\(axes)}}", .named([("甲", 900), ("乙", 1000)]),
      warnings: ["the bars do not start at zero, so their lengths mislead; a note below says so"])
    let axis = axes.hasPrefix("x: {field: name") ? "纵轴" : "横轴"
    #expect(chart.svg.contains("注意：\(axis)不从 0 开始。"))
    #expect(chart.description.hasSuffix("\(axis)不从 0 开始。"))
  }

  @Test func `lines need not start at zero`() throws {
    let chart = try drawn(
      "{mark: line, encoding: {x: {field: day}, y: {field: amount, scale: {zero: false}}}}",
      .dated([("2018", 900), ("2019", 1000)]))
    #expect(!chart.svg.contains("注意"))
  }

  @Test(arguments: [bars, lying])
  func `a bar that is missing is a dash`(source: String) throws {
    let chart = try drawn(source, .named([("甲", 1), ("乙", nil), ("丙", 0)]))
    #expect(chart.svg.contains(">—</text>"))
    #expect(chart.svg.occurrences(of: "<rect") == 2)
    #expect(chart.svg.contains(">乙</text>") && chart.svg.contains(">0</text>"))
    #expect(chart.description.contains("1 项没有数据"))
  }

  @Test func `months without a row keep their place`() throws {
    let chart = try drawn(
      "{mark: bar, encoding: {x: {field: day}, y: {field: amount}}}",
      .dated([("2018-11", 1), ("2019-02", 2)]))
    for label in ["11月", "12月", "1月", "2月"] { #expect(chart.svg.contains(">\(label)</text>")) }
    #expect(chart.svg.occurrences(of: ">—</text>") == 2)
  }

  @Test(arguments: ["p", "[p]", "暂定", "provisional"])
  func `provisional values are marked in the label, the tooltip, the note and the fill`(
    status: String
  ) throws {
    var table = DataTable.named([("甲", 1), ("乙", 2), ("丙", 3)], unit: "元")
    table.columns.append(.init("state", kind: .text))
    for (index, state) in ["", status, "r"].enumerated() { table.rows[index].append(.text(state)) }
    let chart = try drawn(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount}, status: {field: state}}}", table
    )
    #expect(chart.svg.contains(">2[p]</text>") && chart.svg.contains(">3[r]</text>"))
    #expect(chart.svg.contains(">1</text>"))
    #expect(chart.svg.contains("乙 · 2元 · 暂定数</title>"))
    #expect(chart.svg.contains("丙 · 3元 · 修订数</title>"))
    #expect(chart.svg.contains("[p] 暂定数；[r] 修订数。"))
    #expect(chart.svg.contains("url(#c-q0)"))
    #expect(chart.description.contains("暂定"))
  }

  @Test func `provisional points of a line are open`() throws {
    var table = DataTable.dated([("2018", 1), ("2019", 2), ("2020", 3)], unit: "元")
    table.columns.append(.init("state", kind: .text))
    for (index, state) in ["", "", "p"].enumerated() { table.rows[index].append(.text(state)) }
    let chart = try drawn(
      "{mark: line, encoding: {x: {field: day}, y: {field: amount}, status: {field: state}}}", table
    )
    #expect(chart.svg.contains(">3[p]</text>") && chart.svg.contains("[p] 暂定数。"))
    #expect(chart.svg.contains("2020年 · 3元 · 暂定数</title>"))
  }

  @Test func `a domain that does not hold the data is widened`() throws {
    let table = DataTable.named([("甲", 500), ("乙", 1000)])
    let chart = try drawn(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount, scale: {domain: [0, 600]}}}}",
      table,
      warnings: ["the domain of \"数量\" does not hold all data and has been widened"])
    let rects = try #require(SVGElements(chart.svg))["rect"]
    #expect(rects.allSatisfy { (Double($0.attributes["y"] ?? "") ?? -1) >= 0 })
    _ = try drawn(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount, scale: {domain: [0, 2000]}}}}",
      table)
  }

  @Test func `more than six series are too many`() throws {
    func table(_ count: Int) -> DataTable {
      .named((0..<count).map { ("类\($0)", .number(Double($0 + 1))) })
    }
    let source = "{mark: arc, encoding: {theta: {field: amount}, color: {field: name}}}"
    _ = try drawn(source, table(6))
    _ = try drawn(
      source, table(7),
      warnings: [
        "7 series are hard to tell apart beyond 6; combine them or make several charts"
      ])
  }

  @Test func `labels that are cut short or left out are told with their axis`() throws {
    let names = (0..<300).map {
      (String(repeating: "劳动力转移就业", count: 6) + "\($0)", Datum.number(1))
    }
    let chart = try specification(Self.lying, DataTable.named([]).columns)
      .svg(ChartData(.named(names)), id: "c")
    #expect(
      chart.warnings.map(\.english).contains { $0.hasSuffix("labels of \"名称\" are cut short") })
    #expect(
      chart.warnings.map(\.english).contains {
        $0.hasSuffix("labels of \"名称\" do not fit and are left out")
      })
    #expect(chart.warnings.allSatisfy { $0.severity == .warning && $0.rule == "chart-layout" })
    let turned = try drawn(
      Self.bars, .named((0..<12).map { ("劳动力转移就业技能培训项目第\($0)批", 1) }),
      warnings: ["the names of the categories are too long for upright bars; the bars lie down"])
    #expect(turned.svg.contains(">劳动力转移就业技能培训项目第0批</text>"))
  }

  @Test func `gaps of lines stay gaps`() throws {
    let chart = try drawn(
      "{mark: line, encoding: {x: {field: day}, y: {field: amount}}}",
      .dated([("2018", 1), ("2019", 2), ("2020", nil), ("2021", 2), ("2022", 3)]))
    let line = try #require(SVGElements(chart.svg))["path"].first {
      $0.attributes["stroke-width"] == "2.5"
    }
    #expect((line?.attributes["d"] ?? "").occurrences(of: "M") == 2)
  }
}
