import Testing

@testable import Charts

@Suite struct ObservationsTests {
  @Test(arguments: [
    (SortOrder.automatic, "平 莱 胶"), (.ascending, "平 胶 莱"), (.descending, "莱 胶 平"),
    (.rows, "平 莱 胶"), (.byValue(descending: true), "胶 平 莱"),
    (.byValue(descending: false), "莱 平 胶"), (.values(["胶", "无"]), "胶 平 莱"),
  ])
  func `categories stand in the order that is asked for`(order: SortOrder, expected: String) {
    let categories = read([("平", 2), ("莱", 1), ("胶", 3)]) { $0.sort = order }.domain.categories
    #expect(categories == expected.split(separator: " ").map { .text(String($0)) })
  }

  @Test func `plain texts and numbers ascend by themselves`() {
    #expect(read([("b", 1), ("a", 2)]) { _ in }.domain.categories == ["a", "b"])
  }

  @Test func `rows that have no place are counted`() {
    let table = DataTable(
      columns: [.init("name", kind: .text), .init("amount", kind: .number)],
      rows: [
        ["a", 1], [nil, 2], ["b"], [.number(.nan), 1], ["c", .number(.infinity)], ["d", "x"], [],
      ])
    let roles = Roles(along: Channel("name", .nominal), amount: Channel("amount", .quantitative))
    let observations = Observations(roles, bands: true, data: table)
    #expect(observations.unplacedRows == 3)
    #expect(observations.unreadableValues == 2)
    #expect(observations.items.map(\.value) == [1, nil, nil, nil])
  }

  @Test func `a domain of categories drops the others and keeps the empty`() {
    let observations = read([("a", 1), ("b", 2)]) { $0.scale.domain = ["z", "b"] }
    #expect(observations.domain.categories == ["z", "b"])
    #expect(observations.unplacedRows == 1)
  }

  @Test func `months stand side by side with those that lack a row`() {
    let table = Samples.dated([("2018-11", 1), ("2019-02", 2)])
    let roles = Roles(along: Channel("day", .temporal), amount: Channel("amount", .quantitative))
    let categories = Observations(roles, bands: true, data: table).domain.categories
    #expect(categories == ["2018-11", "2018-12", "2019-01", "2019-02"].map(Samples.date))
  }

  @Test func `far days stand on a continuous axis`() {
    let table = Samples.dated([("2019-03-12", 1), ("2019-12-20", 2)])
    let roles = Roles(along: Channel("day", .temporal), amount: Channel("amount", .quantitative))
    let domain = Observations(roles, bands: true, data: table).domain
    #expect(domain == .time(lower: 17967, upper: 18250, finest: .day))
  }

  private func read(
    _ rows: [(String, Datum)], _ change: (inout Channel) -> Void
  ) -> Observations {
    var along = Channel("name", .nominal)
    change(&along)
    let roles = Roles(along: along, amount: Channel("amount", .quantitative))
    return Observations(roles, bands: true, data: Samples.named(rows))
  }
}
