import Testing

@testable import Charts

/// Every chart of any rows is a drawing that can be read, or says why there is none.
@Suite struct AnyRowsTests {
  /// A typical encoding of each mark, of the columns name, series, day, amount, other.
  static let encodings: [MarkType: String] = [
    .bar: "x: {field: name}, y: {field: amount}, color: {field: series}",
    .line: "x: {field: day}, y: {field: amount}, color: {field: series}",
    .area: "x: {field: day}, y: {field: amount}, color: {field: series}",
    .point: "x: {field: other}, y: {field: amount}, size: {field: other}, color: {field: series}",
    .circle: "x: {field: other}, y: {field: amount}",
    .square: "x: {field: other}, y: {field: amount}",
    .tick: "x: {field: amount}, y: {field: name}", .rule: "x: {field: name}, y: {field: amount}",
    .text: "x: {field: name}, y: {field: amount}, text: {field: amount}",
    .rect: "x: {field: name}, y: {field: series}, color: {field: amount}",
    .arc: "theta: {field: amount}, color: {field: name}",
    .trail: "x: {field: day}, y: {field: amount}, size: {field: other}",
    .sankey: "source: {field: name}, target: {field: series}, size: {field: amount}",
    .treemap: "size: {field: amount}, text: {field: name}",
    .waterfall: "x: {field: name}, y: {field: amount}",
    .bullet: "y: {field: name}, x: {field: amount}, target: {field: other}",
    .gantt: "y: {field: name}, x: {field: day}, x2: {field: day}",
    .tile: "x: {field: other}, y: {field: amount}, text: {field: name}",
    .calendar: "x: {field: day}, color: {field: amount}",
    .pyramid: "y: {field: name}, x: {field: amount}, color: {field: series}",
    .sparkline: "x: {field: day}, y: {field: amount}",
  ]

  private static let columns: [DataTable.Column] = [
    .init("name", title: "名称", kind: .text), .init("series", title: "级次", kind: .text),
    .init("day", title: "日期", kind: .date), .init("amount", title: "数量", unit: "万元", kind: .number),
    .init("other", title: "户数", unit: "户", kind: .number),
  ]

  static let kinds = [
    "no rows", "one row", "one null", "all null", "all equal", "zeros", "NaN", "infinite",
    "negative",
    "huge", "tiny", "mixed kinds", "long texts", "200 categories", "undeclared", "short rows",
    "random",
  ]

  static func table(_ kind: String) -> DataTable {
    var random = SeededGenerator(seed: kind.count)
    func row(_ index: Int, _ amount: Datum) -> [Datum] {
      [
        .text("村\(index)"), .text(["中央", "省", "市"][index % 3]),
        day("2018-0\(index % 9 + 1)-0\(index % 7 + 1)"), amount, .number(Double(index * 3 % 7)),
      ]
    }
    func rows(_ count: Int = 6, _ amount: (Int) -> Datum) -> [[Datum]] {
      (0..<count).map { row($0, amount($0)) }
    }
    var table = DataTable(columns: columns, rows: [])
    switch kind {
    case "no rows": break
    case "one row": table.rows = rows(1) { _ in 5 }
    case "one null": table.rows = rows(1) { _ in nil }
    case "all null": table.rows = rows { _ in nil }.map { _ in [nil, nil, nil, nil, nil] }
    case "all equal": table.rows = rows { _ in 7 }.map { _ in row(1, 7) }
    case "zeros": table.rows = rows { _ in 0 }
    case "NaN": table.rows = rows { $0 % 2 == 0 ? .number(.nan) : 3 }
    case "infinite": table.rows = rows { .number([.infinity, -.infinity, 2][$0 % 3]) }
    case "negative": table.rows = rows { .number(-Double($0) - 1) }
    case "huge": table.rows = rows { .number([1e308, -1e308, 1e300, 9e15, 1, 0][$0 % 6]) }
    case "tiny":
      table.rows = rows {
        .number([1e-308, -1e-12, Double.leastNonzeroMagnitude, 1e-9, 0, 2e-9][$0 % 6])
      }
    case "mixed kinds":
      table.rows = rows { ["x", 3, true, day("2018"), nil, "4.5"][$0 % 6] }
      table.rows.append(["甲", 3, "2018-05-01", "abc", true])
      table.rows.append([4, nil, "someday", 1, "x"])
      table.rows.append([true, "省", 2018, 1, 2])
    case "long texts":
      table.rows = rows { .number(Double($0)) }
      for index in table.rows.indices {
        table.rows[index][0] = .text(String(repeating: "劳动力转移就业", count: index + 1))
        table.rows[index][1] = .text(String(repeating: "x", count: 100) + "\(index)")
      }
    case "200 categories": table.rows = rows(200) { .number(Double($0 % 37)) }
    case "undeclared":
      table.columns = columns.map { .init($0.name) }
      table.rows = rows { .text("\($0)") }
    case "short rows": table.rows = [["甲"], [], ["乙", "省", day("2018"), 3], ["丙", "省"]]
    default:
      table.rows = rows(50) { _ in random.amount() < 0 ? nil : .number(random.amount()) }
    }
    return table
  }

