import Foundation
import Testing

@testable import Search

struct RiceCodeTests {
  @Test func `Pages come back from their code`() throws {
    // As a loop: as arguments of the test they would fill its log.
    let lists: [[UInt32]] = [
      [0], [1], [0, 1, 2, 3], [115_000], [8, 2, 4, 6, 0], [3, 4, 5, 900, 901, 70_000],
      Array(0..<100_000), (0..<50_000).map { $0 * 2 }, (0..<300).map { $0 * $0 },
    ]
    for pages in lists {
      let runs = runs(of: pages)
      #expect(try decoded(riceCode(runs)) == runs)
      #expect(runs.reduce(0) { $0 + $1.count } == pages.count)
    }
  }

  @Test func `No list is much longer than a bitmap`() {
    let runs = (0..<50_000).map { $0 * 2..<$0 * 2 + 1 }
    #expect(riceCode(runs).count <= 100_000 / 6 + 8)
  }

  /// The reader of `results.js`, in Swift.
  private func decoded(_ code: [UInt8]) throws -> [Range<Int>] {
    let bytes = try #require(Data(base64Encoded: Data(code)))
    let bits = bytes.flatMap { byte in (0..<8).map { Int(byte >> (7 - $0) & 1) } }
    var index = 0
    func number(_ count: Int) -> Int? {
      guard index + count <= bits.count else { return nil }
      defer { index += count }
      return bits[index..<index + count].reduce(0) { $0 << 1 | $1 }
    }
    func rice(_ parameter: Int) -> Int? {
      guard let zero = bits[index...].firstIndex(of: 0) else { return nil }
      let high = zero - index
      index = zero + 1
      return number(parameter).map { high << parameter | $0 }
    }
    let (gapBits, lengthBits) = (number(4) ?? 0, number(4) ?? 0)
    var runs: [Range<Int>] = []
    var end = -1
    while let gap = rice(gapBits), let length = rice(lengthBits) {
      runs.append(end + 1 + gap..<end + gap + length + 2)
      end += gap + length + 2
    }
    return runs
  }
}
