import Testing

@testable import Tables

struct UTF8CensusTests {
  private func counts(_ bytes: [UInt8]) -> [Int] {
    let census = UTF8Census(bytes)
    return [census.characters, census.strays]
  }

  @Test func `Characters of several bytes are counted, ASCII is not`() {
    #expect(counts(Array("a é 村 𠀀".utf8)) == [3, 0])
    #expect(counts([]) == [0, 0])
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `Bytes that the Unicode Standard forbids are strays`(_ bytes: [UInt8]) {
    #expect(counts(bytes) == [0, bytes.count])
  }

  @Test func `Characters cut off at the end are strays`() {
    #expect(counts([0xE6, 0x9D]) == [0, 2])
    #expect(counts([0xF0, 0xA0, 0x80]) == [0, 3])
    #expect(counts([0xC3]) == [0, 1])
  }

  @Test func `The character behind a stray is still counted`() {
    #expect(counts([0xE6, 0x9D] + Array("村".utf8) + [0xFF, 0x61]) == [1, 3])
  }
}
