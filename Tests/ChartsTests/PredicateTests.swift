import Testing

@testable import Charts

@Suite struct PredicateTests {
  private let frame = Frame(
    columns: [
      .init("n", [1, 2, 3, nil, 5]), .init("t", ["a", "b", "a", "", nil]),
      .init(
        "d",
        ["2018-01-05", "2018-03-01", "2019-03-09", "2020"].map { text -> Datum in
          Timestamp(text).map { .date($0) } ?? .null
        } + [nil]), .init("x", ["3", "abc", 4, true, .number(.nan)]),
    ], count: 5)

  private func rows(_ node: SpecificationNode) throws -> [Int] {
    var reader = SpecificationReader(columns: ["n", "t", "d", "x"].map { .init($0) })
    let predicate = Predicate.read(node, place: "filter", &reader)
    #expect(reader.problems.isEmpty)
    let holds = try #require(predicate).holds(in: frame)
    return holds.indices.filter { holds[$0] }
  }

  @Test(
    arguments: [
      ("datum.n > 1 && datum.t != 'b'", [2, 4]), (true, [0, 1, 2, 3, 4]),
      (["field": "n", "equal": 3], [2]), (["field": "n", "equal": "3"], []),
      (["field": "n", "equal": nil], [3]), (["field": "t", "equal": "a"], [0, 2]),
      (["field": "n", "lt": 2], [0, 3]), (["field": "n", "lte": 2], [0, 1, 3]),
      (["field": "n", "gt": 2], [2, 4]), (["field": "n", "gte": 2], [1, 2, 4]),
      (["field": "n", "range": [2, 3]], [1, 2]), (["field": "n", "range": [nil, 2]], [0, 1, 3]),
      (["field": "n", "range": [3, nil]], [2, 4]),
      (["field": "t", "oneOf": ["a", ""]], [0, 2, 3]), (["field": "n", "oneOf": [5, 1]], [0, 4]),
      (["field": "n", "valid": true], [0, 1, 2, 4]), (["field": "n", "valid": false], [3]),
      (["field": "x", "valid": true], [0, 2, 3]),
      (["not": ["field": "n", "gt": 2]], [0, 1, 3]),
      (["and": [["field": "n", "gt": 1], "datum.n < 5"]], [1, 2]),
      (["or": [["field": "n", "equal": 1], ["and": ["datum.n == 5", true]]]], [0, 4]),
      (["field": "d", "equal": "2018-03-01"], [1]), (["field": "d", "gt": "2018-12"], [2, 3]),
      (["field": "d", "lt": 2019], [0, 1, 4]), (["field": "d", "oneOf": ["2020-01-01"]], [3]),
      (
        ["field": "d", "range": [["year": 2018, "month": 2], ["year": 2019, "month": "mar"]]], [1]
      ),
      (["field": "d", "timeUnit": "year", "equal": 2018], [0, 1]),
      (["field": "d", "timeUnit": "year", "range": [2019, nil]], [2, 3]),
      (["field": "d", "timeUnit": "year", "oneOf": [2018, 2020]], [0, 1, 3]),
      (["field": "d", "timeUnit": "month", "equal": 3], [1, 2]),
      (["field": "d", "timeUnit": "month", "equal": "March"], [1, 2]),
      (["field": "d", "timeUnit": "yearmonth", "equal": "2019-03"], [2]),
      (["field": "d", "timeUnit": "yearmonth", "lt": ["year": 2018, "month": 3]], [0, 4]),
      (["field": "d", "timeUnit": "day", "equal": "sat"], [2]),
    ] as [(SpecificationNode, [Int])])
  func `a predicate keeps rows`(node: SpecificationNode, expected: [Int]) throws {
    #expect(try rows(node) == expected)
  }

  @Test(
    arguments: [
      (
        ["field": "m", "equal": 1],
        "filter.field: the data has no column \"m\"; did you mean \"n\"?"
      ),
      (["field": "n"], "filter needs just one of equal, lt, lte, gt, gte, range, oneOf, valid"),
      (
        ["field": "n", "lt": 1, "gt": 0],
        "filter needs just one of equal, lt, lte, gt, gte, range, oneOf, valid"
      ),
      (["equal": 1], "filter lacks \"field\""),
      (["field": "n", "range": [1]], "filter.range is […], not a list of two values"),
      (["field": "n", "oneOf": []], "filter.oneOf is […], not a list"),
      (
        ["field": "d", "equal": ["yaer": 2018]],
        "filter.equal has no property \"yaer\"; did you mean \"year\"?"
      ),
      (
        ["field": "d", "equal": ["month": 13]], "filter.equal.month is 13, not that part of a date"
      ),
      (
        ["field": "d", "timeUnit": "month", "equal": "Foo"],
        "filter.equal is \"Foo\", not a value of month"
      ),
      (["and": []], "filter.and is […], not a list"),
      (
        ["not": ["field": "n", "gtt": 2]],
        "filter.not has no property \"gtt\"; did you mean \"gt\"?"
      ),
      ([1], "filter is […], not an expression such as datum.x > 1"),
    ] as [(SpecificationNode, String)])
  func `what is no predicate is a problem`(node: SpecificationNode, message: String) {
    var reader = SpecificationReader(columns: ["n", "t", "d", "x"].map { .init($0) })
    #expect(Predicate.read(node, place: "filter", &reader) == nil)
    #expect(reader.problems.first?.english == message)
  }

  @Test func `parameters of interaction are not supported`() {
    var reader = SpecificationReader(columns: nil)
    #expect(Predicate.read(["param": "brush"], place: "filter", &reader) == nil)
    #expect(
      reader.problems.first?.english.contains("\"param\" in filter is not supported yet") == true)
    #expect(reader.problems.count == 1)
  }

  @Test func `conditions nested without end are refused`() {
    var node: SpecificationNode = ["field": "n", "gt": 1]
    for _ in 0..<1000 { node = ["not": node] }
    var reader = SpecificationReader(columns: nil)
    #expect(Predicate.read(node, place: "filter", &reader) == nil)
    #expect(reader.problems.count == 1)
  }
}