  @Test(arguments: MarkType.allCases, kinds)
  func `there is a drawing or a finding`(mark: MarkType, kind: String) throws {
    let table = Self.table(kind)
    let encoding = Self.encodings[mark] ?? ""
    let (parsed, problems) = ChartSpecification.parse(
      flow("{mark: \(mark.rawValue), encoding: {\(encoding)}}"), columns: table.columns)
    guard let chart = parsed else {
      // Texts of a column that declares nothing are no amounts for our own marks.
      #expect(kind == "undeclared" && !problems.isEmpty, "\(problems.map(\.english))")
      return
    }
    for width in [ChartWidth.wide, .narrow] {
      let drawing = chart.svg(ChartData(table), width: width)
      try expectSound(drawing, "\(mark) \(kind) \(width)")
      let marks = try #require(SVGElements(drawing.svg)).elements.count {
        $0.holdsTitle && $0.name != "svg" || mark == .text && $0.name == "text"
      }
      #expect(
        marks > 0 || !drawing.warnings.isEmpty || drawing.description.contains("没有")
          || drawing.description.contains("不全"),
        "\(mark) \(kind) \(width) draws nothing and says nothing: \(drawing.description)")
    }
    let scene = chart.scene(ChartData(table)).json
    #expect(!scene.contains("nan") && !scene.contains("inf"), "\(mark) \(kind)")
  }

  @Test(arguments: MarkType.vegaLite)
  func `ten thousand rows are drawn or refused`(mark: MarkType) throws {
    var random = SeededGenerator(seed: 3)
    let start = try #require(Timestamp("1990-01-01"))
    let table = DataTable(
      columns: Self.columns,
      rows: (0..<10_000).map { index in
        [
          .text("村\(index % 40)"), .text("级\(index % 4)"), .date(start.advanced(by: index)),
          .number(random.amount()), .number(Double(index)),
        ]
      })
    let chart = try specification(
      "{mark: \(mark.rawValue), encoding: {\(Self.encodings[mark] ?? "")}}", table.columns)
    let drawing = chart.svg(ChartData(table), id: "c")
    #expect(!drawing.svg.contains("nan") && !drawing.svg.contains("inf"))
    #expect(drawing.svg.hasSuffix("</svg>") && drawing.svg.utf8.count > 10_000)
  }

  @Test func `too many categories, series or panels are refused with a message`() throws {
    func table(_ count: Int) -> DataTable {
      .named((0..<count).map { ("村\($0)", .number(Double($0 % 97))) })
    }
    let refused = [
      "the chart is not drawn: there are no data, or too many categories, series or panels"
    ]
    for (channel, count, message) in [
      ("x: {field: amount}, y", 1001, "类别太多（1001 个），没有画出，请看数据表"),
      ("y: {field: amount}, color", 41, "分组太多（41 组），没有画出，请看数据表"),
      ("y: {field: amount}, facet", 61, "分面太多（61 个），没有画出，请看数据表"),
    ] {
      let chart = try drawn(
        "{mark: bar, encoding: {\(channel): {field: name}}}", table(count), warnings: refused)
      #expect(chart.svg.contains(">\(message)</text>"))
      #expect(!chart.svg.contains("<rect"))
      #expect(chart.warnings.map(\.chinese) == [message])
    }
    let chart = try drawn(
      "{mark: bar, encoding: {y: {field: name}, x: {field: amount}}}", table(500),
      warnings: ["333 labels of \"名称\" do not fit and are left out"])
    #expect(chart.svg.occurrences(of: "<rect") == 500)
  }

  @Test(arguments: 0..<40)
  func `every row is drawn or told`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var rows: [[Datum]] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let amounts: [Datum] = [
        nil, .number(.nan), .number(.infinity), "abc", 3, 5, .number(-2), 1e6,
      ]
      let names: [Datum] = ["甲", "乙", "丙", "丁", nil]
      rows.append([
        names.randomElement(using: &random) ?? nil, amounts.randomElement(using: &random) ?? nil,
      ])
    }
    let table = DataTable(
      columns: [.init("name", kind: .text), .init("amount", kind: .number)], rows: rows)
    for mark in ["bar", "point", "tick", "circle"] {
      for domain in ["", ", scale: {domain: [甲, 乙]}"] {
        let source =
          "{mark: \(mark), encoding: {x: {field: name\(domain)}, y: {field: amount}}}"
        let chart = try specification(source, table.columns).svg(ChartData(table), id: "c")
        let elements = try #require(SVGElements(chart.svg)).elements
        let marks = elements.count { $0.holdsTitle && $0.name != "svg" }
        let told =
          chart.warnings.reduce(0) { $0 + ($1.english.prefix { $0.isNumber }.number) }
          + (chart.description.prefixes(before: " 项没有数据").last ?? 0)
        #expect(
          marks + told >= rows.count || chart.description.contains("没有可以画的数据"),
          "\(source) \(rows): \(marks) drawn, \(chart.warnings.map(\.english)), \(chart.description)"
        )
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `the same rows give the same bytes`(seed: Int) throws {
    for kind in ["random", "200 categories", "mixed kinds"] {
      let table = Self.table(kind)
      for mark in MarkType.vegaLite {
        let chart = try specification(
          "{mark: \(mark.rawValue), encoding: {\(Self.encodings[mark] ?? "")}}", table.columns)
        let first = chart.svg(ChartData(table), width: .adaptive)
        for _ in 0..<3 { #expect(chart.svg(ChartData(table), width: .adaptive) == first) }
        let scene = chart.scene(ChartData(table)).json
        #expect(chart.scene(ChartData(table)).json == scene)
      }
    }
  }
}

/// What every drawing has to be.
func expectSound(
  _ chart: RenderedChart, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let svg = chart.svg
  #expect(
    !svg.contains("nan") && !svg.contains("inf\"") && !svg.contains("inf,")
      && !svg.contains("-0\""),
    "\(name)", sourceLocation: sourceLocation)
  let drawing = try #require(
    SVGElements(svg), "\(name) is not well-formed", sourceLocation: sourceLocation)
  let root = try #require(drawing.elements.first, sourceLocation: sourceLocation)
  #expect(root.attributes["role"] == "img", sourceLocation: sourceLocation)
  let ids = drawing.elements.compactMap { $0.attributes["id"] }
  #expect(ids.count == Set(ids).count, "\(name)", sourceLocation: sourceLocation)
  let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
  #expect(named.count == 2 && named.allSatisfy(ids.contains), sourceLocation: sourceLocation)
  let description = drawing["desc"].first?.text
  #expect(
    description?.isEmpty == false, "\(name) has no description", sourceLocation: sourceLocation)
  // What a fill refers to is there.
  for element in drawing.elements {
    for (_, value) in element.attributes.sorted(by: { $0.key < $1.key })
    where value.hasPrefix("url(#") {
      #expect(
        ids.contains(String(value.dropFirst(5).dropLast())), "\(name): \(value)",
        sourceLocation: sourceLocation)
    }
  }
  #expect(drawing.outside == [], "\(name)", sourceLocation: sourceLocation)
}

extension Substring {
  fileprivate var number: Int { Int(self) ?? 0 }
}

extension String {
  /// The whole numbers before each place of a text.
  fileprivate func prefixes(before part: String) -> [Int] {
    ranges(of: part).map { range in
      let digits = self[..<range.lowerBound].reversed().prefix { $0.isNumber }
      return Int(String(digits.reversed())) ?? 0
    }
  }
}
