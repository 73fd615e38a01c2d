import Foundation
import TestSupport
import Testing
import Typesetting

/// `mingbai sheets`, whose file is read by programs that know nothing of Mingbai.
@Suite(.serialized) struct SheetsTests {
  private static let tools = "\(repository)/.tools/bin"
  private static let hasTypst = (try? Typst(site: repository)) != nil
  private static let canRead = ["pdftotext", "pdffonts", "pdftoppm", "zbarimg"]
    .allSatisfy(isInstalled)

  /// The site with the layout of the sample.
  private func site(_ files: SiteFiles = boardSite) throws -> TemporarySite {
    let site = try TemporarySite(files)
    for name in ["sheet.typ", "run-typst.py"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(repository)/templates/\(name)"))
      try site.write(FileContent([UInt8](bytes)), to: "templates/\(name)")
    }
    return site
  }

  private func sheets(
    _ site: borrowing TemporarySite, _ place: String, _ more: [String] = [], path: String? = nil,
    asOf day: String = "2020-12-31"
  ) async throws -> ProcessResult {
    let system = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await runProcess(
      mingbai,
      ["sheets", "--site", site.folder, "--place", place, "--as-of", day, "--language", "zh"]
        + more,
      in: path == nil ? nil : site.folder,
      environment: ["PATH": path ?? "\(Self.tools):\(system)"], timeout: .seconds(300))
  }

  private func tool(
    _ name: String, _ arguments: [String], _ site: borrowing TemporarySite
  ) async throws -> String {
    let result = try await runProcess(name, arguments, in: site.output + "/sheets")
    #expect(result.status == 0, "\(result.stderr)")
    return result.stdout
  }

  @Test(.enabled(if: hasTypst && canRead, "make setup installs them"))
  func `a village has its own sheets and those of the places above it, one page each`() async throws
  {
    let site = try site()
    let result = try await sheets(site, "V1")
    #expect(result.status == 0)
    #expect(result.stderr == "")
    #expect(result.stdout == "完成：2 张，\(site.output)/sheets/V1-2020-12-31.pdf\n")
    let text = try await tool("pdftotext", ["-layout", "V1-2020-12-31.pdf", "-"], site)
    let pages = text.split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace } }
    #expect(pages.count == 2)
    for words in [
      "甲县动态调整公示", "公示期自2020年12月20日至2020年12月31日（共12天）", "全县重要的一段", "第二",
    ] { #expect(pages.first?.contains(words) == true, "\(words)") }
    for words in [
      "编号N2", "示例：", "丁村道路项目公示", "金额（万元）", "合计12.75", "示例纪委", "示例路1号",
      "0000-0000", "12317", "示例村委会", "2020年12月25日", "（盖章）", "张贴人", "撤下时间", "单位说明。",
    ] { #expect(pages.last?.contains(words) == true, "\(words)") }
    let fonts = try await tool("pdffonts", ["V1-2020-12-31.pdf"], site)
    let lines = fonts.split(separator: "\n").dropFirst(2)
    #expect(lines.count >= 2)
    #expect(lines.allSatisfy { $0.contains("CJKsc") && $0.contains("yes yes yes") }, "\(fonts)")
    _ = try await tool("pdftoppm", ["-r", "100", "-png", "V1-2020-12-31.pdf", "page"], site)
    for (page, id) in [(1, "N1"), (2, "N2")] {
      let code = try await tool("zbarimg", ["--quiet", "--raw", "page-\(page).png"], site)
      #expect(code == "https://board.example/x/notices/\(id).html\n")
    }
  }

  @Test(.enabled(if: hasTypst, "make setup installs it"))
  func `two runs give the same bytes, and below adds what is beneath`() async throws {
    let site = try site()
    let path = "output/sheets/C1-2020-12-31.pdf"
    #expect(try await sheets(site, "C1").stdout.hasPrefix("完成：1 张"))
    #expect(try await sheets(site, "C1", ["--below"]).stdout.hasPrefix("完成：3 张"))
    let first = try site.bytes(path)
    _ = try await sheets(site, "C1", ["--below"])
    #expect(try site.bytes(path) == first)
  }

  @Test(.enabled(if: hasTypst && canRead, "make setup installs them"))
  func `a long table goes on a wide sheet whose pages are counted`() async throws {
    let site = try site()
    let rows = (1...120).map { "N2,\($0),第\($0)段路面,1.5" }.joined(separator: "\n")
    try site.write(
      FileContent(Array("notice,no,what,amount\n\(rows)\n".utf8)), to: "content/data/items.csv")
    #expect(try await sheets(site, "V1").status == 0)
    let text = try await tool("pdftotext", ["-layout", "V1-2020-12-31.pdf", "-"], site)
    let pages = text.split(separator: "\u{0C}").map { $0.filter { !$0.isWhitespace } }
    #expect(pages.count > 2)
    #expect(pages[1].contains("第1页，共\(pages.count - 1)页"))
    #expect(pages.dropFirst().allSatisfy { $0.contains("金额（万元）") })
    #expect(pages.last?.contains("180.00") == true)
  }

  @Test(.enabled(if: hasTypst, "make setup installs it"))
  func `a character without a glyph is a finding that names it`() async throws {
    let site = try site()
    let notices = try site.text("content/data/notices.csv")
    try site.write(
      FileContent(Array(notices.replacing("本村的一段", with: "本村的一段\u{10FFFD}").utf8)),
      to: "content/data/notices.csv")
    let result = try await sheets(site, "V1")
    #expect(result.status == 1)
    #expect(result.stderr.contains("这个字 [typst]"), "\(result.stderr)")
    #expect(try site.tree("output/sheets").isEmpty)
  }

  @Test func `where nothing hangs it says so and writes nothing`() async throws {
    let site = try site()
    let result = try await sheets(site, "V1", asOf: "2020-06-01")
    #expect(result.status == 0)
    #expect(result.stdout == "2020-06-01 丁村没有要张贴的公告公示\n")
    #expect(try site.tree("output").isEmpty)
  }

  @Test func `a wrong place is a wrong usage, with what it may have meant`() async throws {
    let site = try site()
    let result = try await sheets(site, "V9")
    #expect(result.status == 2)
    #expect(result.stderr.contains("没有代码为 “V9” 的地方；是不是 V1 丁村？"), "\(result.stderr)")
    #expect(try await sheets(site, "丁村").stderr.contains("是不是 V1 丁村？"))
  }

  @Test func `without Typst it says how to get it`() async throws {
    let site = try site()
    let result = try await sheets(site, "V1", path: "/nowhere")
    #expect(result.status == 3)
    #expect(result.stderr.contains("pip install typst"), "\(result.stderr)")
  }
}
