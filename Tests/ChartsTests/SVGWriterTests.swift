import Testing

@testable import Charts

@Suite struct SVGWriterTests {
  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("明白", "明白"),
    ("a\u{0}\u{1B}b", "a\u{FFFD}\u{FFFD}b"),
    ("a\nb\tc", "a b c"), ("\u{FFFF}x\u{FFFE}", "\u{FFFD}x\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"),
    ("", ""),
    ("<", "&lt;"),
  ])
  func `text is escaped and holds only what XML allows`(text: String, expected: String) {
    var svg = SVGWriter(capacity: 0)
    svg.escaped(text)
    #expect(svg.text == expected)
  }
}
