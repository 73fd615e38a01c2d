import Diagnostics
import TestSupport
import Testing

struct ChineseTextTests {
  @Test(arguments: [
    ("中\n文", "中文"), ("中，\n文", "中，文"), ("中\n（文", "中（文"), ("他说\n“好”\n。", "他说“好”。"),
    ("”\n“", "”\n“"), ("said\n“好”", "said\n“好”"), ("中\nLatin", "中\nLatin"), ("a\nb", "a\nb"),
    ("２\n０", "２０"), ("𠮷\n𠮷", "𠮷𠮷"), ("2018年\n5月", "2018年\n5月"), ("한\n국", "한\n국"),
    ("**中**\n文", "<strong>中</strong>文"), ("中\n`文`", "中<code>文</code>"),
    ("{{a}}\n文", "⟨a⟩文"), ("{{a}}\n{{b}}", "⟨a⟩\n⟨b⟩"), ("中  \n文", "中<br>\n文"),
    ("*中\n文*", "<em>中文</em>"),
  ])
  func `a line break between Chinese characters means nothing`(markdown: String, html: String) {
    #expect(rendered(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("**注意：1️⃣**请看", "把标点「：」移到 “**” 之后，或在 “**” 后加一个空格"),
    ("请看1️⃣**“注意”**。", "把「“」和「”」移到 “**” 外面，或在 “**” 外面加空格"),
    ("a\n- 共**12（户）1️⃣**完成", "把标点「）」移到 “**” 之后，或在 “**” 后加一个空格"),
  ])
  func `bold that Chinese punctuation prevents is reported`(marked: String, hint: String) throws {
    try expectFindings(
      about: marked,
      ["1️⃣: warning: 这里的 “**” 没有成为粗体：它一边是标点，一边是文字 [emphasis]"])
    let (_, log) = renderedWithFindings(try MarkedText(marked).text)
    #expect(log.entries.map(\.hint?.chinese) == [hint])
  }

  @Test(arguments: [
    "**注意**：请看", "**注意：** 请看", "张**，李**", "张**、李**（化名）", "5**3**", "a ** b ** c", "**", "`**好：**x`",
    "\\*\\*好\\*\\*",
  ])
  func `asterisks that are bold or mean asterisks are not reported`(text: String) {
    #expect(!rendered(text).isEmpty)
  }
}
