import Testing

@testable import Publishing

struct XMLTextTests {
  @Test func `Markup becomes text, and what XML cannot have is left out`() {
    #expect(xmlText("<a b=\"c\">&\u{0}\u{8}\u{1F}\n\t村🍇") == "&lt;a b=&quot;c&quot;&gt;&amp;\n\t村🍇")
  }
}
