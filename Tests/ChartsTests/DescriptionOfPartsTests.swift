import Testing

@testable import Charts

/// Scatter plots, cells, slices, boxes and flows.
@Suite struct DescriptionOfPartsTests {
  static let pie = "{mark: arc, encoding: {theta: {field: amount}, color: {field: name}}}"

  private func points(_ pairs: [(Double, Double)]) -> DataTable {
    DataTable(
      columns: [
        .init("income", title: "收入", unit: "元", kind: .number),
        .init("age", title: "年龄", unit: "岁", kind: .number),
      ], rows: pairs.map { [.number($0.0), .number($0.1)] })
  }

  @Test(
    arguments: [
      (
        [(1, 10), (2, 20), (3, 30), (4, 40), (5, 45)],
        "散点图，显示收入（元）与年龄（岁）的关系，共 5 个点。收入从 1元到 5元；年龄从 10岁到 45岁。两者正相关（相关系数 0.99）。"
      ),
      ([(1, 50), (2, 40), (3, 30), (4, 20), (5, 10)], "两者负相关（相关系数 −1.00）。"),
      ([(1, 1), (2, 2), (3, 1), (4, 2), (5, 1)], "两者没有明显关系（相关系数 0.00）。"),
      ([(1, 1), (2, 2), (3, 3), (4, 4)], "收入从 1元到 4元；年龄从 1岁到 4岁。"),
      ([(1, 3), (2, 3), (3, 3), (4, 3), (5, 3)], "收入从 1元到 5元；年龄都是 3岁。"),
      ([(1, 3)], "共 1 个点。收入都是 1元；年龄都是 3岁。"),
    ] as [([(Double, Double)], String)])
  func `points tell how two amounts go together`(pairs: [(Double, Double)], ending: String) throws {
    let text = try described(
      "{mark: point, encoding: {x: {field: income}, y: {field: age}}}", points(pairs))
    #expect(text.hasSuffix(ending), "\(text)")
  }

  @Test func `sizes and groups of points are told`() throws {
    var table = points([(1, 2), (3, 4)])
    table.columns += [
      .init("people", title: "人口", unit: "人", kind: .number),
      .init("area", title: "地区", kind: .text),
    ]
    table.rows[0] += [100, "东"]
    table.rows[1] += [200, "西"]
    #expect(
      try described(
        "{mark: point, encoding: {x: {field: income}, y: {field: age}, size: {field: people}, color: {field: area}}}",
        table)
        == "气泡图，显示收入（元）与年龄（岁）的关系，共 2 个点。分为 2 组：东、西。收入从 1元到 3元；年龄从 2岁到 4岁。点的大小是人口从 100人到 200人。"
    )
  }

  @Test func `cells tell the highest and the lowest`() throws {
    let table = DataTable(
      columns: [
        .init("month", title: "月份", kind: .text), .init("city", title: "城市", kind: .text),
        .init("rain", title: "降水", unit: "毫米", kind: .number),
      ],
      rows: [
        ["一月", "甲", 10], ["一月", "乙", 20], ["二月", "甲", 5], ["二月", "乙", 5], ["三月", "乙", nil],
      ])
    #expect(
      try described(
        "{mark: rect, encoding: {x: {field: month}, y: {field: city}, color: {field: rain}}}", table
      )
        == "热力图，显示各城市、各月份的降水（毫米），2 行、3 列，共 4 格。最高的是乙的一月，20毫米；最低的是甲的二月等 2 格，5毫米。1 项没有数据。")
  }

  @Test(
    arguments: [
      (
        [("甲", 1), ("乙", 3)], "饼图，显示各名称的数量（户），共 2 项，合计 4户。乙占 75%，甲占 25%。"
      ),
      ([("甲", 3)], "共 1 项，合计 3户。甲占 100%。"),
      (
        [("甲", 1), ("乙", 1), ("丙", 1), ("丁", 1), ("戊", 1), ("己", 1), ("庚", 2)],
        "合计 8户。庚占 25%，甲占 12.5%，乙占 12.5%，丙占 12.5%，丁占 12.5%，其余 2 项共占 25%。"
      ),
      ([("甲", 0), ("乙", 0)], "共 2 项。各项都是 0户。"),
      ([("甲", 2), ("乙", -1)], "共 2 项。最高的是甲，2户；最低的是乙，−1户。"),
      ([("甲", 2), ("乙", nil)], "甲占 100%。1 项没有数据。"),
    ] as [([(String, Datum)], String)])
  func `slices tell their shares, the largest first`(rows: [(String, Datum)], ending: String) throws
  {
    let text = try described(Self.pie, .named(rows, unit: "户"))
    #expect(text.hasSuffix(ending), "\(text)")
  }

  @Test func `rings are no pies`() throws {
    let text = try described(
      "{mark: {type: arc, innerRadius: 40}, encoding: {theta: {field: amount}, color: {field: name}}}",
      .named([("甲", 1)]))
    #expect(text.hasPrefix("环形图，"))
  }

  @Test func `boxes tell the three largest`() throws {
    #expect(
      try described(
        "{mark: treemap, encoding: {size: {field: amount}, text: {field: name}}}",
        .named([("甲", 10), ("乙", 40), ("丙", 30), ("丁", 20)], unit: "万元"))
        == "矩形树图，显示各名称的数量（万元），共 4 项，合计 100万元。"
        + "最大的是乙，40万元（40%）；丙，30万元（30%）；丁，20万元（20%）。")
  }

  @Test func `groups of boxes are compared`() throws {
    var table = DataTable.named([("甲", 10), ("乙", 40), ("丙", 50)], unit: "万元")
    table.columns.append(.init("kind", title: "类别", kind: .text))
    for (index, kind) in ["路", "桥", "路"].enumerated() { table.rows[index].append(.text(kind)) }
    let text = try described(
      "{mark: treemap, encoding: {size: {field: amount}, text: {field: name}, color: {field: kind}}}",
      table)
    #expect(text.hasSuffix("分为 2 组，其中路最多，占 60%。"), "\(text)")
  }

  private func flows(_ rows: [(String, String, Datum)]) -> DataTable {
    DataTable(
      columns: [
        .init("from", title: "来源", kind: .text), .init("to", title: "去向", kind: .text),
        .init("amount", title: "资金", unit: "万元", kind: .number),
      ], rows: rows.map { [.text($0.0), .text($0.1), $0.2] })
  }

  private static let sankey =
    "{mark: sankey, encoding: {source: {field: from}, target: {field: to}, size: {field: amount}}}"

  @Test func `flows tell levels, the total and the largest`() throws {
    let table = flows([
      ("中央", "县", 60), ("省", "县", 40), ("县", "教育", 70), ("县", "医疗", 30), ("省", "教育", nil),
    ])
    #expect(
      try described(Self.sankey, table)
        == "流向图，显示资金（万元）从来源到去向的流向，共 3 级、5 个节点、4 条流向，流入合计 100万元。"
        + "最大的流向是县到教育，70万元；中央到县，60万元；省到县，40万元。1 项没有数据。")
  }

  @Test func `flows in a circle have no levels`() throws {
    #expect(
      try described(Self.sankey, flows([("甲", "乙", 1), ("乙", "甲", 2)]))
        == "流向图，显示资金（万元）从来源到去向的流向，共 2 个节点、2 条流向。最大的流向是乙到甲，2万元；甲到乙，1万元。")
  }
}
