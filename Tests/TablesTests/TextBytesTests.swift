import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct TextBytesTests {
  private func text(
    _ file: [UInt8], declared: Dialect.Encoding? = nil
  ) -> (text: String?, encoding: Dialect.Encoding?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let text = TextBytes(file, declared: declared, at: SourceLocation("a.csv"), log: &log)
    return (
      text.map { String(decoding: $0.bytes[$0.start...], as: UTF8.self) }, text?.encoding, log
    )
  }

  private let sentence = "岔河村，㐱先生"

  @Test func `UTF-8 is read with and without a byte order mark`() {
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let (text, encoding, log) = text(mark + Array(sentence.utf8))
      expectNoFindings(log)
      #expect(text == sentence)
      #expect(encoding == .utf8)
    }
  }

  @Test func `GB 18030 is recognised, with and without its byte order mark`() throws {
    for mark in [[], [0x84, 0x31, 0x95, 0x33]] as [[UInt8]] {
      let (text, _, log) = text(mark + (try gb18030(sentence)))
      expectNoFindings(log)
      #expect(text == sentence)
    }
  }

  @Test func `One word in GB 18030 is enough`() throws {
    #expect(text(Array("id,name\n1,".utf8) + (try gb18030("镕"))).text == "id,name\n1,镕")
  }

  @Test func `A UTF-8 file with a bad byte stays UTF-8`() {
    let bytes = Array("村名,户数\n甲村,1\n".utf8) + [0xFF]
    #expect(text(bytes).encoding == .utf8)
  }

  @Test func `A byte order mark says UTF-8 even when most characters are not`() throws {
    #expect(text([0xEF, 0xBB, 0xBF] + (try gb18030(sentence))).encoding == .utf8)
  }

  @Test func `A declared encoding is taken`() throws {
    let bytes = try gb18030(sentence)
    #expect(text(bytes, declared: .utf8).encoding == .utf8)
    #expect(text(bytes, declared: .gb18030).text == sentence)
  }

  @Test func `GB 18030 that is declared for a UTF-8 file is warned of`() {
    expectFindings(
      text(Array(sentence.utf8), declared: .gb18030).log,
      ["a.csv: warning: …看起来是 UTF-8 [encoding]"])
    expectNoFindings(text(Array("abc".utf8), declared: .gb18030).log)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func `UTF-16 is refused`(_ bytes: [UInt8]) {
    let (text, _, log) = text(bytes)
    #expect(text == nil)
    expectFindings(log, ["a.csv: error: 文件是 UTF-16 编码… [encoding]"])
  }

  @Test func `Random bytes are some text or other`() {
    var state: UInt32 = 1
    let bytes = (0..<100_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    #expect(text(bytes).text != nil)
  }
}
