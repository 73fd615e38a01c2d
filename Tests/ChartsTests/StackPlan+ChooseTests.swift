import Testing

@testable import Charts

@Suite struct `StackPlan+ChooseTests` {
  private let rows =
    "data: {values: [{k: a, s: u, n: 2, m: 5}, {k: a, s: v, n: 3, m: 7}, {k: b, s: u, n: 4, m: 1}]}"

  private func plan(_ mark: String, _ encoding: String) throws -> StackPlan? {
    try model("{\(rows), mark: \(mark), encoding: {\(encoding)}}").layers[0].stack
  }

  @Test func `bars of one spot and several colours are stacked`() throws {
    let stack = try plan(
      "bar", "x: {field: k}, y: {field: n, type: quantitative}, color: {field: s}")
    #expect(stack?.channel == .y)
    #expect(stack?.groups == ["k"])
    #expect(stack?.series == ["s"])
  }

  @Test func `points and lines are stacked only on request`() throws {
    let encoding = "x: {field: k}, color: {field: s}, y: {field: n, type: quantitative"
    #expect(try plan("line", encoding + "}") == nil)
    #expect(try plan("line", encoding + ", stack: zero}")?.offset == .zero)
  }

  @Test func `summaries without colours are not stacked`() throws {
    #expect(try plan("bar", "x: {field: k}, y: {aggregate: sum, field: n}") == nil)
  }

  @Test func `a second end leaves nothing to stack`() throws {
    let encoding = "x: {field: k}, y: {field: n, type: quantitative}, y2: {field: m}"
    #expect(try plan("bar", encoding + ", color: {field: s}") == nil)
  }

  @Test func `of two amounts the summarised one is stacked`() throws {
    let encoding = "x: {aggregate: sum, field: n}, y: {field: m, type: quantitative}"
    #expect(try plan("bar", encoding + ", color: {field: s}")?.channel == .x)
  }

  @Test func `upright stacks begin with the last series, others with the first`() throws {
    let upright = try model(
      "{\(rows), mark: bar, encoding: {x: {field: k}, y: {field: n, type: quantitative}, color: {field: s}}}"
    )
    #expect(upright.column("n_start") == [3, 0, 0])
    let lying = try model(
      "{\(rows), mark: bar, encoding: {y: {field: k}, x: {field: n, type: quantitative}, color: {field: s}}}"
    )
    #expect(lying.column("n_start") == [0, 2, 0])
  }

  @Test func `a list of the colours' categories is the order of the stack`() throws {
    let model = try model(
      """
      {\(rows), mark: bar, encoding: {x: {field: k}, y: {field: n, type: quantitative},
        color: {field: s, type: nominal, scale: {domain: [v, u]}}}}
      """)
    #expect(model.column("n_start") == [0, 2, 0])
  }

  @Test func `order says what stands at the bottom`() throws {
    let encoding = "x: {field: k}, y: {field: n, type: quantitative}, color: {field: s}"
    let byField = try model(
      "{\(rows), mark: bar, encoding: {\(encoding), order: {field: m, sort: ascending}}}")
    #expect(byField.column("n_start") == [0, 2, 0])
    let bySeries = try model(
      "{\(rows), mark: bar, encoding: {\(encoding), order: {sort: ascending}}}")
    #expect(bySeries.column("n_start") == [0, 2, 0])
  }

  @Test func `areas get a vertex where a series has no row`() throws {
    let model = try model(
      "{\(rows), mark: area, encoding: {x: {field: k}, y: {field: n, type: quantitative}, color: {field: s}}}"
    )
    #expect(model.column("s") == ["u", "v", "u", "v"])
    #expect(model.column("k") == ["a", "a", "b", "b"])
    #expect(model.column("n_end") == [5, 3, 4, 0])
  }
}
