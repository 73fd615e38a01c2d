import Testing

@testable import Search

struct SearchIndexTests {
  @Test(arguments: [2, 3, 4])
  func `The files are the same however many workers there are`(workers: Int) {
    let alone = files(workers: 1)
    #expect(alone.count > 4)
    #expect(files(workers: workers) == alone)
  }

  @Test func `A site without pages has an empty index`() {
    let files = files(workers: 1, pages: 0)
    #expect(
      files["search/index.js"] == """
        MB.part("index",74,{pages:0,parts:1,starts:"",columns:[],years:[],places:[],ages:[],names:[]})

        """)
  }

  @Test func `Texts keep their quotes, and pages their facets`() {
    var indexer = PageIndexer()
    let html = """
      <main data-column="公示" data-year="2019" data-place="平度市/大泽山镇"><h1>甲\\乙</h1><p>“a"b</p><p>丙</p></main>
      """
    #expect(indexer.add(Array(html.utf8), number: 7, path: "a/b.html") == nil)
    let file = indexer.finish()
    #expect(file?.path == "search/p7.js")
    #expect(
      file.map { String(decoding: $0.bytes, as: UTF8.self) } == #"""
        MB.part("p7",83,{7:["甲\\乙","a/b.html","公示","2019","平度市/大泽山镇","“a\"b\n丙"]})

        """#)
  }

  @Test func `Neighbours are terms, and three of them behind a short number`() {
    var indexer = PageIndexer()
    let html = "<main><h1>村</h1><p>在2017年12月15日a</p><p>3．5万元</p></main>"
    #expect(indexer.add(Array(html.utf8), number: 0, path: "a.html") == nil)
    var terms: Set<Substring> = []
    writeSearchIndex(of: [indexer], SearchSettings()) { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard file.path.hasPrefix("search/t") else { return }
      terms.formUnion(text.matches(of: /[{,]"([^"]*)":/).map(\.output.1))
    }
    #expect(
      terms == [
        "村", "在", "2017", "年", "12", "月", "15", "日", "a", "3.5", "万", "元",
        "在2017", "2017年", "年12", "12月", "月15", "15日", "日a", "3.5万", "万元", "2017年12", "12月15",
        "15日a",
      ])
  }

  @Test func `Years are listed from the last, each with its pages`() {
    let index = files(workers: 2, pages: 40)["search/index.js"] ?? ""
    let years = (2016...2020).reversed().map { year in
      let pages = (0..<40).filter { $0 % 7 != 3 && 2016 + $0 % 5 == year }
      return String(decoding: riceCode(runs(of: pages.map(UInt32.init))), as: UTF8.self)
    }
    #expect(index.contains(#"years:["2020","2019","2018","2017","2016"]"#))
    #expect(index.contains("ages:\(years)".replacing(", ", with: ",")))
  }

  @Test func `Every file stays below 64 KB`() {
    var largest = 0
    for (_, text) in files(workers: 1, pages: 3000) { largest = max(largest, text.utf8.count) }
    #expect(largest < 64_000)
  }

  private func files(workers: Int, pages: Int = 300) -> [String: String] {
    var files: [String: String] = [:]
    func take(_ file: SearchFile?) {
      guard let file else { return }
      #expect(
        files.updateValue(String(decoding: file.bytes, as: UTF8.self), forKey: file.path) == nil)
    }
    var indexers = [PageIndexer](repeating: PageIndexer(), count: workers)
    for number in 0..<pages where number % 7 != 3 {
      let html = """
        <main data-column="项目" data-year="\(2016 + number % 5)" data-place="平度市/镇\(number % 9)"
          data-name="place"><h1>\(number)号村</h1><p>投入\(number * 37 % 101).5万元，\
        \(String(repeating: "用于修路。", count: number % 40))</p><p>甲\(number % 2 == 0 ? "乙" : "丙")</p></main>
        """
      // Groups of sixteen pages go to whichever worker is free.
      take(
        indexers[number / 16 * 5 % 7 % workers].add(
          Array(html.utf8), number: number, path: "\(number).html"))
    }
    for index in indexers.indices { take(indexers[index].finish()) }
    writeSearchIndex(of: indexers, SearchSettings(endings: ["村"])) { take($0) }
    return files
  }
}
