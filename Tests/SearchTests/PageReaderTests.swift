import Testing

@testable import Search

struct PageReaderTests {
  @Test func `Blocks are read without tags, navigation, drawings and what is hidden`() {
    let page = read(
      """
      <header>页首</header><main id="main">
      <nav><nav>栏目</nav>首页</nav><h1>大泽山镇<br>葡萄</h1>
      <p>投入 <b>11.86</b>
        万元 &amp; &#x5e73;&#24230;</p><svg><text>图</text></svg>
      <p hidden>看不见</p><input hidden><span class="a unseen">读屏<span>听</span></span>
      <td>投入</td><td>投入</td><p>H<sub>2</sub>O<!-- <p> --> 完</p></main><footer>页脚</footer>
      """)
    #expect(page?.blocks == "葡萄\n投入 11.86 万元 & 平度\n投入\nH2O 完\n")
    #expect(page?.title == "大泽山镇")
  }

  @Test func `A tag ends a word, since the browser may set both apart`() {
    #expect(
      read("<main><h1>甲</h1><li><b>2</b><time>2016</time>年<b>村</b></li></main>")?.blocks
        == "2 2016年村\n")
  }

  @Test func `The attributes of main say what the page is`() {
    var reader = PageReader()
    let html = """
      <main class=wrap data-search-title="平度市 &quot;甲&quot;" data-column='村镇' data-year=2019 \
      data-place="平度市/大泽山镇" data-name="place"><h1>平度市的项目</h1></main>
      """
    let isSearched = reader.read(Array(html.utf8))
    #expect(isSearched)
    #expect(String(decoding: reader.page.title, as: UTF8.self) == "平度市 \"甲\"")
    #expect(reader.page.column == "村镇")
    #expect(reader.page.year == "2019")
    #expect(reader.page.place == "平度市/大泽山镇")
    #expect(reader.page.name == "place")
  }

  @Test(arguments: [
    "<main data-search=\"no\"><h1>甲</h1></main>", "<body><h1>甲</h1></body>", "<main>甲</main>", "",
    "<main", "<main><h1 class=\"",
  ])
  func `A page that is not to be found, or has no title, is left out`(html: String) {
    #expect(read(html) == nil)
  }

  private func read(_ html: String) -> (title: String, blocks: String)? {
    var reader = PageReader()
    guard reader.read(Array(html.utf8)) else { return nil }
    return (
      String(decoding: reader.page.title, as: UTF8.self),
      String(decoding: reader.page.blocks, as: UTF8.self)
    )
  }
}
