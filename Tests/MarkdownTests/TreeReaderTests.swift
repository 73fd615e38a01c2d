import Diagnostics
import Markdown
import TestSupport
import Testing

struct TreeReaderTests {
  @Test func `the tree has every kind of block with its line`() throws {
    let document = try #require(
      parsed("# a\n\n> b\n\n- c\n\n```x y\nd\n```\n\n***\n\n|e|\n|-:|\n|f|\n", firstLine: 5))
    #expect(
      document.children.map(\.kind) == [
        .heading(level: 1), .blockQuote, .list(start: nil, isTight: true),
        .codeBlock(info: "x y", literal: "d\n", line: 12), .thematicBreak, .table([.right]),
      ])
    #expect(document.children.map(\.line) == [5, 7, 9, 11, 15, 17])
    #expect(document.plainText == "abcef")
  }

  @Test func `raw HTML is left out and reported with its tag`() throws {
    try expectFindings(
      about: "好1️⃣<b>x2️⃣</b> <!-- y -->\n\n3️⃣<div class=\"a\">\nz\n</div>",
      [
        "1️⃣: warning: 正文里不能写 HTML，已去掉：<b> [raw-html]",
        "2️⃣: warning: 正文里不能写 HTML，已去掉：</b> [raw-html]",
        "3️⃣: warning: 正文里不能写 HTML，已去掉：<div class=\"a\"> [raw-html]",
      ])
    #expect(renderedWithFindings("a<script>b</script>").0 == "<p>ab</p>\n")
  }

  @Test func `an unsafe address is left out and reported`() throws {
    try expectFindings(
      about: """
        [a](1️⃣javascript:alert(1)) ![b](2️⃣data:image/png;base64,x)
        <3️⃣JAVAscript:x> [c](4️⃣//d.cn) [e](5️⃣{{f}}:g) [h](&#106;avascript:i)
        [j](<>)
        """,
      [
        "1️⃣: error: 不允许的地址 “javascript:alert(1)”：javascript: [unsafe-link]",
        "2️⃣: error: 不允许的地址 “data:image/png;base64,x”：data: [unsafe-link]",
        "3️⃣: error: 不允许的地址 “JAVAscript:x”：javascript: [unsafe-link]",
        "4️⃣: error: 地址 “//d.cn” 缺少 https: [unsafe-link]",
        "5️⃣: error: 地址 “{{f}}:g” 开头的值会与后面的内容连成一体 [unsafe-link]",
        "a.md:2: error: 不允许的地址 “javascript:i”：javascript: [unsafe-link]",
        "a.md:3: error: 链接或图片没有地址 [unsafe-link]",
      ])
    #expect(renderedWithFindings("[a *b*](vbscript:c)").0 == "<p>a <em>b</em></p>\n")
  }

  @Test func `an image without a description is reported`() throws {
    try expectFindings(
      about: "a\n![](1️⃣/media/b.jpg)", ["1️⃣: warning: 图片没有文字说明：/media/b.jpg [image-alt]"])
  }

  @Test(arguments: [
    (
      "见https://a.cn/b。的",
      "<p>见<a href=\"https://a.cn/b\" rel=\"noopener\">https://a.cn/b</a>。的</p>\n"
    ),
    ("www.a.cn,好", "<p><a href=\"http://www.a.cn\" rel=\"noopener\">www.a.cn</a>,好</p>\n"),
    (
      "<https://a.cn/中文>",
      "<p><a href=\"https://a.cn/中文\" rel=\"noopener\">https://a.cn/中文</a></p>\n"
    ),
    (
      "https://a.cn/{{b}}号",
      "<p><a href=\"https://a.cn/⟨b part⟩\" rel=\"noopener\">https://a.cn/⟨b⟩</a>号</p>\n"
    ),
    ("a@b.cn，好", "<p><a href=\"mailto:a@b.cn\">a@b.cn</a>，好</p>\n"),
  ])
  func `a bare address ends at Chinese text`(markdown: String, html: String) {
    #expect(rendered(markdown) == html)
  }

  @Test func `a block whose name is mistyped is reported`() {
    let (html, log) = renderedWithFindings("```tables\nx\n```\n\n```python\n```")
    expectFindings(log, ["a.md:1: warning: “tables” 不是区块，会原样显示 [unknown-block]"])
    #expect(log.entries.first?.hint == Message("是不是 “table”？", "did you mean \"table\"?"))
    #expect(html.hasPrefix("<pre>"))
  }
}

/// The tree of a text in which nothing may be wrong.
func parsed(
  _ text: String, firstLine: Int = 1,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> MarkdownNode? {
  var log = DiagnosticLog()
  defer { expectNoFindings(log, sourceLocation: sourceLocation) }
  return parseMarkdown(text, path: "a.md", firstLine: firstLine, holes: true, log: &log)
}

extension MarkdownNode {
  /// The holes in the text of the tree, in order.
  var holes: [Hole] {
    if case .hole(let hole) = kind { [hole] } else { children.flatMap(\.holes) }
  }
}
