import Testing

@testable import Charts

@Suite struct StackTests {
  private func stacked(
    _ values: [Datum], offset: StackOffset, groups: [Datum]? = nil, sort: [SortField] = []
  ) -> [[Datum]] {
    var frame = Frame(
      columns: [
        .init("v", unit: "元", values), .init("g", groups ?? values.map { _ in 1 }),
        .init("k", ["b", "a", "c", "c", "a", "b"].prefix(values.count).map { $0 }),
      ], count: values.count)
    frame.stack(
      field: "v", groupBy: ["g"], sort: sort, offset: offset, asStart: "s", asEnd: "e")
    #expect(frame.column("e")?.unit == "元")
    return zip(frame.values("s"), frame.values("e")).map { [$0, $1] }
  }

  @Test func `negative values are laid downwards from zero`() {
    #expect(stacked([5, -3, 2, -1], offset: .zero) == [[0, 5], [0, -3], [5, 7], [-3, -4]])
  }

  @Test func `a stack can be put in order`() {
    let sort = [SortField(field: "k", isDescending: true)]
    #expect(stacked([5, -3, 2], offset: .zero, sort: sort) == [[2, 7], [0, -3], [0, 2]])
    // Rows that are equal keep their order.
    #expect(
      stacked([1, 1, 1, 1], offset: .zero, sort: sort) == [[2, 3], [3, 4], [0, 1], [1, 2]])
  }

  @Test func `shares are of the values without their sign`() {
    #expect(stacked([5, -3, 2], offset: .normalize) == [[0, 0.5], [0.5, 0.8], [0.8, 1]])
    #expect(stacked([0, 0], offset: .normalize) == [[0, 0], [0, 0]])
  }

  @Test func `lower stacks are centred on the highest`() {
    #expect(
      stacked([5, 3, 2, 4], offset: .center, groups: [1, 1, 1, 2])
        == [[0, 5], [5, 8], [8, 10], [3, 7]])
  }

  @Test func `a null has no height and a text no place`() {
    #expect(
      stacked([1, nil, "x", .number(.nan), 2], offset: .zero)
        == [[0, 1], [1, 1], [nil, nil], [nil, nil], [1, 3]])
    #expect(stacked(["4", true], offset: .zero) == [[0, 4], [4, 5]])
    #expect(stacked([], offset: .center) == [])
  }
}
