/// The words that numbers are stated with; a site keeps them in `content/facts.yaml`.
package struct ClaimWords: Hashable, Sendable {
  /// What numbers are multiplied by, as powers of ten: 万 is 4, 亿 is 8.
  package var magnitudes: [String: Int]
  /// Units, each with the names that mean the same: 元 and 块; 人 and 名.
  package var units: [[String]]
  package var rising: [String]
  package var falling: [String]
  package var steady: [String]
  /// What makes a change a level: “减少到 3 人” says nothing of how much less that is.
  package var levels: [String]
  /// 约, 左右: the zeros at the end of the number are not exact.
  package var about: [String]
  /// 余, 多, 超过: the number is cut off.
  package var above: [String]
  /// 近, 不足: the number is rounded up.
  package var below: [String]

  package init(
    magnitudes: [String: Int], units: [[String]], rising: [String], falling: [String],
    steady: [String], levels: [String], about: [String], above: [String], below: [String]
  ) {
    self.magnitudes = magnitudes
    self.units = units
    self.rising = rising
    self.falling = falling
    self.steady = steady
    self.levels = levels
    self.about = about
    self.above = above
    self.below = below
  }
}

extension ClaimWords {
  /// A unit and what its numbers are multiplied by: 万元 is 元 and 4.
  struct Unit: Hashable {
    var name: String
    var magnitude: Int
  }

  /// The unit that a ledger names, such as 万元; the text itself where it is not in the lists.
  func unit(_ text: String) -> Unit {
    var rest = text.halfWidth[...]
    let magnitude = takeMagnitudes(&rest)
    return Unit(name: takeUnit(&rest) ?? String(rest), magnitude: magnitude)
  }

  /// Takes words such as 万 and 万亿 from the front of a text; what they multiply by together.
  func takeMagnitudes(_ text: inout Substring) -> Int {
    var sum = 0
    while longestUnit(at: text) == nil,
      let word = longest(of: magnitudes.keys, at: text), let power = magnitudes[word]
    {
      sum += power
      text = text.dropFirst(word.count)
    }
    return sum
  }

  /// Takes a unit from the front of a text; the first of its names.
  func takeUnit(_ text: inout Substring) -> String? {
    guard let word = longestUnit(at: text) else { return nil }
    text = text.dropFirst(word.count)
    return units.first { $0.contains { $0.halfWidth == word } }?.first
  }

  private func longestUnit(at text: Substring) -> String? {
    longest(of: units.joined().map(\.halfWidth), at: text)
  }

  private func longest(of words: some Sequence<String>, at text: Substring) -> String? {
    words.filter { !$0.isEmpty && text.hasPrefix($0) }.max { ($0.count, $1) < ($1.count, $0) }
  }
}

extension String {
  /// This text with the full-width forms of ASCII replaced, and every kind of space and minus by one.
  var halfWidth: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xA0, 0x2009, 0x202F, 0x3000: result.append(" ")
      case 0x2212, 0xFE63: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
