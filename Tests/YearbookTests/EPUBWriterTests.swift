import Diagnostics
import Testing

@testable import Yearbook

struct EPUBWriterTests {
  @Test func `the type comes first and unpacked, and the same book gives the same bytes`() throws {
    var log = DiagnosticLog()
    let book = sampleBook("<p>【概况】一</p>" + sampleChart, log: &log)
    let bytes = {
      try EPUBWriter(
        book, site: nil, day: "2019-12-31", style: [], photos: [:], printed: ["funds": 3]
      ).bytes()
    }
    let first = try bytes()
    #expect(Array(first[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    #expect(try bytes() == first)
  }
}
