import Testing

@testable import Charts

@Suite struct `ScaleModel+ContinuousTests` {
  private func domain(
    _ definition: String, of channel: String = "y", mark: String = "point",
    values: [Int] = [13, 47]
  ) throws -> [Double] {
    let rows = values.map { "{k: a, n: \($0)}" }.joined(separator: ", ")
    let other = channel == "y" ? "x: {field: k}, " : ""
    return try model(
      """
      {data: {values: [\(rows)]}, mark: \(mark), encoding: {\(other)
        \(channel): {field: n, type: quantitative, \(definition)}}}
      """
    ).domain(channel)
  }

  @Test func `amounts on an axis include zero and end on round numbers`() throws {
    #expect(try domain("title: n") == [0, 50])
    #expect(try domain("scale: {zero: false}") == [10, 50])
    #expect(try domain("scale: {zero: false, nice: false}") == [13, 47])
    #expect(try domain("scale: {nice: 2}", values: [13, 67]) == [0, 100])
  }

  @Test func `colours span the values, sizes start at zero`() throws {
    #expect(try domain("title: n", of: "color") == [13, 47])
    #expect(try domain("title: n", of: "size") == [0, 47])
    #expect(try domain("scale: {domainMid: 20}", of: "color") == [13, 20, 47])
  }

  @Test func `an author's ends are kept as they are`() throws {
    #expect(try domain("scale: {domain: [5, 48]}") == [5, 48])
    #expect(try domain("scale: {domain: [48, 5]}") == [48, 5])
    #expect(try domain("scale: {domainMin: 7}") == [7, 47])
    #expect(try domain("scale: {domain: {unionWith: [60, 61]}}") == [10, 65])
  }

  @Test func `bars on an axis of amounts have room at both ends`() throws {
    let model = try model(
      """
      {data: {values: [{a: 0, n: 1}, {a: 20, n: 2}]}, mark: bar, encoding:
        {x: {field: a, type: quantitative, scale: {nice: false}}, y: {field: n, type: quantitative}}}
      """)
    let domain = try model.domain("x")
    #expect((domain[0] + 10.0 / 29).magnitude < 1e-9)
    #expect((domain[1] - 20 - 10.0 / 29).magnitude < 1e-9)
  }

  @Test func `shares are from 0 to 1`() throws {
    #expect(try domain("stack: normalize", mark: "bar") == [0, 1])
  }

  @Test func `classes keep their own domains`() throws {
    #expect(try domain("scale: {type: quantize}", of: "color") == [13, 47])
    #expect(try domain("scale: {type: threshold, domain: [20, 30]}", of: "color") == [20, 30])
    #expect(
      try domain("scale: {type: quantile}", of: "color", values: [5, 1, 3]) == [1, 3, 5])
  }

  @Test func `dates are rounded to an interval on request`() throws {
    let model = try model(
      """
      {data: {values: [{t: "2020-01-15", n: 1}, {t: "2020-03-02", n: 2}]}, mark: line, encoding:
        {x: {field: t, type: temporal, scale: {nice: month}}, y: {field: n, type: quantitative}}}
      """)
    let ends = try [#require(Timestamp("2020-01-01")), #require(Timestamp("2020-04-01"))]
    #expect(try model.domain("x") == ends.map { Double($0.milliseconds) })
  }

  @Test func `rows without a number are not seen by scales`() throws {
    let source = """
      {data: {values: [{a: 1, b: 5}, {a: 2, b: null}, {a: 9, b: null}]}, mark: %, encoding:
        {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}}
      """
    func domain(_ mark: String) throws -> [Double] {
      try model(source.split(separator: "%").joined(separator: mark)).domain("x")
    }
    #expect(try domain("point") == [0, 1])
    #expect(try domain("line") == [1, 9])
    #expect(try domain("{type: point, invalid: null}") == [0, 9])
    #expect(try domain("{type: line, invalid: break-paths-filter-domains}") == [1, 1])
  }
}
