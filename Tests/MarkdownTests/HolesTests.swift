import Diagnostics
import Markdown
import TestSupport
import Testing

struct HolesTests {
  @Test(arguments: [
    ("在{{ village }}，{{wan(budget)}}万元", "<p>在⟨village⟩，⟨wan(budget)⟩万元</p>\n"),
    ("**{{a}}**元 *{{b}}*", "<p><strong>⟨a⟩</strong>元 <em>⟨b⟩</em></p>\n"),
    (
      "[{{a}}](/p/{{b}}.html \"{{c}}\")",
      "<p><a href=\"⟨root⟩p/⟨b part⟩.html\" title=\"⟨c attribute⟩\">⟨a⟩</a></p>\n"
    ),
    ("[a]({{b}})", "<p><a href=\"⟨b start⟩\" rel=\"noopener\">a</a></p>\n"),
    ("[a]({{b}}/c)", "<p><a href=\"⟨b start⟩/c\" rel=\"noopener\">a</a></p>\n"),
    ("[a]({{root}}c)", "<p><a href=\"⟨root start⟩c\">a</a></p>\n"),
    ("[a](b{{c}})", "<p><a href=\"./b⟨c part⟩\">a</a></p>\n"),
    ("[a](/{{b}}.html)", "<p><a href=\"⟨root⟩./⟨b part⟩.html\">a</a></p>\n"),
    (
      "[a](https://b.cn/{{c}})", "<p><a href=\"https://b.cn/⟨c part⟩\" rel=\"noopener\">a</a></p>\n"
    ),
    (
      "![{{a}}图](/{{b}}/c.jpg)",
      "<p><img src=\"⟨root⟩./⟨b part⟩/c.jpg\" alt=\"⟨a attribute⟩图\" loading=\"lazy\"></p>\n"
    ),
    ("`{{a}}` ``{{ b}}``", "<p><code>{{a}}</code> <code>{{ b}}</code></p>\n"),
    ("    {{a}}\n    {{#b}}\n", "<pre><code>{{a}}\n{{#b}}\n</code></pre>\n"),
    ("```\n{{#a}}{{b\n{{/a}}\n```", "<pre><code>{{#a}}{{b\n{{/a}}\n</code></pre>\n"),
    ("```table\ndata: {{a}}\n{{#b}}\n```", "⟨table 2: data: {{a}}\n{{#b}}\n⟩"),
    ("\\{{a}} \\\\{{b}}", "<p>{{a}} \\⟨b⟩</p>\n"),
    ("{{a|b*c*<d>_}}", "<p>⟨a|b*c*<d>_⟩</p>\n"),
    ("见{{a}}\n的{{b}}\n{{c}}", "<p>见⟨a⟩的⟨b⟩\n⟨c⟩</p>\n"),
    ("}} {a} {", "<p>}} {a} {</p>\n"),
  ])
  func `a value works wherever text does`(markdown: String, html: String) {
    #expect(rendered(markdown) == html)
  }

  @Test(arguments: [
    ("a\n{{#b}}\nc\n{{/b}}\nd", "<p>a</p>\n⟨#b⟩<p>c</p>\n⟨/b⟩<p>d</p>\n"),
    ("{{#a}}\n- {{b}}\n{{/a}}", "⟨#a⟩<ul>\n<li>⟨b⟩</li>\n</ul>\n⟨/a⟩"),
    ("- {{#a}}\n- {{b}}\n- {{/a}}", "<ul>\n⟨#a⟩<li>⟨b⟩</li>\n⟨/a⟩</ul>\n"),
    ("{{/a}} {{^a}}\r\nb", "⟨/a⟩⟨^a⟩<p>b</p>\n"),
    ("{{#a}}{{b}}、{{/a}}", "<p>⟨#a⟩⟨b⟩、⟨/a⟩</p>\n"),
    ("> {{#a}}\n> b\n> {{/a}}", "<blockquote>\n<p>⟨#a⟩\nb\n⟨/a⟩</p>\n</blockquote>\n"),
    ("{{! note }}\n\n{{> part}}", "⟨! note⟩⟨> part⟩"),
  ])
  func `a line of section tags stands between blocks`(markdown: String, html: String) {
    #expect(rendered(markdown) == html)
  }

  @Test func `a row of section tags repeats the rows of a table`() {
    let rows = "⟨#rows⟩<tr><td>⟨a⟩</td><td>⟨b⟩</td></tr>\n⟨/rows⟩</tbody>"
    #expect(rendered("|a|b|\n|-|-|\n{{#rows}}\n|{{a}}|{{b}}|\n{{/rows}}").contains(rows))
    #expect(rendered("|a|b|\n|-|-|\n|{{#rows}}|\n|{{a}}|{{b}}|\n|{{/rows}}||").contains(rows))
  }

  @Test func `a hole knows its place in the file`() throws {
    let marked = try MarkedText("# 题\r\n\r\n- 😀1️⃣{{a}}{{b}}\n")
    let document = try #require(parsed(marked.text, firstLine: 10))
    let holes = document.holes
    #expect(holes.map(\.text) == ["a", "b"])
    let place = try marked.location(of: "1️⃣", in: "a.md")
    #expect(holes.first?.line == (place.row ?? 0) + 9)
    #expect(holes.map(\.column) == [4, 9])
  }

  @Test func `every broken tag is reported at its place`() throws {
    try expectFindings(
      about: "好1️⃣{{a 2️⃣{{{b}}} {{c}}\n\n- x 3️⃣{{d\n}} [e](/4️⃣{{f",
      [
        "1️⃣: error: “{{” 之后同一行里没有 “}}” [template-syntax]",
        "2️⃣: error: 正文里不能用三个大括号：{{{b}}} [template-syntax]",
        "3️⃣: error: “{{” 之后同一行里没有 “}}” [template-syntax]",
        "4️⃣: error: “{{” 之后同一行里没有 “}}” [template-syntax]",
      ])
  }

  @Test func `characters that no text may have are refused`() throws {
    let reserved = try #require(Unicode.Scalar(0xFDD0 as UInt32))
    let (html, log) = renderedWithFindings("a\n好 \(reserved)")
    #expect(html.isEmpty)
    expectFindings(
      log, ["a.md:2:3: error: 这里有一个不可见的非法字符（U+FDD0–U+FDEF） [reserved-character]"])
    #expect(rendered("\u{FDF0}") == "<p>\u{FDF0}</p>\n")
  }

  @Test func `without holes the braces are text`() {
    #expect(rendered("{{a}} {{{", holes: false) == "<p>{{a}} {{{</p>\n")
  }
}
