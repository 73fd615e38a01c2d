import Testing

@testable import Charts

/// What is wrong with a specification, and where.
@Suite struct ChartSpecificationParseTests {
  static let columns: [DataTable.Column] = [
    .init("year", kind: .date), .init("level", kind: .text), .init("amount", kind: .number),
  ]
  private static let xy = "x: {field: year}, y: {field: amount}"
  private static let encoding = "encoding: {\(xy)}"

  /// Each line is a specification with one fault, after `«` its place, and a part of the message.
  ///
  /// `XY` and `ENCODING` stand for what is right, `⏎` for the end of a line.
  private static let faults = """
    «[] ⇒ chart is […], not a mapping of names to values
    «a ⇒ chart is "a", not a mapping of names to values
    «{ENCODING} ⇒ chart lacks "mark"
    «{} ⇒ chart lacks "mark"
    {mark: bar, «titel: a, ENCODING} ⇒ chart has no property "titel"; did you mean "title"?
    {mark: bar, «params: [], ENCODING} ⇒ "params" in chart is not supported yet; supported are mark, encoding
    {mark: bar, «projection: {}, ENCODING} ⇒ "projection" in chart is not supported yet
    {mark: bar, «zzzzzzz: 1, ENCODING} ⇒ chart has no property "zzzzzzz"; supported are mark,
    {mark: bar, «mark: bar, ENCODING} ⇒ "mark" is given twice in chart; keep one
    {mark: bar, width: «0, ENCODING} ⇒ width is 0, not a number in 1…5000
    {mark: bar, width: «wide, ENCODING} ⇒ width is "wide", not a number in 1…5000
    {mark: bar, height: {«stap: 5}, ENCODING} ⇒ did you mean "step"?
    {mark: bar, title: {«txet: a}, ENCODING} ⇒ did you mean "text"?
    {mark: bar, subtitle: «[a], ENCODING} ⇒ subtitle is […], not a text
    {mark: bar, source: «{a: b}, ENCODING} ⇒ source is {…}, not a text
    {mark: «lien, ENCODING} ⇒ mark cannot be "lien"; did you mean "line"?
    {mark: «pie, ENCODING} ⇒ mark cannot be "pie"; supported are bar, line,
    {mark: «boxplot, ENCODING} ⇒ mark "boxplot" is not supported yet; supported are bar
    {mark: «null, ENCODING} ⇒ mark is null, not one of bar, line
    {mark: «[], ENCODING} ⇒ mark is […], not one of bar, line
    {mark: «{}, ENCODING} ⇒ mark lacks "type"
    {mark: «{typ: bar}, ENCODING} ⇒ mark lacks "type"
    {mark: {type: «brr}, ENCODING} ⇒ mark.type cannot be "brr"; did you mean "bar"?
    {mark: {type: bar, «colour: red}, ENCODING} ⇒ mark has no property "colour"; did you mean "color"?
    {mark: {type: bar, «innerRadius: 3}, ENCODING} ⇒ mark
    {mark: {type: bar, color: «3}, ENCODING} ⇒ mark.color is 3, not a colour such as #1c5a48
    {mark: {type: bar, color: «"url(#a)"}, ENCODING} ⇒ a colour such as #1c5a48
    {mark: {type: bar, opacity: «2}, ENCODING} ⇒ mark.opacity is 2, not a number in 0…1
    {mark: {type: line, interpolate: «smooth}, ENCODING} ⇒ mark.interpolate cannot be "smooth"
    {mark: {type: bar, orient: «up}, ENCODING} ⇒ mark.orient cannot be "up"
    {mark: {type: point, shape: «sqare}, ENCODING} ⇒ did you mean "square"?
    {mark: {type: line, clip: «3}, ENCODING} ⇒ mark.clip is 3, not true or false
    {mark: {type: line, strokeDash: «4}, ENCODING} ⇒ mark.strokeDash is 4, not a list
    {mark: bar, encoding: «[]} ⇒ encoding is […], not a mapping
    {mark: bar, encoding: {XY, «colour: {field: level}}} ⇒ encoding has no property "colour"; did you mean "color"?
    {mark: bar, encoding: {XY, «latitude: {field: level}}} ⇒ "latitude" in encoding is not supported yet
    {mark: bar, encoding: {XY, «shape: {field: level}}} ⇒ "shape" in encoding is not supported yet
    {mark: bar, encoding: {XY, «x: {field: level}}} ⇒ "x" is given twice in encoding
    {mark: bar, encoding: {⏎ x: {field: «yaer}, y: {field: amount}}} ⇒ encoding.x: the data has no column "yaer"; did you mean "year"?
    {mark: bar, encoding: {x: {field: «zzz}, y: {field: amount}}} ⇒ it has year, level, amount
    {mark: bar, encoding: {x: «{type: ordinal}, y: {field: amount}}} ⇒ encoding.x lacks "field"
    {mark: bar, encoding: {x: «{}, y: {field: amount}}} ⇒ encoding.x lacks "field"
    {mark: bar, encoding: {x: «year, y: {field: amount}}} ⇒ encoding.x is "year", not a mapping
    {mark: bar, encoding: {x: {field: «[a]}, y: {field: amount}}} ⇒ encoding.x.field is […], not a text
    {mark: bar, encoding: {x: {field: year, «feild: a}, y: {field: amount}}} ⇒ did you mean "field"?
    {mark: bar, encoding: {x: {field: year, «impute: {}}, y: {field: amount}}} ⇒ "impute" in encoding.x is not supported yet
    {mark: bar, encoding: {x: {field: year, «legend: null}, y: {field: amount}}} ⇒ "legend" in encoding.x is not supported yet
    {mark: bar, encoding: {x: {field: year, type: «ordnal}, y: {field: amount}}} ⇒ encoding.x.type cannot be "ordnal"; did you mean "ordinal"?
    {mark: bar, encoding: {x: {field: year, type: «geojson}, y: {field: amount}}} ⇒ encoding.x.type "geojson" is not supported yet
    {mark: bar, encoding: {x: {field: level, type: «quantitative}, y: {field: amount}}} ⇒ the column "level" holds no numbers and cannot be quantitative
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, aggregate: «sume}}} ⇒ encoding.y.aggregate cannot be "sume"; did you mean "sum"?
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, aggregate: «argmax}}} ⇒ encoding.y.aggregate "argmax" is not supported yet
    {mark: bar, encoding: {x: {field: year}, y: {aggregate: «sum}}} ⇒ encoding.y lacks "field"
    {mark: bar, encoding: {x: {field: year, timeUnit: «yaer}, y: {field: amount}}} ⇒ "yaer"
    {mark: bar, encoding: {x: {field: amount, bin: {«maxbin: 3}}, y: {aggregate: count}}} ⇒ did you mean "maxbins"?
    {mark: bar, encoding: {x: {field: level, sort: «-z}, y: {field: amount}}} ⇒ encoding.x.sort cannot be "-z"; did you mean "-x"?
    {mark: bar, encoding: {x: {field: level, sort: {field: «amuont}}, y: {field: amount}}} ⇒ did you mean "amount"?
    {mark: bar, encoding: {x: {field: level, sort: {field: amount, «oder: ascending}}, y: {field: amount}}} ⇒ did you mean "order"?
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, stack: «centre}}} ⇒ encoding.y.stack cannot be "centre"; did you mean "center"?
    {mark: text, encoding: {XY, text: {field: amount, format: «ss}}} ⇒ a number format of d3-format
    {mark: text, encoding: {XY, text: {field: year, format: «"%Q!%"}}} ⇒ a date format of d3-time-format
    {mark: bar, encoding: {XY, tooltip: [{field: level}, {field: «leval}]}} ⇒ encoding.tooltip: the data has no column "leval"; did you mean "level"?
    {mark: bar, encoding: {XY, color: {condition: «{value: red}, value: blue}}} ⇒ lacks "test"
    {mark: bar, encoding: {XY, color: {value: «[a]}}} ⇒ encoding.color.value is […], not a single value
    {mark: bar, encoding: {x: {field: year, axis: {«lableAngle: 3}}, y: {field: amount}}} ⇒ encoding.x.axis has no property "lableAngle"; did you mean "labelAngle"?
    {mark: bar, encoding: {x: {field: year, axis: {labelAngle: «400}}, y: {field: amount}}} ⇒ encoding.x.axis.labelAngle is 400, not a number in −360…360
    {mark: bar, encoding: {x: {field: year, axis: {orient: «upper}}, y: {field: amount}}} ⇒ encoding.x.axis.orient cannot be "upper"
    {mark: bar, encoding: {x: {field: year, axis: {values: «2018}}, y: {field: amount}}} ⇒ encoding.x.axis.values is 2018, not a list
    {mark: bar, encoding: {x: {field: year, axis: {values: [«soon]}}, y: {field: amount}}} ⇒ encoding.x.axis.values is "soon", not a date such as 2018-10-07
    {mark: bar, encoding: {x: {field: year, axis: {tickCount: «-1}}, y: {field: amount}}} ⇒ encoding.x.axis.tickCount is −1
    {mark: bar, encoding: {x: {field: year, axis: «5}, y: {field: amount}}} ⇒ encoding.x.axis is 5, not a mapping
    {mark: bar, encoding: {XY, color: {field: level, legend: {«tittle: a}}}} ⇒ encoding.color.legend has no property "tittle"; did you mean "title"?
    {mark: bar, encoding: {XY, column: {field: level, header: {«formt: d}}}} ⇒ encoding.column.header has no property "formt"; did you mean "format"?
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {«zeo: true}}}} ⇒ encoding.y.scale has no property "zeo"; did you mean "zero"?
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {type: «identity}}}} ⇒ encoding.y.scale.type "identity" is not supported yet
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {type: «lineer}}}} ⇒ did you mean "linear"?
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {domain: «[5]}}}} ⇒ encoding.y.scale.domain is […], not the two ends
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {domain: [0, «a]}}}} ⇒ encoding.y.scale.domain is "a", not a number
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {nice: «[]}}}} ⇒ encoding.y.scale.nice is […]
    {mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {zero: «"yes"}}}} ⇒ encoding.y.scale.zero is "yes", not true or false
    {mark: bar, encoding: {XY, color: {field: level, scale: {range: «5}}}} ⇒ encoding.color.scale.range is 5, not a list
    {layer: «a} ⇒ layer is "a", not a list
    {layer: «[]} ⇒ layer is […], not a list of at least one view
    {hconcat: «[]} ⇒ hconcat is […], not a list of at least one view
    {repeat: «[], spec: {mark: bar}} ⇒ repeat is […], not a list of columns
    {vconcat: «{}} ⇒ vconcat is {…}, not a list
    {layer: [«{}]} ⇒ chart lacks "mark"
    {layer: [«3]} ⇒ chart is 3, not a mapping
    {layer: [{mark: bar, «titel: a, ENCODING}]} ⇒ did you mean "title"?
    {layer: [{mark: bar, ENCODING, «source: a}]} ⇒ source
    «{facet: {field: level}} ⇒ chart lacks "spec"
    «{spec: {mark: bar, ENCODING}} ⇒ chart lacks "facet"
    {facet: {«rwo: {field: level}}, spec: {mark: bar, ENCODING}} ⇒ "rwo"
    {facet: {row: {field: «levl}}, spec: {mark: bar, ENCODING}} ⇒ facet.row: the data has no column "levl"; did you mean "level"?
    {facet: {field: level}, columns: «0, spec: {mark: bar, ENCODING}} ⇒ columns is 0, not a whole number from 1
    «{repeat: [amount]} ⇒ chart lacks "spec"
    {repeat: «amount, spec: {mark: bar, ENCODING}} ⇒ repeat is "amount", not a mapping
    {repeat: {«rwo: [amount]}, spec: {mark: bar, ENCODING}} ⇒ "rwo"
    {repeat: [amount], spec: {mark: bar, encoding: {x: {field: «{repeat: repaet}}}}} ⇒ encoding.x.field is {…}, not a text
    {mark: bar, ENCODING, resolve: {«scales: {}}} ⇒ resolve has no property "scales"; did you mean "scale"?
    {mark: bar, ENCODING, resolve: {scale: {«colour: shared}}} ⇒ did you mean "color"?
    {mark: bar, ENCODING, resolve: {scale: {y: «indepndent}}} ⇒ did you mean "independent"?
    {data: {«vals: []}, mark: bar, ENCODING} ⇒ data has no property "vals"; did you mean "values"?
    {data: «{}, mark: bar, ENCODING} ⇒ data lacks "name"
    {data: «nothing, mark: bar, ENCODING} ⇒ there are no data named nothing
    {data: {values: «3}, mark: bar, ENCODING} ⇒ values is 3, not a list
    {data: {url: a.csv, format: {type: «xls}}, mark: bar, ENCODING} ⇒ data.format.type cannot be "xls"
    {data: {«sphere: true}, mark: bar, ENCODING} ⇒ "sphere" in data is not supported yet
    {transform: «{}, mark: bar, ENCODING} ⇒ transform is {…}, not a list
    {transform: [«{}], mark: bar, ENCODING} ⇒ transform[0] is {…}, not a step
    {transform: [«3], mark: bar, ENCODING} ⇒ transform[0] is 3
    {transform: [{«fliter: a}], mark: bar, ENCODING} ⇒ did you mean "filter"?
    {transform: [{«lookup: a, from: b}], mark: bar, ENCODING} ⇒ "lookup" in transform[0] is not supported yet
    {transform: [{calculate: "datum.amount * 2", as: b, «az: b}], mark: bar, ENCODING} ⇒ did you mean "as"?
    {transform: [{filter: {field: «amuont, gt: 3}}], mark: bar, ENCODING} ⇒ did you mean "amount"?
    {transform: [{filter: "datum.amount «>"}], mark: bar, ENCODING} ⇒ transform[0].filter
    {transform: [{calculate: "datum«.amuont * 2", as: b}], mark: bar, ENCODING} ⇒ amuont
    {transform: [{aggregate: [{op: «summ, field: amount, as: amount}], groupby: [year]}], mark: bar, ENCODING} ⇒ did you mean "sum"?
    {transform: [{aggregate: [{op: sum, field: amount, as: total}], groupby: [year]}], mark: bar, encoding: {x: {field: year}, y: {field: «amount}}} ⇒ the data has no column "amount"
    {transform: [{window: [{op: «rnk, as: r}]}], mark: bar, ENCODING} ⇒ did you mean "rank"?
    {transform: [{fold: [amount, «leval]}], mark: bar, ENCODING} ⇒ did you mean "level"?
    {transform: [«{calculate: "1 + 1"}], mark: bar, ENCODING} ⇒ transform[0] lacks "as"
    """.split(separator: "\n").map(String.init)

