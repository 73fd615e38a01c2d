import Diagnostics
import Markdown
import Testing

struct HTMLWriterTests {
  @Test(arguments: [
    ("a & <b\\> \"c\" 'd'", "<p>a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;</p>\n"),
    (
      "*a* **b** ~~c~~ `d<e`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;e</code></p>\n"
    ),
    ("3~5 天，10~12 天", "<p>3~5 天，10~12 天</p>\n"),
    ("a  \nb\\\nc<br>d<BR />e", "<p>a<br>\nb<br>\nc<br>\nd<br>\ne</p>\n"),
    ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("***", "<hr>\n"),
    ("    a\n    b", "<pre><code>a\nb\n</code></pre>\n"),
    ("```swift x\n<a>\n```", "<pre><code class=\"language-swift\">&lt;a&gt;\n</code></pre>\n"),
    ("a<!-- b -->c\n\n<!--\n\nd -->", "<p>ac</p>\n"),
    ("", ""),
  ])
  func `a text becomes plain HTML`(markdown: String, html: String) {
    #expect(rendered(markdown) == html)
  }

  @Test func `a table scrolls in its own box and its columns are aligned by class`() {
    let table = """
      | 年 | 金额 | 注 |
      |:--|--:|:-:|
      | 2018 | 1 | `a|b` |
      | 2019 |
      """
    #expect(
      rendered(table) == """
        <div class="table-scroll" tabindex="0">
        <table>
        <thead>
        <tr><th scope="col">年</th><th scope="col" class="num">金额</th>\
        <th scope="col" class="center">注</th></tr>
        </thead>
        <tbody>
        <tr><td>2018</td><td class="num">1</td><td class="center">`a</td></tr>
        <tr><td>2019</td><td class="num"></td><td class="center"></td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    ("[a](/b/c.html#d)", "<p><a href=\"⟨root⟩b/c.html#d\">a</a></p>\n"),
    ("[a](/)", "<p><a href=\"⟨root⟩index.html\">a</a></p>\n"),
    ("[a](/b/?c=/#d)", "<p><a href=\"⟨root⟩b/index.html?c=/#d\">a</a></p>\n"),
    ("[a](b.html)", "<p><a href=\"b.html\">a</a></p>\n"),
    ("[a](#b \"c & d\")", "<p><a href=\"#b\" title=\"c &amp; d\">a</a></p>\n"),
    ("[a](https://b.cn/?c&d)", "<p><a href=\"https://b.cn/?c&amp;d\" rel=\"noopener\">a</a></p>\n"),
    ("[a](</文 件/100%.pdf>)", "<p><a href=\"⟨root⟩文%20件/100%25.pdf\">a</a></p>\n"),
    ("[a](/%E6%96%87.pdf)", "<p><a href=\"⟨root⟩%E6%96%87.pdf\">a</a></p>\n"),
    (
      "![b *c*](/d.jpg \"e\")",
      "<p><img src=\"⟨root⟩d.jpg\" alt=\"b c\" title=\"e\" loading=\"lazy\"></p>\n"
    ),
  ])
  func `an address that begins with a slash is relative to the root`(
    markdown: String, html: String
  ) {
    #expect(rendered(markdown) == html)
  }

  @Test func `footnotes stand at the end, with a way back to each reference`() {
    #expect(
      rendered("a[^x]b[^x]\n\n[^x]: c") == """
        <p>a<sup class="footnote-ref"><a id="fnref-1" href="#fn-1">1</a></sup>\
        b<sup class="footnote-ref"><a id="fnref-1-2" href="#fn-1">1</a></sup></p>
        <section class="footnotes">
        <ol>
        <li id="fn-1"><p>c <a class="footnote-return" href="#fnref-1" aria-label="回到正文">↩</a>\
         <a class="footnote-return" href="#fnref-1-2" aria-label="回到正文">↩</a></p></li>
        </ol>
        </section>

        """)
  }

  @Test func `a story is one text with its root and its own identifiers`() throws {
    var log = DiagnosticLog()
    let document = try #require(
      parseMarkdown(
        "# 甲\n[a](/b.html) {{c}}[^1]\n\n[^1]: d", path: "a.md", firstLine: 1, holes: false,
        log: &log))
    #expect(
      html(document, root: "../", idPrefix: "li-") == """
        <h1 id="li-甲">甲</h1>
        <p><a href="../b.html">a</a> {{c}}<sup class="footnote-ref">\
        <a id="li-fnref-1" href="#li-fn-1">1</a></sup></p>
        <section class="footnotes">
        <ol>
        <li id="li-fn-1"><p>d \
        <a class="footnote-return" href="#li-fnref-1" aria-label="回到正文">↩</a></p></li>
        </ol>
        </section>

        """)
    #expect(log.entries == [])
  }

  @Test func `parallel documents do not disturb each other`() async {
    let texts = (0..<40).map { "~~\($0)~~ https://a.cn/\($0) 和 *b*" }
    let alone = texts.map { rendered($0) }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, rendered(text)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(together == Dictionary(uniqueKeysWithValues: alone.enumerated().map { ($0, $1) }))
  }
}
