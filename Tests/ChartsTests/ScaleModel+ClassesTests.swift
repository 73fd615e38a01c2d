import Testing

@testable import Charts

@Suite struct `ScaleModel+ClassesTests` {
  private func limits(_ scale: String) throws -> [Double]? {
    try model(
      """
      {data: {values: [{n: 0}, {n: 1}, {n: 2}, {n: 40}]}, mark: point,
        encoding: {x: {field: n}, color: {field: n, type: quantitative, scale: {\(scale)}}}}
      """
    ).scale("color").classes?.thresholds
  }

  @Test func `classes are of equal width, of equal numbers, or as given`() throws {
    #expect(try limits("type: quantize") == [10, 20, 30])
    #expect(try limits("type: quantile, range: [\"#ccc\", \"#000\"]") == [1.5])
    #expect(try limits("type: threshold, domain: [3, 7]") == [3, 7])
    #expect(try limits("type: linear") == nil)
  }

  @Test func `sizes are those of the classes`() throws {
    let scale = try model(
      """
      {data: {values: [{n: 0}, {n: 40}]}, mark: point, encoding: {x: {field: n},
        size: {field: n, type: quantitative, scale: {type: quantize, range: [10, 90]}}}}
      """
    ).scale("size")
    let placed = PlacedScale(scale, from: 0, to: 100)
    #expect([0, 19, 21, 40].map { placed.start(of: .number($0)) } == [10, 10, 90, 90])
  }
}
