import Testing

struct SectionsTests {
  @Test func `a section that starts in one block and ends in another is reported`() throws {
    let message = "与它的另一半不在同一段、同一列表或同一表格里 [section-nesting]"
    try expectFindings(
      about: "a 1️⃣{{#x}}\n\nb 2️⃣{{/x}}",
      ["1️⃣: error: “{{#x}}” \(message)", "2️⃣: error: “{{/x}}” \(message)"])
    try expectFindings(
      about: "1️⃣{{#x}}\n\n|a|\n|-|\n|b|\n2️⃣{{/x}}",
      ["1️⃣: error: “{{#x}}” \(message)", "2️⃣: error: “{{/x}}” \(message)"])
    try expectFindings(
      about: "**1️⃣{{#x}}**2️⃣{{/x}}",
      ["1️⃣: error: “{{#x}}” \(message)", "2️⃣: error: “{{/x}}” \(message)"])
  }

  @Test(arguments: ["{{#x}}\n\na", "a{{/x}}", "{{#x}}{{#y}}{{/x}}{{/y}}"])
  func `sections that do not match at all are left to the template compiler`(text: String) {
    #expect(!rendered(text).isEmpty)
  }

  @Test func `sections may nest`() {
    #expect(
      rendered("{{#x}}\n\n{{^y}}a{{/y}}\n\n{{/x}}") == "⟨#x⟩<p>⟨^y⟩a⟨/y⟩</p>\n⟨/x⟩")
  }
}
