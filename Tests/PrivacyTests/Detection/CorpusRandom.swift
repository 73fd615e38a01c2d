/// A small random generator with a fixed seed (SplitMix64), so that the corpus is always the same.
struct CorpusRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += String(number(0...9)) }
    return text
  }

  /// A number with leading zeros.
  mutating func padded(_ range: ClosedRange<Int>, _ width: Int) -> String {
    let text = String(number(range))
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  mutating func characters(_ count: Int, of alphabet: String) -> String {
    let alphabet = Array(alphabet)
    var text = ""
    for _ in 0..<count { text.append(one(of: alphabet)) }
    return text
  }

  mutating func date(_ years: ClosedRange<Int>) -> (year: Int, month: Int, day: Int) {
    (number(years), number(1...12), number(1...28))
  }
}
