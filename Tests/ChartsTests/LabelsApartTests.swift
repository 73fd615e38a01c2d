import Testing

@testable import Charts

/// No two labels of an axis touch, and no text leaves the drawing, whatever the names.
@Suite struct LabelsApartTests {
  static let counts = [1, 2, 3, 5, 8, 13, 21, 34, 60]
  static let charts = [
    "{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}",
    "{mark: bar, encoding: {y: {field: name}, x: {field: amount}}}",
    "{mark: line, encoding: {x: {field: name}, y: {field: amount}}}",
    "{mark: point, encoding: {x: {field: name, axis: {labelAngle: -30}}, y: {field: name}}}",
    "{mark: rect, encoding: {x: {field: name}, y: {field: name}, color: {field: amount}}}",
    "{mark: bar, encoding: {x: {field: amount, bin: true}, y: {aggregate: count}}}",
    "{mark: point, encoding: {x: {field: amount}, y: {field: amount, scale: {type: symlog}}}}",
    "{mark: bar, encoding: {x: {field: name, axis: {orient: top}}, y: {field: amount, axis: {orient: right}}}}",
    "{mark: bar, encoding: {x: {field: name, scale: {reverse: true}}, y: {field: amount}}}",
  ]

  @Test(arguments: counts, charts)
  func `axis labels never overlap`(count: Int, source: String) throws {
    for seed in 0..<6 {
      var random = SeededGenerator(seed: seed * 1000 + count)
      let table = DataTable.named(
        random.names(count).map { ($0, .number(random.amount())) }, unit: "万元")
      for width in [320.0, 640] {
        for plot in try layout(source, table, width: width).plots {
          for axis in [plot.x, plot.y] {
            guard let axis, axis.showsLabels else { continue }
            #expect(
              overlaps(axis) == [], "width \(width), seed \(seed), angle \(axis.labels.angle)")
          }
        }
      }
    }
  }

  @Test(arguments: [1, 2, 6, 12, 40], ["2018", "2018-11", "2018-11-29", "2018-11-29T22:00"])
  func `labels of times never overlap, and none leaves the drawing`(count: Int, start: String)
    throws
  {
    let first = try #require(Timestamp(start))
    for mark in ["line", "bar", "point", "area"] {
      for step in [1, 2, 7] {
        let table = DataTable(
          columns: [.init("day", kind: .date), .init("amount", kind: .number)],
          rows: (0..<count).map { [.date(first.advanced(by: $0 * step)), .number(Double($0))] })
        for axes in ["x: {field: day}, y: {field: amount}", "y: {field: day}, x: {field: amount}"] {
          let source = "{mark: \(mark), encoding: {\(axes)}}"
          for width in [320.0, 640] {
            for plot in try layout(source, table, width: width).plots {
              for axis in [plot.x, plot.y] {
                guard let axis else { continue }
                #expect(overlaps(axis) == [], "\(source), width \(width)")
              }
            }
          }
          for width in [ChartWidth.wide, .narrow] {
            let svg = try specification(source, table.columns)
              .svg(ChartData(table), width: width).svg
            #expect(try #require(SVGElements(svg)).outside == [], "\(source)")
          }
        }
      }
    }
  }

  @Test(arguments: counts, 0..<charts.count)
  func `no text leaves the drawing`(count: Int, chart: Int) throws {
    for seed in 0..<4 {
      var random = SeededGenerator(seed: seed * 100 + count)
      let table = DataTable.named(
        random.names(count).map { ($0, .number(random.amount())) }, unit: "万元")
      let specification = try specification(Self.charts[chart], table.columns)
      for width in [ChartWidth.wide, .narrow] {
        let svg = specification.svg(ChartData(table), width: width).svg
        let drawing = try #require(SVGElements(svg))
        #expect(drawing.outside == [], "seed \(seed), \(width): \(Self.charts[chart])")
      }
    }
  }

  @Test(arguments: 0..<12)
  func `long titles, keys, facets, values and footers stay within the drawing`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func words() -> String {
      (0..<6).map { _ in random.name() }.joined(separator: "，")
    }
    let names = random.names(8)
    var rows: [[Datum]] = []
    for name in names.prefix(4) {
      for series in names.suffix(4) {
        rows.append([.text(name), .text(series), .number(random.amount())])
      }
    }
    let table = DataTable(
      columns: [
        .init("name", title: words(), kind: .text), .init("series", title: words(), kind: .text),
        .init("amount", title: words(), unit: "万元", kind: .number),
      ], rows: rows)
    let text = "title: \"\(words())\", caption: \"\(words())\", source: \"\(words())\""
    for source in [
      "{mark: bar, \(text), encoding: {x: {field: name}, y: {field: amount}, color: {field: series}}}",
      "{mark: bar, \(text), encoding: {y: {field: name}, x: {field: amount}, yOffset: {field: series}, color: {field: series}}}",
      "{mark: bar, \(text), encoding: {y: {field: name}, x: {field: amount}, facet: {field: series}}}",
      "{mark: line, \(text), encoding: {x: {field: name}, y: {field: amount}, row: {field: series}}}",
      "{mark: point, \(text), encoding: {x: {field: amount}, y: {field: amount}, column: {field: series}, color: {field: name}}}",
      "{mark: arc, \(text), encoding: {theta: {field: amount}, color: {field: name}}}",
      "{mark: sankey, \(text), encoding: {source: {field: name}, target: {field: series}, size: {field: amount}}}",
      "{hconcat: [{mark: bar, title: \"\(words())\", encoding: {x: {field: name}, y: {field: amount}}}, {mark: line, encoding: {x: {field: name}, y: {field: amount}, color: {field: series}}}], \(text)}",
      "{layer: [{mark: bar, encoding: {x: {field: name}, y: {field: amount, aggregate: sum}}}, {mark: {type: rule, label: \"\(names[0])\"}, encoding: {y: {datum: 3000}}}], \(text)}",
    ] {
      let specification = try specification(source, table.columns)
      for width in [ChartWidth.wide, .narrow] {
        let svg = specification.svg(ChartData(table), width: width).svg
        let drawing = try #require(SVGElements(svg))
        #expect(drawing.outside == [], "\(width): \(source.prefix(20)) \(source.suffix(90))")
      }
    }
  }

  /// Pairs of labels that touch.
  private func overlaps(_ axis: AxisLayout) -> [String] {
    let labels = axis.labels.labels
    func width(_ text: String) -> Double { TextMeasure.width(text, size: AxisLabels.size) }
    var found: [String] = []
    if axis.channel == .y {
      let sorted = labels.sorted { $0.position < $1.position }
      for (a, b) in zip(sorted, sorted.dropFirst()) {
        let room = Double(a.lines.count + b.lines.count) / 2 * AxisLabels.lineHeight
        if b.position - a.position < room - 2 { found.append("\(a.lines) \(b.lines)") }
      }
      return found
    }
    let sorted = labels.sorted { $0.position < $1.position }
    if axis.labels.angle != 0 {
      let angle = axis.labels.angle.magnitude * .pi / 180
      for (a, b) in zip(sorted, sorted.dropFirst()) {
        let distance = b.position - a.position
        let text = axis.labels.angle < 0 ? b : a
        // The lines of text are parallel: they clear each other, or one ends before the next begins.
        let clearsAcross = distance * sine(angle) >= AxisLabels.size * 0.95
        let clearsAlong = distance * sine(.pi / 2 - angle) >= width(text.lines[0])
        if !clearsAcross, !clearsAlong { found.append("\(a.lines) \(b.lines)") }
      }
      return found
    }
    for line in 0..<3 {
      let row = sorted.filter { $0.lines.indices.contains(line) }
      for (a, b) in zip(row, row.dropFirst()) {
        let end = a.position + width(a.lines[line]) / 2
        if end > b.position - width(b.lines[line]) / 2 + 0.001 {
          found.append("\(a.lines[line]) \(b.lines[line])")
        }
      }
    }
    return found
  }
}
