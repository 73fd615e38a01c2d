import Testing

@testable import Publishing

struct CompressionTests {
  private let text = Array(String(repeating: "脱贫攻坚公开专栏。<p>", count: 500).utf8)

  @Test(arguments: Compression.allCases)
  func `A text becomes smaller and comes back whole, each time in the same form`(
    compression: Compression
  ) throws {
    let packed = try #require(compression.compressed(text))
    #expect(packed.count < text.count / 10)
    #expect(compression.unpacks(packed, to: text))
    #expect(compression.compressed(text) == packed)
  }

  @Test func `A gzip header has no time and no name`() throws {
    let packed = try #require(Compression.gzip.compressed(text))
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test(arguments: Compression.allCases)
  func `What does not become smaller is not kept`(compression: Compression) {
    #expect(compression.compressed([]) == nil)
    #expect(compression.compressed([1, 2, 3]) == nil)
  }

  @Test(arguments: Compression.allCases)
  func `Another text, a longer one and rubbish are told`(compression: Compression) throws {
    var packed = try #require(compression.compressed(text))
    #expect(!compression.unpacks(packed, to: text + [0]))
    #expect(!compression.unpacks(packed, to: Array(text.dropLast())))
    #expect(!compression.unpacks(packed, to: []))
    packed[packed.count / 2] ^= 1
    #expect(!compression.unpacks(packed, to: text))
    #expect(!compression.unpacks([], to: text))
    #expect(!compression.unpacks(Array("rubbish".utf8), to: text))
  }

  @Test func `Texts of more than a packet are worth it`() {
    #expect(Compression.isWorthwhile("a/b.html", size: 1_025))
    #expect(!Compression.isWorthwhile("a/b.html", size: 1_024))
    #expect(!Compression.isWorthwhile("a/b.jpg", size: 1_000_000))
    #expect(!Compression.isWorthwhile("html", size: 1_000_000))
    #expect(
      ["css", "js", "svg", "json", "csv", "xml", "atom", "txt"].allSatisfy {
        Compression.isWorthwhile("x." + $0, size: 5_000)
      })
  }
}
