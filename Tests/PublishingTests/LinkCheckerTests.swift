import Diagnostics
import TestSupport
import Testing

@testable import Publishing

struct LinkCheckerTests {
  /// Checks a release of pages, each made from `content/pages/` and its path with `.md`.
  private func check(
    _ pages: [String: String], others: [String] = [], sources: [String: String] = [:],
    workers: Int = 1, basePath: String? = nil
  ) throws -> DiagnosticLog {
    let paths = pages.keys.sorted()
    let checker = LinkChecker(paths: paths + others, basePath: basePath)
    var scanners = (0..<workers).map { _ in checker.scanner() }
    for (index, path) in paths.enumerated() {
      let source = sources[path] ?? "content/pages/\(path.dropLast(5)).md"
      scanners[index % workers].scan(Array((pages[path] ?? "").utf8), path: path, source: source)
    }
    var log = DiagnosticLog()
    try checker.report(scanners, contents: { Array((pages[$0] ?? "").utf8) }, log: &log)
    return log
  }

  @Test func `A release whose links all lead somewhere has no findings`() throws {
    let log = try check(
      [
        "index.html": """
        <link rel="stylesheet" href="assets/style.css"><a href="#main">跳到正文</a>
        <a href="projects/PD-1.html">1</a> <a href="projects/PD-1.html#money">money</a>
        <a href="data/%E9%A1%B9%E7%9B%AE.csv">data</a> <a href="https://www.gov.cn/#x">gov</a>
        <main id="main"><a href="?">self</a><a href="#">top</a><a href="#TOP">top</a></main>
        <img src="assets/a.png" srcset="assets/a.png 1x, assets/b.png 2x"> <a href="mailto:a@b">
        """,
        "projects/PD-1.html": """
        <a href="../index.html#main">home</a> <a href=" PD-1.html#money ">self</a>
        <h2 id="money">…</h2><h2 id="资金">…</h2><h2 id="a&amp;b">…</h2>
        <a href="#%E8%B5%84%E9%87%91"><a href="#资金"><a href="#a&#38;b"><a href="#a&b">
        """,
      ],
      others: ["assets/style.css", "assets/a.png", "assets/b.png", "data/项目.csv"])
    expectNoFindings(log)
  }

  @Test func `Each wrong link is told with page, link and target`() throws {
    let log = try check([
      "index.html": #"<img src="a.png"><a href=""><a href="/projects/PD-1.html">"#,
      "projects/PD-1.html": """
      <a href="../notices/1.html"><a href="file:///C:/x"><a href="../../x.html"><a href="../projects">
      <a href="../index.html#funds"><a href="#here"><p id="x"><p id="x"><a href="../">
      """,
    ])
    expectFindings(
      log,
      [
        "content/pages/index.md: error: 网页 index.html 的链接 “a.png” 指向的文件 a.png 不存在 [dead-link]",
        "content/pages/index.md: error: 网页 index.html 有一个空链接 [empty-link]",
        "content/pages/index.md: error: 网页 index.html 的链接 “/projects/PD-1.html” 以 “/” 开头… [absolute-link]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “../notices/1.html” 指向的文件 notices/1.html 不存在 [dead-link]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “file:///C:/x” 不是网站里能用的地址 [link-scheme]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “../../x.html” 指向网站以外的文件夹 [outside-link]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “../projects” 指向文件夹 projects/，… [folder-link]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “../” 指向文件夹 ./，… [folder-link]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “../index.html#funds” 指向的位置 index.html#funds 不存在 [dead-anchor]",
        "content/pages/projects/PD-1.md: error: 网页 projects/PD-1.html 的链接 “#here” 指向的位置 projects/PD-1.html#here 不存在 [dead-anchor]",
        "content/pages/projects/PD-1.md: warning: 网页 projects/PD-1.html 有多处 id=\"x\"… [repeated-id]",
      ])
  }

