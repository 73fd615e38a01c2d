import Testing

@testable import Charts

/// What is drawn adds up to what the rows say.
@Suite struct DrawnAmountsTests {
  private func table(_ seed: Int, negative: Bool) -> DataTable {
    var random = SeededGenerator(seed: seed)
    var rows: [[Datum]] = []
    for place in 0..<Int.random(in: 1...6, using: &random) {
      for series in 0..<Int.random(in: 1...6, using: &random) {
        let amount = random.amount()
        rows.append([
          .text("村\(place)"), .text("级\(series)"), .number(negative ? amount : amount.magnitude),
        ])
      }
    }
    return DataTable(
      columns: [
        .init("place", kind: .text), .init("series", kind: .text), .init("amount", kind: .number),
      ], rows: rows)
  }

  /// The ends of the bars on each place, in the order in which they leave the base line.
  private func spans(_ source: String, _ table: DataTable) throws -> [[(Double, Double)]] {
    let plot = try #require(try layout(source, table, width: 640).plots.first)
    let isHorizontal = source.contains("y: {field: place}")
    var spans: [Double: [(Double, Double)]] = [:]
    for item in try #require(plot.panel.marks.first).items {
      guard case .bar(let box) = item.shape else { continue }
      let key = isHorizontal ? box.y : box.x
      spans[key, default: []].append(
        isHorizontal ? (box.x, box.right) : (-box.bottom, -box.y))
    }
    return spans.keys.sorted().map { (spans[$0] ?? []).sorted { $0.0 < $1.0 } }
  }

  @Test(
    arguments: 0..<30,
    ["x: {field: place}, y: {field: amount}", "y: {field: place}, x: {field: amount}"])
  func `stacked bars touch and add up to their sum`(seed: Int, axes: String) throws {
    let table = table(seed, negative: seed % 2 == 1)
    let source = "{mark: bar, encoding: {\(axes), color: {field: series}}}"
    let plot = try #require(try layout(source, table, width: 640).plots.first)
    let channel: ChannelName =
      axes.hasPrefix("x: {field: amount") || axes.contains(", x:") ? .x : .y
    let scale = try #require(plot.panel.scales[channel])
    func length(_ amount: Double) -> Double {
      (scale.position(of: amount) - scale.position(of: 0)).magnitude
    }
    for (place, spans) in try spans(source, table).enumerated() {
      for (a, b) in zip(spans, spans.dropFirst()) {
        #expect((a.1 - b.0).magnitude < 1e-6, "a gap or an overlap at \(a.1)")
      }
      let amounts = table.rows.filter { $0[0] == .text("村\(place)") }.compactMap { $0[2].amount }
      let whole = (spans.last?.1 ?? 0) - (spans.first?.0 ?? 0)
      let expected =
        length(amounts.filter { $0 > 0 }.reduce(0, +))
        + length(amounts.filter { $0 < 0 }.reduce(0, +))
      #expect((whole - expected).magnitude < 1e-6 * max(1, expected), "\(whole) \(expected)")
    }
  }

  @Test(arguments: 0..<20)
  func `normalised bars reach from end to end`(seed: Int) throws {
    let table = table(seed, negative: false)
    let source =
      "{mark: bar, encoding: {x: {field: place}, y: {field: amount, stack: normalize}, color: {field: series}}}"
    let plot = try #require(try layout(source, table, width: 640).plots.first)
    let height = plot.panel.box.height
    for (place, spans) in try spans(source, table).enumerated() {
      let amounts = table.rows.filter { $0[0] == .text("村\(place)") }.compactMap { $0[2].amount }
      guard amounts.reduce(0, +) > 0 else { continue }
      let whole = (spans.last?.1 ?? 0) - (spans.first?.0 ?? 0)
      #expect((whole - height).magnitude < 1e-6)
    }
  }

  @Test(arguments: 0..<20)
  func `slices make a full circle, each as large as its share`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let table = DataTable.named(
      (0..<Int.random(in: 1...12, using: &random)).map {
        ("类\($0)", .number(random.amount().magnitude))
      })
    let total = table.rows.compactMap { $0[1].amount }.reduce(0, +)
    guard total > 0 else { return }
    let plot = try #require(
      try layout(
        "{mark: arc, encoding: {theta: {field: amount}, color: {field: name}}}", table, width: 640
      ).plots.first)
    var sum = 0.0
    for item in try #require(plot.panel.marks.first).items {
      guard case .arc(let arc, _, _) = item.shape else { continue }
      sum += arc.endAngle - arc.startAngle
      let share = (table.rows[item.row][1].amount ?? 0) / total
      #expect((arc.endAngle - arc.startAngle - share * 2 * .pi).magnitude < 1e-9)
    }
    #expect((sum - 2 * .pi).magnitude < 1e-9)
  }

  @Test(arguments: 0..<20)
  func `boxes are as large as their amounts`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let table = DataTable.named(
      (0..<Int.random(in: 2...12, using: &random)).map {
        ("类\($0)", .number(1 + Double.random(in: 0..<20, using: &random)))
      })
    let plot = try #require(
      try layout(
        "{mark: treemap, encoding: {size: {field: amount}, text: {field: name}}}", table,
        width: 640
      ).plots.first)
    let items = try #require(plot.panel.marks.first).items
    #expect(items.count == table.rows.count)
    for item in items {
      guard case .bar(let box) = item.shape else { continue }
      #expect(box.width > 0 && box.height > 0)
      #expect(box.x >= -0.001 && box.right <= plot.panel.box.width + 0.001)
      #expect(box.y >= -0.001 && box.bottom <= plot.panel.box.height + 0.001)
    }
  }

  @Test(arguments: 0..<20)
  func `the scene says the same as the drawing`(seed: Int) throws {
    let table = table(seed, negative: true)
    let chart = try specification(
      "{mark: bar, encoding: {x: {field: place}, y: {field: amount}, color: {field: series}}}",
      table.columns)
    let (json, problems) = chart.scene(ChartData(table))
    #expect(problems == [])
    #expect(json.occurrences(of: "\"datum\":{") == table.rows.count)
    #expect(!json.contains("nan") && !json.contains("inf"))
  }
}
