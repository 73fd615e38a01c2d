import Testing

@testable import Markdown

struct HeadingIdentifiersTests {
  @Test(arguments: [
    ("资金 Funds, 2018—2020年", "资金-funds-2018-2020年"), ("(一)概况", "一-概况"), ("…", "section"),
    ("A_b", "a-b"),
  ])
  func `letters and digits stay, anything else is a hyphen`(heading: String, identifier: String) {
    var identifiers = HeadingIdentifiers(prefix: "")
    #expect(identifiers.identifier(for: heading) == identifier)
  }

  @Test func `no identifier is given twice`() {
    var identifiers = HeadingIdentifiers(prefix: "p-")
    let headings = ["a", "a", "a 2", "a", "a-2"]
    #expect(
      headings.map { identifiers.identifier(for: $0) } == [
        "p-a", "p-a-2", "p-a-2-2", "p-a-3", "p-a-2-3",
      ])
  }

  @Test func `values are no part of an identifier`() {
    #expect(rendered("# {{name}}的资金") == "<h1 id=\"的资金\">⟨name⟩的资金</h1>\n")
  }
}
