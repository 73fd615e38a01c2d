import Testing

@testable import Charts

@Suite struct BarMarkTests {
  @Test func `bars of one category and different colours are stacked`() {
    #expect(spans([("a", 1, 0), ("a", 2, 1), ("b", 4, 0)]) == ["0…1", "1…3", "0…4"])
  }

  @Test func `amounts below zero are stacked downwards`() {
    #expect(
      spans([("a", 3, 0), ("a", -2, 1), ("a", 1, 2), ("a", -1, 3)]) == [
        "0…3", "0…-2", "3…4", "-2…-3",
      ])
  }

  @Test func `rows of one category are stacked where no colour tells them apart`() {
    #expect(spans([("a", 1, 0), ("a", 2, 0)]) == ["0…1", "1…3"])
  }

  @Test func `normalized stacks add up to one, and an empty stack has none`() {
    #expect(
      spans([("a", 1, 0), ("a", 3, 1), ("b", 0, 0), ("c", nil, 0)], stack: .normalize)
        == ["0…0.25", "0.25…1"])
  }

  private func spans(_ rows: [(String, Datum, Double)], stack: Stack = .automatic) -> [String] {
    let table = DataTable(
      columns: [
        .init("name", kind: .text), .init("amount", kind: .number), .init("series", kind: .number),
      ],
      rows: rows.map { [.text($0.0), $0.1, .number($0.2)] })
    var roles = Roles(
      along: Channel("name", .nominal), amount: Channel("amount", .quantitative),
      color: Channel("series", .ordinal))
    roles.amount.stack = stack
    let observations = Observations(roles, bands: true, data: table)
    return BarMark.spans(observations, roles).map {
      "\(NumberFormat(.plain, precision: 4).ascii($0.from))…\(NumberFormat(.plain, precision: 4).ascii($0.to))"
    }
  }
}

extension NumberFormat {
  fileprivate func ascii(_ value: Double) -> String {
    text(value).replacing("−", with: "-")
  }
}
