// Times the drawing of four charts on one core: `make bench`.
//
// A run draws each chart often enough to be measured, from a specification that was read before and
// rows that are there, to the SVG as text. Reading the specification is timed apart: a site reads it
// once for all its pages. A word of a chart's name times that chart alone.
import Charts

/// A chart to be timed.
struct Case {
  var name: String
  var table: DataTable
  var node: SpecificationNode
}

func specification(
  _ mark: SpecificationNode, _ encoding: SpecificationNode
) -> SpecificationNode {
  ["mark": mark, "title": "示例图表", "source": "示例", "encoding": encoding]
}

/// Amounts that look like any, the same in every run.
func amount(_ index: Int) -> Datum { .number(Double(1000 + index * 317 % 900)) }

let bars = Case(
  name: "10 bars",
  table: DataTable(
    columns: [
      .init("name", title: "区市", kind: .text),
      .init("amount", title: "资金", unit: "万元", kind: .number),
    ], rows: (0..<10).map { [.text("第\($0)区"), amount($0)] }),
  node: specification(
    "bar",
    [
      "x": ["field": "name", "type": "nominal"],
      "y": ["field": "amount", "type": "quantitative"],
    ]))

let line = Case(
  name: "60-point line",
  table: DataTable(
    columns: [
      .init("month", title: "月份", kind: .date),
      .init("amount", title: "资金", unit: "万元", kind: .number),
    ],
    rows: (0..<60).map { index in
      let month = Timestamp(year: 2016 + index / 12, month: index % 12 + 1)
      return [month.map(Datum.date) ?? .null, amount(index)]
    }),
  node: specification(
    "line",
    [
      "x": ["field": "month", "type": "temporal"],
      "y": ["field": "amount", "type": "quantitative"],
    ]))

let heatMap = Case(
  name: "200-cell heat map",
  table: DataTable(
    columns: [
      .init("town", title: "镇", kind: .text), .init("month", title: "月", kind: .text),
      .init("rate", title: "完成率", unit: "%", kind: .number),
    ],
    rows: (0..<200).map { index in
      [.text("镇\(index / 20)"), .text("\(index % 20)"), .number(Double(index * 37 % 100))]
    }),
  node: specification(
    "rect",
    [
      "x": ["field": "month", "type": "ordinal"], "y": ["field": "town", "type": "nominal"],
      "color": ["field": "rate", "type": "quantitative"],
    ]))

let sankey = Case(
  name: "40-link sankey",
  table: DataTable(
    columns: [
      .init("from", title: "来源", kind: .text), .init("to", title: "去向", kind: .text),
      .init("amount", title: "资金", unit: "万元", kind: .number),
    ],
    rows: (0..<40).map { index in
      let (from, to) =
        index < 20 ? ("级\(index % 4)", "区\(index % 5)") : ("区\(index % 5)", "用途\(index % 8)")
      return [.text(from), .text(to), amount(index)]
    }),
  node: specification(
    "sankey",
    [
      "source": ["field": "from"], "target": ["field": "to"],
      "size": ["field": "amount", "type": "quantitative"],
    ]))

/// The least and the median time of one run in microseconds.
func timed(_ body: () -> Void) -> (least: Double, median: Double) {
  let clock = ContinuousClock()
  let repeats = 100
  let times = (0..<21).map { _ in
    let time = clock.measure { for _ in 0..<repeats { body() } }
    let parts = time.components
    return (Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12) / Double(repeats)
  }.sorted()
  return (times[0], times[times.count / 2])
}

func padded(_ number: Double) -> String {
  let text = String(Int(number.rounded()))
  return String(repeating: " ", count: max(0, 7 - text.count)) + text
}

print("chart                  drawn µs (least, median)   read µs   bytes")
let wanted = CommandLine.arguments.dropFirst().first ?? ""
for chart in [bars, line, heatMap, sankey] where chart.name.contains(wanted) || wanted.isEmpty {
  let (specification, problems) = ChartSpecification.parse(
    chart.node, columns: chart.table.columns)
  guard let specification else {
    print(chart.name, problems.map(\.english))
    continue
  }
  let data = ChartData(chart.table)
  let drawn = timed { _ = specification.svg(data, id: "chart") }
  let read = timed { _ = ChartSpecification.parse(chart.node, columns: chart.table.columns) }
  let bytes = specification.svg(data, id: "chart").svg.utf8.count
  let name = chart.name + String(repeating: " ", count: 20 - chart.name.count)
  print(name, padded(drawn.least), padded(drawn.median), padded(read.least), padded(Double(bytes)))
}
