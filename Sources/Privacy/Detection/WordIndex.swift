/// Words that are looked for at a place in a text.
struct WordIndex: Hashable, Sendable {
  /// Which scalars, by their lower bits, may begin or end a word: most lookups stop here.
  private var mayBegin = [Bool](repeating: false, count: 4096)
  private var mayEnd = [Bool](repeating: false, count: 4096)
  private var byFirst: [UInt32: [[UInt32]]] = [:]
  private var byLast: [UInt32: [[UInt32]]] = [:]

  init(_ words: [String]) {
    let texts = Set(words).sorted().map { NormalText($0).scalars }
    for scalars in texts.sorted(by: { $0.count > $1.count }) {
      guard let first = scalars.first, let last = scalars.last else { continue }
      mayBegin[Int(first & 0xFFF)] = true
      mayEnd[Int(last & 0xFFF)] = true
      byFirst[first, default: []].append(scalars)
      byLast[last, default: []].append(scalars)
    }
  }

  /// The end of the longest word that begins at an index.
  func end(in text: NormalText, from start: Int) -> Int? {
    let first = text[start]
    guard mayBegin[Int(first & 0xFFF)], let words = byFirst[first] else { return nil }
    let word = words.first { word in word.indices.allSatisfy { text[start + $0] == word[$0] } }
    return word.map { start + $0.count }
  }

  /// The start of the longest word that ends before an index.
  func start(in text: NormalText, to end: Int) -> Int? {
    let last = text[end - 1]
    guard mayEnd[Int(last & 0xFFF)], let words = byLast[last] else { return nil }
    let word = words.first { word in
      word.indices.allSatisfy { text[end - word.count + $0] == word[$0] }
    }
    return word.map { end - $0.count }
  }

  /// Whether a word stands somewhere within a range.
  func occurs(in text: NormalText, _ range: Range<Int>) -> Bool {
    range.contains { index in
      guard let end = end(in: text, from: index) else { return false }
      return end <= range.upperBound
    }
  }

  /// Whether a word stands somewhere in the whole text.
  func occurs(in text: NormalText) -> Bool { occurs(in: text, 0..<text.count) }
}