  @Test(arguments: faults)
  func `a fault is told once, with its place`(line: String) throws {
    let parts = line.replacing("ENCODING", with: Self.encoding).replacing("XY", with: Self.xy)
      .replacing("⏎", with: "\n").split(separator: " ⇒ ").map(String.init)
    let (source, message) = (parts[0], parts[1])
    let (specification, problems) = parsed(source)
    #expect(specification == nil)
    let problem = try #require(problems.first)
    #expect(problems.count == 1, "\(problems.map(\.english))")
    #expect(problem.english.contains(message), "\(problem.english)")
    #expect(problem.severity == .error)
    #expect(!problem.chinese.isEmpty && problem.rule.hasPrefix("chart-"))
    let place = place(of: "«", in: source)
    #expect(problem.line == place.line && problem.column == place.column, "\(problem)")
  }

  @Test(arguments: [
    ("{mark: bar, «background: white, \(encoding)}", "background"),
    ("{mark: {type: bar, «cursor: pointer}, \(encoding)}", "cursor"),
    (
      "{mark: bar, encoding: {x: {field: year, axis: {«labelColor: red}}, y: {field: amount}}}",
      "labelColor"
    ),
    (
      "{mark: bar, encoding: {\(xy), color: {field: level, legend: {«symbolSize: 3}}}}",
      "symbolSize"
    ),
    ("{mark: bar, encoding: {\(xy), color: {field: level, scale: {«scheme: dark2}}}}", "scheme"),
    (
      "{mark: bar, encoding: {\(xy), column: {field: level, header: {«labelFontSize: 3}}}}",
      "labelFontSize"
    ),
    ("{mark: bar, title: {text: a, «anchor: start}, \(encoding)}", "anchor"),
  ])
  func `what only changes looks is a warning`(source: String, name: String) throws {
    let (specification, problems) = parsed(source)
    #expect(specification != nil)
    #expect(problems.count == 1, "\(problems.map(\.english))")
    let problem = try #require(problems.first)
    #expect(problem.severity == .warning && problem.rule == "chart-style")
    #expect(problem.english.hasPrefix("\"\(name)\" in "))
    #expect(problem.english.contains("the nearest supported is \""))
    let place = place(of: "«", in: source)
    #expect(problem.line == place.line && problem.column == place.column, "\(problem)")
  }

