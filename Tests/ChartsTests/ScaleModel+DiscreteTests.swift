import Testing

@testable import Charts

@Suite struct `ScaleModel+DiscreteTests` {
  private let rows =
    "data: {values: [{k: c, n: 2}, {k: a, n: 5}, {k: b, n: 1}, {k: a, n: 1}, {k: d, n: 1}]}"

  private func categories(_ definition: String, mark: String = "point") throws -> [Datum] {
    try model(
      "{\(rows), mark: \(mark), encoding: {x: {field: k, \(definition)}, y: {field: n, type: quantitative}}}"
    ).categories("x")
  }

  @Test func `categories ascend unless something else is said`() throws {
    #expect(try categories("type: nominal") == ["a", "b", "c", "d"])
    #expect(try categories("sort: descending") == ["d", "c", "b", "a"])
    #expect(try categories("sort: null") == ["c", "a", "b", "d"])
  }

  @Test func `another field sorts by its least value, equal ones in the order of the rows`() throws
  {
    #expect(try categories("sort: {field: n}") == ["a", "b", "d", "c"])
    #expect(
      try categories("sort: {field: n, op: sum, order: descending}") == ["a", "c", "b", "d"])
    #expect(try categories("sort: \"-y\"") == ["c", "a", "b", "d"])
  }

  @Test func `stacked amounts sort by their sum`() throws {
    #expect(try categories("sort: {field: n}", mark: "bar") == ["b", "d", "c", "a"])
  }

  @Test func `the given categories come first, the others in the order of the rows`() throws {
    #expect(try categories("sort: [d, z, b]") == ["d", "b", "c", "a"])
  }

  @Test func `an author's domain is the domain`() throws {
    #expect(try categories("scale: {domain: [b, z]}") == ["b", "z"])
    #expect(try categories("scale: {domain: {unionWith: [z]}}") == ["z", "a", "b", "c", "d"])
  }

  @Test func `declared names that are not ASCII keep the order of the rows`() throws {
    let model = try model(
      "{mark: bar, encoding: {x: {field: 县}, y: {field: n}}}",
      declaring: [.init("县", kind: .text), .init("n", kind: .number)],
      rows: [["于都县", 3], ["兴国县", 1], ["会昌县", 2]])
    #expect(try model.categories("x") == ["于都县", "兴国县", "会昌县"])
  }

  @Test func `layers that disagree about the order ascend`() throws {
    let model = try model(
      """
      {\(rows), encoding: {y: {field: n, type: quantitative}}, layer: [
        {mark: point, encoding: {x: {field: k, sort: descending}}},
        {mark: point, encoding: {x: {field: k, sort: [b]}}}]}
      """)
    #expect(try model.categories("x") == ["a", "b", "c", "d"])
  }

  @Test func `texts are compared by UTF-16 units`() {
    #expect(Datum.ascends("\u{20BB7}", "\u{FF21}"))
    #expect(!Datum.ascends("\u{FF21}", "\u{20BB7}"))
    #expect(Datum.ascends("\u{D7FF}", "\u{20BB7}"))
  }
}
