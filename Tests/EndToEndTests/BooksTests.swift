import Diagnostics
import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing
import Typesetting

/// `mingbai yearbook`: the sample's book, judged by the scripts in `Books/`, and what keeps a book from
/// being made.
@Suite(.serialized) struct BooksTests {
  private static let python = "\(repository)/.tools/bin/python"
  private static let hasTypst = (try? Typst(site: repository)) != nil
  private static let canRead = ["pdftotext", "pdffonts", "pdftohtml", "java", python]
    .allSatisfy(isInstalled)

  // One test, for one built sample.
  @Test(.enabled(if: hasTypst && canRead, "make setup installs them"))
  func theSamplesYearbookIsTheSameInPrintAsAnEPUBAndOnTheSite() async throws {
    let place = try TemporarySite()
    var site = SitePipeline(options(place.output))
    #expect(try await site.build() != nil)
    let (first, second) = (place.output + "/yearbook/2019", place.folder + "/again/yearbook/2019")
    for output in [place.output, place.folder + "/again"] {
      var book = YearbookPipeline(options(output), year: 2019, formats: [.pdf, .epub])
      #expect(try book.make()?.count == 2)
      expectNoFindings(book.log)
    }
    #expect(try fileTree(of: first) == fileTree(of: second))
    let name = "\(first)/yearbook-2019"
    let result = try await runProcess(
      Self.python,
      ["\(repository)/Tests/EndToEndTests/Books/book.py", name + ".pdf", name + ".epub"]
        + [place.output + "/site"],
      timeout: .seconds(900))
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }

  private func options(_ output: String) -> BuildOptions {
    BuildOptions(
      site: repository, output: output, asOf: Moment("2020-12-31"), jobs: 2, clock: { 0 })
  }
}

extension BooksTests {
  @Test(.enabled(if: hasTypst, "make setup installs it"))
  func `a small site has a small book`() async throws {
    let site = try site()
    let result = try await yearbook(site)
    #expect(result.status == 0, "\(result.stderr)")
    #expect(
      try Set(site.tree("output/yearbook/2019").keys)
        == ["yearbook-2019.epub", "yearbook-2019.pdf"])
  }

  @Test(.enabled(if: hasTypst, "make setup installs it"))
  func `a character without a glyph is a finding with the chapter and the line`() async throws {
    let site = try site()
    try site.write(
      FileContent(Array(try site.text(Self.chapter).replacing("王某", with: "王\u{323B0}").utf8)),
      to: Self.chapter)
    let result = try await yearbook(site)
    #expect(result.status == 1)
    #expect(result.stderr.contains("\(Self.chapter):7"), "\(result.stderr)")
    #expect(result.stderr.contains("没有 \"\u{323B0}\" 这个字 [typst]"), "\(result.stderr)")
    #expect(try site.tree("output").keys.allSatisfy { !$0.hasSuffix(".pdf") })
  }

  @Test(.enabled(if: hasTypst, "make setup installs it"))
  func `a font that does not exist is a finding that names it`() async throws {
    let site = try site()
    let plan = try site.text(Self.plan)
    try site.write(
      FileContent(Array((plan + "fonts: { body: Nowhere Song }\n").utf8)), to: Self.plan)
    let result = try await yearbook(site)
    #expect(result.stderr.lowercased().contains("没有字体 nowhere song [typst]"), "\(result.stderr)")
  }

  @Test func `without Typst it says how to get it, and makes the EPUB`() async throws {
    let site = try site()
    let result = try await yearbook(site, path: "/nowhere")
    #expect(result.status == 3)
    #expect(result.stderr.contains("pip install typst"), "\(result.stderr)")
    #expect(try Array(site.tree("output/yearbook/2019").keys) == ["yearbook-2019.epub"])
  }
}

extension BooksTests {
  private static let plan = "content/yearbook/2019/book.yaml"
  private static let chapter = "content/yearbook/2019/funds.md"

  /// The small site with a book of one chapter, in the layout of the sample.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite(smallSite)
    try site.write(
      """
      title: 示例年鉴
      edition: 2019卷
      year: 2019
      office: 示例办公室
      parts: [title-page, contents, funds.md, index]

      """, to: Self.plan)
    try site.write(
      """
      ---
      title: 资金
      data:
        projects: SELECT name, budget FROM project ORDER BY id
      ---
      ## 投入
      【项目】2019年，王某办理的[樱桃大棚](index:)项目见[@tbl-projects]。

      ```table
      data: projects
      id: tbl-projects
      caption: 项目
      source: 示例
      ```

      """, to: Self.chapter)
    let templates = "\(repository)/templates"
    let layouts = try fileTree(of: templates).filter { path, _ in
      path.hasPrefix("yearbook") || path == "run-typst.py" || path == "partials/rows.mustache"
    }
    for (path, bytes) in layouts { try site.write(FileContent(bytes), to: "templates/\(path)") }
    return site
  }

  private func yearbook(
    _ site: borrowing TemporarySite, path: String? = nil
  ) async throws -> ProcessResult {
    let system = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await runProcess(
      mingbai,
      ["yearbook", "--site", site.folder, "--year", "2019", "--as-of", "2020-12-31"]
        + ["--language", "zh"],
      in: path == nil ? nil : site.folder,
      environment: ["PATH": path ?? "\(repository)/.tools/bin:\(system)"], timeout: .seconds(300))
  }
}