  @Test(arguments: [
    ("{mark: bar, resolve: {«axis: {x: shared}}, \(encoding)}", "axis", "resolve"),
    ("{mark: bar, resolve: {«legend: {color: independent}}, \(encoding)}", "legend", "resolve"),
    (
      "{data: {values: [{year: 1, amount: 2}], format: {«parse: {year: date}}}, mark: bar, \(encoding)}",
      "parse", "data.format"
    ),
    (
      "{mark: point, encoding: {\(xy), color: {field: amount, scale: {«range: [red, blue]}}}}",
      "range", "encoding.color.scale"
    ),
    (
      "{mark: bar, encoding: {x: {field: year, axis: {«labelExpr: a}}, y: {field: amount}}}",
      "labelExpr", "encoding.x.axis"
    ),
  ])
  func `what is understood and has no effect is a warning`(
    source: String, name: String, owner: String
  ) throws {
    let (specification, problems) = parsed(source)
    #expect(specification != nil)
    #expect(problems.map(\.severity) == [.warning], "\(problems.map(\.english))")
    #expect(
      problems.first?.english.hasPrefix("\"\(name)\" in \(owner) has no effect here; the nearest")
        == true)
    #expect(problems.map(\.column) == [place(of: "«", in: source).column])
  }

  @Test func `defaults of marks are read, other defaults are a warning`() {
    let source = "{mark: bar, config: {bar: {color: red}, «axis: {grid: false}}, \(Self.encoding)}"
    let (specification, problems) = parsed(source)
    #expect(specification != nil)
    #expect(problems.map(\.severity) == [.warning])
    #expect(problems.map(\.column) == [place(of: "«", in: source).column])
    #expect(problems.first?.english.hasPrefix("\"axis\" in config is not used") == true)
  }

  @Test func `all faults are told at once, in the order of the source`() {
    let source = """
      {mark: {type: bar, colour: "#fff"},
       encoding: {x: {field: yeer}, y: {field: amount, axis: {grids: true}}},
       sorce: a}
      """
    let problems = parsed(source).problems
    #expect(
      problems.map(\.chinese) == [
        "mark 没有“colour”这一项；是不是“color”？",
        "encoding.x：数据里没有“yeer”这一列；是不是“year”？",
        "encoding.y.axis 没有“grids”这一项；是不是“grid”？",
        "chart 没有“sorce”这一项；是不是“source”？",
      ])
    #expect(problems.map(\.line) == [1, 2, 2, 3])
  }

  @Test(
    arguments: [
      ("x", "year", FieldType.temporal), ("x", "level", .nominal), ("y", "amount", .quantitative),
      ("color", "level", .nominal), ("color", "amount", .quantitative),
      ("detail", "amount", .nominal),
    ] as [(String, String, FieldType)])
  func `types follow from the columns`(channel: String, field: String, type: FieldType) throws {
    let chart = try specification(
      "{mark: point, encoding: {\(channel): {field: \(field)}}}", Self.columns)
    guard case .unit(let unit) = chart.view.content else { return #expect(Bool(false)) }
    let definition = unit.encoding.all.first { $0.definition.field == field }?.definition
    #expect(definition?.type == type)
  }

  @Test func `every supported word is read without a word`() throws {
    let chart = try specification(
      """
      {$schema: s, name: n, mark: {type: line, point: true, tooltip: true, color: "#abc", interpolate: monotone, strokeDash: [4, 2], clip: true},
       title: {text: 标题, subtitle: 副标题}, description: 说明, caption: 注, source: 源, width: container, height: 300, usermeta: {a: b},
       transform: [{filter: "datum.amount > 0"}, {calculate: "datum.amount * 2", as: twice}],
       encoding: {
         x: {field: year, type: temporal, title: 年, scale: {type: time, domain: ["2016", "2020"]}, axis: {format: "%Y", values: ["2018"], labelAngle: -30, grid: true, ticks: false, orient: top}},
         y: {field: twice, type: quantitative, scale: {type: linear, domain: [0, 10], zero: true, nice: false, clamp: false, reverse: false}, axis: null},
         color: {field: level, type: nominal, sort: [b, a], legend: {title: 级, orient: bottom}, scale: {range: ["#111", "#999"]}},
         opacity: {value: 0.5}, detail: [{field: level}], order: {field: year},
         tooltip: [{field: level, title: 级次}, {field: amount, format: ",.1f"}]},
       resolve: {scale: {y: independent}}}
      """, Self.columns)
    #expect(chart.title == "标题" && chart.subtitle == "副标题")
    #expect(chart.description == "说明" && chart.caption == "注" && chart.source == "源")
  }

  @Test(arguments: [
    "{layer: [{layer: [{layer: []}]}]}", "{hconcat: [{vconcat: [{hconcat: []}]}]}",
    "{facet: {}, spec: {}}", "{facet: 3, spec: 4}", "{repeat: {}, spec: {}}",
    "{repeat: [], spec: 3}",
    "{repeat: {layer: []}, spec: {mark: bar}}", "{repeat: [{a: b}], spec: {}}", "null", "3", "\"\"",
    "{layer: null}", "{mark: null}", "{mark: bar, encoding: null}",
    "{mark: bar, encoding: {x: null}}",
    "{mark: bar, encoding: {x: [{field: year}]}}", "{mark: bar, encoding: {x: 3}}",
    "{data: null, mark: bar}", "{data: [], mark: bar}",
    "{data: {values: [3, [4], {a: {b: {c: 1}}}]}, mark: bar, encoding: {x: {field: \"a.b.c\"}}}",
    "{transform: null, mark: bar}", "{transform: [null, 3, [], {}], mark: bar}",
    "{transform: [{filter: null}, {filter: {and: []}}, {filter: {not: null}}, {stack: null}, {window: null}, {bin: null}, {fold: []}, {timeUnit: null}, {aggregate: null}], mark: bar}",
    "{mark: bar, encoding: {x: {bin: null, field: amount}, y: {timeUnit: null, field: year}}}",
    "{mark: bar, encoding: {x: {field: amount, bin: {step: 0}}, y: {aggregate: count}}}",
    "{mark: bar, encoding: {x: {field: amount, bin: {step: -1}}, y: {aggregate: count}}}",
    "{mark: bar, encoding: {x: {field: amount, bin: {maxbins: 1e300}}, y: {aggregate: count}}}",
    "{mark: bar, encoding: {x: {field: amount, bin: {extent: [5, 1]}}, y: {aggregate: count}}}",
    "{mark: bar, encoding: {x: {field: year, scale: {domain: []}}, y: {field: amount, scale: {domain: []}}}}",
    "{mark: bar, encoding: {x: {field: year, axis: {values: []}}, y: {field: amount, axis: {tickCount: 0}}}}",
    "{mark: bar, encoding: {x: {field: year, scale: {domain: [null, null]}}, y: {field: amount, scale: {domain: [1e308, -1e308]}}}}",
    "{mark: bar, encoding: {x: {field: level}, y: {field: amount, scale: {type: log, base: 1.5, domain: [0, 10]}}}}",
    "{mark: line, encoding: {x: {field: amount, scale: {type: pow, exponent: 0.01}}, y: {field: amount, scale: {type: symlog}}}}",
    "{width: {step: 500}, height: {step: 1}, mark: bar, encoding: {x: {field: level}, y: {field: level}}}",
    "{resolve: null, mark: bar}", "{title: null, mark: bar, encoding: {}}",
    "{title: [], mark: bar, encoding: {}}",
    "{name: null, datasets: null, mark: bar}",
    "{datasets: {a: 3, b: []}, data: {name: b}, mark: bar, encoding: {x: {field: q}}}",
  ])
  func `no specification stops the program`(source: String) {
    let (specification, problems) = parsed(source)
    #expect(specification != nil || problems.contains { $0.severity == .error }, "says nothing")
    let table = DataTable(
      columns: Self.columns,
      rows: [[day("2018"), "甲", 3], [day("2019"), "乙", nil], [nil, nil, .number(.nan)]])
    for width in [ChartWidth.wide, .narrow] {
      guard let svg = specification?.svg(ChartData(table), width: width).svg else { continue }
      #expect(SVGElements(svg) != nil)
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
    }
    _ = specification?.scene(ChartData(table))
  }

  @Test func `deep nesting and long lists are read or refused`() {
    for depth in [10, 100, 1000] {
      var layers = SpecificationNode(
        .mapping([.init("mark", "bar"), .init("encoding", ["x": ["field": "year"]])]))
      var views = layers
      var predicate: SpecificationNode = "datum.amount > 3"
      for _ in 0..<depth {
        layers = ["layer": [layers]]
        views = ["hconcat": [views]]
        predicate = ["not": predicate]
      }
      let table = DataTable(columns: Self.columns, rows: [[day("2018"), "甲", 3]])
      for node in [
        layers, views,
        [
          "mark": "bar", "transform": [["filter": predicate]], "encoding": ["x": ["field": "year"]],
        ],
      ] {
        let (specification, problems) = ChartSpecification.parse(node, columns: Self.columns)
        #expect((specification == nil) == problems.contains { $0.severity == .error })
        _ = specification?.svg(ChartData(table))
      }
    }
    let many = SpecificationNode(
      .mapping((0..<2000).map { SpecificationNode.Entry("p\($0)", 1) }))
    #expect(ChartSpecification.parse(many, columns: Self.columns).problems.count == 2001)
  }

  private func parsed(
    _ source: String
  ) -> (specification: ChartSpecification?, problems: [ChartProblem]) {
    ChartSpecification.parse(flow(source.replacing("«", with: "")), columns: Self.columns)
  }

  private func place(of mark: Character, in source: String) -> (line: Int, column: Int) {
    let before = source.prefix { $0 != mark }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}