  @Test func `Links of the page for wrong addresses may begin with the path of the site`() throws {
    let html = #"<a href="/x/a/b.html"><a href="/x/no.html"><a href="/a/b.html"><a href="/x//a">"#
    expectFindings(
      try check(["404.html": html, "a/b.html": #"<a href="/x/404.html">"#], basePath: "/x/"),
      [
        "content/pages/404.md: error: 网页 404.html 的链接 “/a/b.html” 以 “/” 开头… [absolute-link]",
        "content/pages/404.md: error: 网页 404.html 的链接 “/x//a” 以 “/” 开头… [absolute-link]",
        "content/pages/404.md: error: 网页 404.html 的链接 “/x/no.html” 指向的文件 no.html 不存在 [dead-link]",
        "content/pages/a/b.md: error: 网页 a/b.html 的链接 “/x/404.html” 以 “/” 开头… [absolute-link]",
      ])
  }

  @Test func `The same wrong link on many pages of a source is one finding`() throws {
    let source = "content/pages/projects/[id].md"
    var pages: [String: String] = [:]
    var sources: [String: String] = [:]
    for number in 1...30 {
      let path = "projects/\(number).html"
      pages[path] = #"<a href="../map.html"><a href="../projects/../map.html"><a href="1.html#no">"#
      sources[path] = source
    }
    var reports: [[Diagnostic]] = []
    for workers in [1, 2, 7] {
      let log = try check(pages, sources: sources, workers: workers)
      expectFindings(
        log,
        [
          "\(source): error: 网页 projects/1.html 的链接 “../map.html” 指向的文件 map.html 不存在（另有 29 个网页也这样） [dead-link]",
          "\(source): error: 网页 projects/1.html 的链接 “1.html#no” 指向的位置 projects/1.html#no 不存在（另有 29 个网页也这样） [dead-anchor]",
        ])
      reports.append(log.entries)
    }
    #expect(Set(reports).count == 1)
  }

  @Test func `The file that was probably meant is proposed`() throws {
    let log = try check([
      "index.html": #"<a href="PD-1.html"><a href="notices/indx.html"><a href="zzz.html">"#,
      "projects/PD-1.html": "", "notices/index.html": "", "notices/other.html": "",
    ])
    #expect(
      log.sorted.map { $0.hint?.chinese } == [
        "是不是 “projects/PD-1.html”？", "是不是 “notices/index.html”？", nil,
      ])
  }

  @Test func `A page that links lead to is read once`() throws {
    let checker = LinkChecker(paths: ["a.html", "b.html", "c.html"])
    var scanner = checker.scanner()
    for page in ["a.html", "b.html"] {
      scanner.scan(
        Array(#"<a href="c.html#x"><a href="c.html#y">"#.utf8), path: page, source: page)
    }
    var log = DiagnosticLog()
    var read: [String] = []
    try checker.report(
      [scanner],
      contents: { path throws(PublishingError) in
        read.append(path)
        return Array(#"<a id="x"></a><a name=y>"#.utf8)
      }, log: &log)
    expectNoFindings(log)
    #expect(read == ["c.html"])
  }

  @Test func `Addresses in stylesheets are checked`() throws {
    let checker = LinkChecker(paths: ["assets/style.css", "assets/a.png", "assets/print.css"])
    var scanner = checker.scanner()
    scanner.scan(
      stylesheet: Array(
        """
        @import "print.css"; @import url(missing.css);
        /* url(no.png) */ a { background: URL( "a.png" ) } b { content: "url(no.png)" }
        i { mask: url(#m); background: url(../b.png) } u { background: url(data:image/png,x) }
        """.utf8), path: "assets/style.css", source: "templates/assets/style.css")
    var log = DiagnosticLog()
    try checker.report([scanner], contents: { _ in [] }, log: &log)
    expectFindings(
      log,
      [
        "templates/assets/style.css: error: 网页 assets/style.css 的链接 “missing.css” 指向的文件 assets/missing.css 不存在 [dead-link]",
        "templates/assets/style.css: error: 网页 assets/style.css 的链接 “../b.png” 指向的文件 b.png 不存在 [dead-link]",
      ])
  }

  @Test func `An unreadable page is an error, not a missing anchor`() throws {
    let checker = LinkChecker(paths: ["a.html", "b.html"])
    var scanner = checker.scanner()
    scanner.scan(Array(#"<a href="b.html#x">"#.utf8), path: "a.html", source: "a.md")
    var log = DiagnosticLog()
    let failure = PublishingError(path: "b.html", reason: .system(.read, code: 5))
    #expect(throws: failure) {
      try checker.report(
        [scanner], contents: { _ throws(PublishingError) in throw failure }, log: &log)
    }
  }
}
