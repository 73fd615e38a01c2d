import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Yearbook

struct ReadingsTests {
  private func readings(_ yaml: String, _ log: inout DiagnosticLog) throws -> Readings {
    let site = try TemporarySite([Readings.path: FileContent(stringLiteral: yaml)])
    return Readings.load(from: ContentFolder(root: site.folder), log: &log)
  }

  private let yaml = """
    heteronyms:
      曾: zeng ceng
      长: chang zhang
    words:
      长岭: chang ling
      校长: xiao zhang
      即墨: ji mo
    surnames:
      曾: zeng
      单: shan
    """

  @Test func `words and surnames say how heteronyms are read`() throws {
    var log = DiagnosticLog()
    let readings = try readings(yaml, &log).readings(
      of: ["长岭村", "校长", "曾示例", "单示例", "曾经", "绿化"], persons: ["曾示例", "单示例"])
    expectNoFindings(log)
    let letters = { (term: String) in
      readings[term]?.syllables.map(\.letters).joined(separator: " ")
    }
    #expect(letters("长岭村") == "chang ling cun")
    #expect(letters("校长") == "xiao zhang")
    #expect(letters("曾示例")?.hasPrefix("zeng") == true)
    #expect(readings["单示例"]?.head == "S")
    #expect(letters("绿化") == "lv hua")
    #expect(readings["曾经"]?.open == ["曾"])
    #expect(readings["长岭村"]?.open == [])
  }

  @Test func `headings are ordered by syllable, then by tone`() throws {
    var log = DiagnosticLog()
    let texts = ["妈妈", "麻", "马", "骂", "毛", "啊", "安"]
    let readings = try readings(yaml, &log).readings(of: texts, persons: [])
    let sorted = texts.sorted { a, b in
      guard let one = readings[a], let two = readings[b] else { return false }
      return one < two
    }
    #expect(sorted == ["啊", "安", "妈妈", "麻", "马", "骂", "毛"])
  }

  @Test func `a reading has a syllable for each character`() throws {
    var log = DiagnosticLog()
    _ = try readings("words:\n  即墨区: ji mo", &log)
    expectFindings(
      log,
      [
        "content/yearbook/readings.yaml:2:8: error: “即墨区” 有 3 个字，读音却有 2 个音节 [yearbook-reading]"
      ])
  }

  @Test func `a heteronym in a heading that nothing settles is a warning`() {
    var log = DiagnosticLog()
    var settings = IndexSettings()
    settings.readings = (try? readings(yaml, &log)) ?? Readings()
    _ = sampleBook(
      "<p><span data-term=\"\">长山</span><span data-term=\"\">长岭</span></p>", index: settings,
      log: &log)
    expectFindings(
      log,
      [
        "content/yearbook/2019/book.yaml: warning: 索引标目里的 “长” 有 chang、zhang 几种读音，没有写明读哪一个：“长山” [yearbook-heteronym]"
      ])
  }
}
