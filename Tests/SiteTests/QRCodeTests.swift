import TestSupport
import Testing

@testable import Site

@Suite struct QRCodeTests {
  private static let address = "https://www.mingbai.example/notices/GS-2020-0071.html"

  /// A picture (portable bitmap) of four dots a module with the quiet zone.
  private static func picture(of code: QRCode) -> [UInt8] {
    let size = code.side + 8
    let rows = (0..<size * 4).map { y in
      (0..<size * 4).map { x in
        let (row, column) = (y / 4 - 4, x / 4 - 4)
        let isInside = (0..<code.side).contains(row) && (0..<code.side).contains(column)
        return isInside && code.modules[row * code.side + column] ? "1" : "0"
      }.joined(separator: " ")
    }
    return Array("P1\n\(size * 4) \(size * 4)\n\(rows.joined(separator: "\n"))\n".utf8)
  }

  @Test(
    .enabled(if: isInstalled("zbarimg"), "make setup installs it"),
    arguments: [
      "a", Self.address, "https://a.example/" + String(repeating: "%E6%9D%91", count: 40) + ".html",
      "https://a.example/?a=1&b=<2>\"'",
    ])
  func `a camera reads the text`(text: String) async throws {
    let site = try TemporarySite()
    let code = try #require(QRCode(text))
    try site.write(FileContent(Self.picture(of: code)), to: "code.pbm")
    let result = try await runProcess(
      "zbarimg", ["--quiet", "--raw", "code.pbm"], in: site.folder)
    #expect(result.stdout == text + "\n")
  }

  @Test func `the version is the smallest that holds the bytes at level M`() throws {
    // ISO/IEC 18004, table 7: versions 1, 2, 4 and 5 hold 14, 26, 62 and 84 bytes.
    for (bytes, side) in [(14, 21), (15, 25), (26, 25), (62, 33), (63, 37), (2331, 177)] {
      #expect(QRCode(String(repeating: "a", count: bytes))?.side == side)
    }
  }

  @Test func `nothing and too much have no code`() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
  }

  @Test func `the drawing has runs of dark modules on white`() throws {
    let svg = try #require(QRCode("a")).svg(label: "<a> & \"b\"")
    #expect(
      svg.hasPrefix(
        """
        <svg viewBox="0 0 29 29" role="img" aria-label="&lt;a&gt; &amp; &quot;b&quot;" \
        shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">\
        <path fill="#fff" d="M0 0h29v29H0z"/><path stroke="#000" d="M4 4.5h7
        """))
    #expect(svg.hasSuffix("h7m1 0h1\"/></svg>") || svg.hasSuffix("\"/></svg>"))
    #expect(!svg.contains("NaN"))
  }

  @Test func `the drawing of an address is small`() throws {
    let svg = try #require(QRCode(Self.address)).svg(label: Self.address)
    #expect(svg.utf8.count < 2_600)
  }
}
