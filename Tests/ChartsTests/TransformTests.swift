import Testing

@testable import Charts

@Suite struct TransformTests {
  private let columns: [DataTable.Column] = [
    .init("类", kind: .text), .init("v", title: "金额", unit: "元", kind: .number),
    .init("w", unit: "元", kind: .number), .init("d", kind: .date),
  ]
  private var frame: Frame {
    Frame(
      DataTable(
        columns: columns,
        rows: [
          ["a", 1, 10, Timestamp("2018-10-07").map { .date($0) } ?? nil],
          ["b", 2, 20, Timestamp("2018-11").map { .date($0) } ?? nil], ["a", 4, nil, nil],
        ]))
  }

  private func read(_ node: SpecificationNode) -> (Transform?, [ChartProblem]) {
    var reader = SpecificationReader(columns: columns)
    let transform = Transform.read(node, place: "transform[0]", &reader)
    return (transform, reader.problems)
  }

  private func applied(_ node: SpecificationNode) throws -> Frame {
    let (transform, problems) = read(node)
    #expect(problems.isEmpty)
    var (frame, found) = (self.frame, [ChartProblem]())
    try #require(transform).apply(to: &frame, problems: &found)
    #expect(found.isEmpty)
    #expect(
      try #require(transform).columns(after: columns).map(\.name) == frame.columns.map(\.name))
    return frame
  }

  @Test func `rows are kept that a filter lets pass`() throws {
    #expect(try applied(["filter": "datum['类'] == 'a'"]).values("v") == [1, 4])
  }

  @Test func `an expression gives a column`() throws {
    #expect(try applied(["calculate": "datum.v * 2", "as": "x"]).values("x") == [2, 4, 8])
    let replaced = try applied(["calculate": "datum.v + '元'", "as": "v"])
    #expect(replaced.values("v") == ["1元", "2元", "4元"])
    #expect(replaced.columns.count == 4)
  }

  @Test func `groups are put together`() throws {
    let node: SpecificationNode = [
      "aggregate": [["op": "sum", "field": "v", "as": "s"], ["op": "count", "as": "n"]],
      "groupby": ["类"],
    ]
    let frame = try applied(node)
    #expect(frame.columns.map(\.name) == ["类", "s", "n"])
    #expect(frame.values("s") == [5, 2])
    #expect(frame.column("s")?.unit == "元")
    let columns = try #require(read(node).0).columns(after: columns)
    #expect(columns[1] == DataTable.Column("s", title: "金额", unit: "元", kind: .number))
    #expect(try applied(["aggregate": [], "groupby": ["类"]]).values("类") == ["a", "b"])
    let joined = try applied([
      "joinaggregate": [["op": "mean", "field": "v", "as": "m"]], "groupby": "类",
    ])
    #expect(joined.values("m") == [2.5, 2, 2.5])
  }

  @Test func `columns fold into rows`() throws {
    let frame = try applied(["fold": ["v", "w"]])
    #expect(frame.values("key") == ["v", "w", "v", "w", "v", "w"])
    #expect(frame.values("value") == [1, 10, 2, 20, 4, nil])
    #expect(frame.values("类") == ["a", "a", "b", "b", "a", "a"])
    #expect(frame.column("value")?.unit == "元")
    #expect(try applied(["fold": ["v"], "as": ["k"]]).values("k") == ["v", "v", "v"])
  }

  @Test func `values are stacked`() throws {
    let frame = try applied([
      "stack": "v", "groupby": ["类"], "sort": [["field": "v", "order": "descending"]], "as": "y",
    ])
    #expect(frame.values("y") == [4, 0, 0])
    #expect(frame.values("y_end") == [5, 2, 4])
  }

  @Test func `numbers are binned and dates cut`() throws {
    let bins = try applied(["bin": ["step": 2], "field": "v", "as": ["from", "to"]])
    #expect(bins.values("from") == [0, 2, 2])
    #expect(bins.values("to") == [2, 4, 4])
    #expect(try applied(["bin": true, "field": "d", "as": "x"]).values("x")[2] == .null)
    let cut = try applied(["timeUnit": "yearmonth", "field": "d", "as": "m"])
    #expect(cut.values("m").map { $0.date?.chinese } == ["2018年10月", "2018年11月", nil])
    #expect(cut.values("m_end")[1].date?.chinese == "2018年12月")
    #expect(cut.column("m")?.timeUnit == TimeUnit("yearmonth"))
  }

