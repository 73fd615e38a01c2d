import Testing

@testable import Charts

@Suite struct ParseTests {
  private static let columns: [DataTable.Column] = [
    .init("year", kind: .date), .init("level", kind: .text), .init("amount", kind: .number),
  ]
  private static let encoding =
    "encoding: {x: {field: year, type: ordinal}, y: {field: amount, type: quantitative}}"

  /// A specification with one fault, the place of the fault, and a part of the English message.
  @Test(arguments: [
    ("{mark: bar, titel: a, \(encoding)}", 1, 13, "did you mean \"title\"?"),
    ("{mark: bar, layer: [], \(encoding)}", 1, 13, "\"layer\" in chart is not supported yet"),
    ("{mark: pie, \(encoding)}", 1, 8, "mark cannot be \"pie\"; supported are bar, line"),
    ("{mark: lien, \(encoding)}", 1, 8, "did you mean \"line\"?"),
    ("{mark: arc, \(encoding)}", 1, 8, "mark \"arc\" is not supported yet"),
    ("{mark: {typ: bar}, \(encoding)}", 1, 8, "mark lacks \"type\""),
    (
      "{mark: {type: bar, point: true}, \(encoding)}", 1, 20,
      "\"point\" in mark is not supported yet"
    ),
    ("{mark: {type: bar, color: green}, \(encoding)}", 1, 27, "a colour such as #1c5a48"),
    ("{mark: [], \(encoding)}", 1, 8, "mark is […], not one of bar, line"),
    ("{\(encoding)}", 1, 1, "chart lacks \"mark\""),
    ("{mark: bar}", 1, 1, "chart lacks \"encoding\""),
    ("[]", 1, 1, "chart is […], not a mapping of names to values"),
    ("{mark: bar, mark: bar, \(encoding)}", 1, 13, "\"mark\" is given twice"),
    ("{mark: bar, width: 5, \(encoding)}", 1, 20, "width is 5, not a number in 50…2000"),
    ("{mark: bar, title: [a], \(encoding)}", 1, 20, "title is […], not a text"),
    (
      "{mark: bar, encoding: {\n x: {field: yaer, type: ordinal}, y: {field: amount}}}", 2, 13,
      "did you mean \"year\"?"
    ),
    (
      "{mark: bar, encoding: {\n x: {type: ordinal}, y: {field: amount}}}", 2, 5,
      "encoding.x lacks \"field\""
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, type: ordnal}, y: {field: amount}}}", 2, 25,
      "did you mean \"ordinal\"?"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: level, type: quantitative}, y: {field: amount}}}", 2,
      26, "holds text, not numbers"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, timeUnit: year}, y: {field: amount}}}", 2, 19,
      "\"timeUnit\" in encoding.x is not supported yet"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, axis: {lableAngle: 3}}, y: {field: amount}}}", 2,
      26, "did you mean \"labelAngle\"?"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, axis: {labelAngle: 300}}, y: {field: amount}}}",
      2, 38, "a number in −90…90"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, axis: {format: \"%H\"}}, y: {field: amount}}}", 2,
      34, "a date format"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, axis: {format: ss}}}}", 2, 54,
      "a number format"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, scale: {type: log}}}}", 2, 53,
      "\"log\" is not supported yet"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, scale: {domain: [5, 1]}}}}",
      2, 55, "two values that ascend"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, scale: {domain: [0, a]}}}}",
      2, 59, "not a number"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, stack: center}}}", 2, 46,
      "\"center\" is not supported yet"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount, stack: null}}}", 2, 46,
      "bars would hide one another"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, sort: up}, y: {field: amount}}}", 2, 25,
      "a continuous axis has its own order"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: level, sort: -z}, y: {field: amount}}}", 2, 26,
      "did you mean \"-x\"?"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount}, shape: {field: level}}}", 2,
      40, "\"shape\" in encoding is not supported yet"
    ),
    ("{mark: bar, encoding: {\n x: {field: year}}}", 1, 23, "\"y\" is lacking"),
    (
      "{mark: bar, encoding: {\n x: {field: amount}, y: {field: amount}}}", 2, 5,
      "both quantitative"
    ),
    ("{mark: bar, encoding: {\n x: {field: year}, y: {field: level}}}", 2, 23, "needs an amount"),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount}, yOffset: {field: level}}}",
      2, 49, "use xOffset"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year, stack: zero}, y: {field: amount}}}", 2, 5,
      "stack belongs to the amount"
    ),
    (
      "{mark: bar, encoding: {\n x: {field: year}, y: {field: amount}, color: {field: amount, type: quantitative}}}",
      2, 47, "color has to be ordinal or nominal"
    ),
    (
      "{mark: line, encoding: {\n x: {field: year}, y: {field: level}}}", 2, 23,
      "has to be quantitative"
    ),
    (
      "{mark: line, encoding: {\n x: {field: year}, y: {field: amount}, xOffset: {field: level}}}",
      2, 40, "\"xOffset\" in encoding is not supported yet"
    ),
  ])
  func `a fault is told with its place`(
    source: String, line: Int, column: Int, message: String
  ) throws {
    let (specification, problems) = ChartSpecification.parse(flow(source), columns: Self.columns)
    #expect(specification == nil)
    let problem = try #require(problems.first)
    #expect(problems.count == 1, "\(problems.map(\.english))")
    #expect(problem.english.contains(message), "\(problem.english)")
    #expect(problem.line == line)
    #expect(problem.column == column)
    #expect(problem.severity == .error)
    #expect(!problem.chinese.isEmpty)
  }

  @Test func `all faults are told at once, in the order of the source`() {
    let source = """
      {mark: {type: bar, colour: "#fff"},
       encoding: {x: {field: yeer}, y: {field: amount, axis: {grids: true}}},
       sorce: a}
      """
    let problems = ChartSpecification.parse(flow(source), columns: Self.columns).problems
    #expect(
      problems.map(\.chinese) == [
        "mark 没有“colour”这一项；是不是“color”？",
        "encoding.x.field：数据里没有“yeer”这一列；是不是“year”？",
        "encoding.y.axis 没有“grids”这一项；是不是“grid”？",
        "chart 没有“sorce”这一项；是不是“source”？",
      ])
    #expect(problems.map(\.line) == [1, 2, 2, 3])
  }

  @Test func `types follow from the columns`() throws {
    let node = flow(
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}")
    let encoding = try #require(
      ChartSpecification.parse(node, columns: Self.columns).specification?.encoding)
    #expect(encoding.x?.type == .temporal)
    #expect(encoding.y?.type == .quantitative)
    #expect(encoding.color?.type == .nominal)
  }

  @Test func `every supported word is read`() throws {
    let source = """
      {$schema: s, data: d, mark: {type: line, point: false, tooltip: false, color: "#abc"},
       title: {text: 标题, subtitle: 副标题}, description: 说明, caption: 注, source: 源, width: container, height: 300,
       encoding: {
         x: {field: year, type: temporal, title: 年, scale: {type: time, domain: ["2016", "2020"]}, axis: {format: "%Y", values: ["2018"], labelAngle: -30, grid: true}},
         y: {field: amount, type: quantitative, scale: {type: linear, domain: [0, 10], zero: true, nice: false}, axis: null},
         color: {field: level, type: nominal, sort: [b, a], legend: {title: 级}},
         tooltip: [{field: level, title: 级次}, {field: amount, format: ",.1f"}]}}
      """
    let (parsed, problems) = ChartSpecification.parse(flow(source), columns: Self.columns)
    #expect(problems == [])
    let specification = try #require(parsed)
    #expect(specification.mark.point == false)
    #expect(specification.mark.color == "#abc")
    #expect(specification.title == "标题")
    #expect(specification.subtitle == "副标题")
    #expect(specification.height == 300)
    let x = try #require(specification.encoding.x)
    #expect(x.title == .text("年"))
    #expect(x.axis?.labelAngle == -30)
    #expect(x.axis?.values == [Samples.year(2018)])
    #expect(x.scale.domain == [Samples.year(2016), Samples.year(2020)])
    #expect(specification.encoding.y?.axis == nil)
    #expect(specification.encoding.y?.scale.nice == false)
    #expect(specification.encoding.color?.sort == .values(["b", "a"]))
    #expect(specification.encoding.tooltip.map(\.field) == ["level", "amount"])
  }

  @Test(
    arguments: [
      ("ascending", SortOrder.ascending), ("descending", .descending), ("null", .rows),
      ("x", .ascending), ("-x", .descending), ("y", .byValue(descending: false)),
      ("-y", .byValue(descending: true)),
    ] as [(String, SortOrder)])
  func `an order is read`(word: String, order: SortOrder) {
    let node = flow("{mark: bar, encoding: {x: {field: level, sort: \(word)}, y: {field: amount}}}")
    let specification = ChartSpecification.parse(node, columns: Self.columns).specification
    #expect(specification?.encoding.x?.sort == order)
  }
}
