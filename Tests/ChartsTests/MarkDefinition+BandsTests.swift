import Testing

@testable import Charts

@Suite struct `MarkDefinition+BandsTests` {
  private func domain(_ mark: String, _ more: String = "") throws -> [String] {
    try model(
      """
      {data: {values: [{t: "2020-01-15", n: 1}, {t: "2020-03-02", n: 2}]}, mark: \(mark), encoding:
        {x: {field: t, timeUnit: yearmonth, type: temporal\(more)}, y: {aggregate: sum, field: n}}}
      """
    ).domain("x").map { Timestamp(milliseconds: Int($0), precision: .day).isoText }
  }

  @Test func `bars reach to the end of the unit, lines stand at its start`() throws {
    #expect(try domain("bar") == ["2020-01-01", "2020-04-01"])
    #expect(try domain("line") == ["2020-01-01", "2020-03-01"])
  }

  @Test func `a place in the band needs the end`() throws {
    #expect(try domain("line", ", bandPosition: 0.5") == ["2020-01-01", "2020-04-01"])
  }

  @Test func `bars that are moved move the ends of the axis`() throws {
    #expect(try domain("bar", ", bandPosition: 0") == ["2019-12-16", "2020-03-16"])
  }

  @Test func `a unit of categories has no end`() throws {
    let model = try model(
      """
      {data: {values: [{t: "2020-01-15"}, {t: "2020-03-02"}]}, mark: bar, encoding:
        {x: {field: t, timeUnit: yearmonth, type: ordinal}, y: {aggregate: count}}}
      """)
    #expect(try model.categories("x").count == 2)
  }
}

extension Timestamp {
  fileprivate var isoText: String {
    let parts = self.parts
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.year)-\(padded(parts.month))-\(padded(parts.day))"
  }
}