  @Test(
    arguments: [
      (["filter": "datum.v > 100"], "filter leaves none of 3 rows"),
      (
        ["calculate": "datum['类'] * 2", "as": "x"],
        "calculate \"datum['类'] * 2\" has no value on any row, so that \"x\" is empty"
      ),
      (
        ["timeUnit": "year", "field": "类", "as": "x"],
        "timeUnit: no value of the column \"类\" is a date"
      ),
    ] as [(SpecificationNode, String)])
  func `a step that takes everything away is a warning`(
    node: SpecificationNode, message: String
  ) throws {
    var (frame, problems) = (self.frame, [ChartProblem]())
    try #require(read(node).0).apply(to: &frame, problems: &problems)
    #expect(problems.map(\.english) == [message])
    #expect(problems.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      ["filter": "datum.v > 100"], ["calculate": "1", "as": "x"], ["fold": ["v"]],
      ["aggregate": [["op": "sum", "field": "v", "as": "s"]]],
      ["joinaggregate": [["op": "sum", "field": "v", "as": "s"]]],
      ["stack": "v", "groupby": ["类"], "as": "y", "offset": "center"],
      ["window": [["op": "rank", "as": "r"]], "sort": [["field": "v"]]],
      ["bin": true, "field": "v", "as": "b"], ["timeUnit": "year", "field": "d", "as": "y"],
    ] as [SpecificationNode])
  func `no rows stay no rows without a warning`(node: SpecificationNode) throws {
    var (frame, problems) = (self.frame.taking([]), [ChartProblem]())
    try #require(read(node).0).apply(to: &frame, problems: &problems)
    #expect(frame.count == 0)
    #expect(problems.isEmpty)
  }

  @Test(
    arguments: [
      (["filtr": "true"], "transform[0] has no property \"filtr\"; did you mean \"filter\"?"),
      (
        ["impute": "v", "key": "类"],
        "\"impute\" in transform[0] is not supported yet; supported are filter, calculate, aggregate, joinaggregate, fold, stack, window, bin, timeUnit"
      ),
      ([:], "transform[0] is {…}, not a step"),
      (1, "transform[0] is 1, not a mapping of names to values"),
      (["filter": "true", "as": "x"], "transform[0] has no property \"as\"; supported are filter"),
      (["calculate": "1"], "transform[0] lacks \"as\""),
      (["calculate": "1", "as": ""], "transform[0].as is \"\", not the name of a new column"),
      (
        ["calculate": "datum.x", "as": "y"],
        "transform[0].calculate \"datum.x\", character 7: datum: the data has no column \"x\"; did you mean \"类\"?"
      ),
      (["aggregate": 1], "transform[0].aggregate is 1, not a list"),
      (
        ["aggregate": [["op": "avg", "field": "v", "as": "s"]]],
        "transform[0].aggregate[0].op cannot be \"avg\"; supported are count, valid, missing, distinct, sum, product, mean, average, median, q1, q3, min, max, variance, variancep, stdev, stdevp, stderr"
      ),
      (["aggregate": [["op": "sum", "as": "s"]]], "transform[0].aggregate[0] lacks \"field\""),
      (["aggregate": [["field": "v", "as": "s"]]], "transform[0].aggregate[0] lacks \"op\""),
      (
        ["fold": ["类", "zz"]], "transform[0].fold: the data has no column \"zz\"; it has 类, v, w, d"
      ),
      (["fold": []], "transform[0].fold is […], not a list of columns"),
      (["window": [["op": "ntile", "as": "n"]]], "transform[0].window[0] lacks \"param\""),
      (["window": [["op": "lag", "as": "n"]]], "transform[0].window[0] lacks \"field\""),
      (
        ["window": [["op": "rank", "as": "n"]], "frame": [0]],
        "transform[0].frame is […], not two whole numbers or nulls such as [null, 0]"
      ),
      (
        ["bin": false, "field": "v", "as": "b"], "transform[0].bin is false, not true or a mapping"
      ),
      (
        ["stack": "v", "groupby": [], "offset": "wiggle", "as": "y"],
        "transform[0].offset cannot be \"wiggle\"; supported are zero, normalize, center"
      ),
      (
        ["stack": "v", "sort": [["field": "v", "order": "desc"]], "as": "y"],
        "transform[0].sort[0].order cannot be \"desc\"; supported are ascending, descending"
      ),
      (
        ["timeUnit": "yearmonth", "field": "d", "as": ["a", "b", "c"]],
        "transform[0].as is […], not one or two names of new columns"
      ),
    ] as [(SpecificationNode, String)])
  func `what is no step is a problem`(node: SpecificationNode, message: String) {
    let (transform, problems) = read(node)
    #expect(transform == nil)
    #expect(problems.map(\.english) == [message])
  }
}
