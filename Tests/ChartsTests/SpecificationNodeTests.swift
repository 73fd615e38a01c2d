import Testing

@testable import Charts

@Suite struct SpecificationNodeTests {
  @Test(
    arguments: [
      ("null", .null), ("~", .null), ("", .null), ("true", .boolean(true)), ("12", .number(12)),
      ("-1.5e3", .number(-1500)), ("nan", .text("nan")), ("0x10", .text("0x10")),
      ("inf", .text("inf")),
      ("2018-10-07", .text("2018-10-07")), ("-", .text("-")), ("年", .text("年")),
    ] as [(String, SpecificationNode.Form)])
  func `a plain scalar is read as YAML and JSON do`(text: String, form: SpecificationNode.Form) {
    #expect(SpecificationNode.plain(text).value == form)
  }

  @Test func `a specification can be written in Swift`() {
    let node: SpecificationNode = ["mark": "bar", "values": [1, 2.5, true, nil]]
    #expect(
      node
        == SpecificationNode(
          .mapping([
            .init("mark", SpecificationNode(.text("bar"))),
            .init(
              "values",
              SpecificationNode(
                .sequence([
                  .init(.number(1)), .init(.number(2.5)), .init(.boolean(true)), .init(.null),
                ]))),
          ])))
  }
}
