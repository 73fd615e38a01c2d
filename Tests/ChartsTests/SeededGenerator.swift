/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension SeededGenerator {
  /// An amount of any magnitude, sometimes below zero.
  mutating func amount() -> Double {
    var value = Double.random(in: 0..<1, using: &self)
    for _ in 0..<Int.random(in: 0...8, using: &self) { value *= 10 }
    let rounded = (value * 100).rounded() / 100
    return Int.random(in: 0..<4, using: &self) == 0 ? -rounded : rounded
  }

  /// A name of Chinese, of Latin or of both.
  mutating func name() -> String {
    let chinese = Array("平度莱西胶州大泽山镇村委会劳动力转移就业技能培训项目扶贫资金特色种植和农产品加工光伏发电")
    let latin = ["Wi", "Pingdu", "GDP", "internet", "of", "communications", "Å", "x", "2020", "m²"]
    let count = Int.random(in: 1...20, using: &self)
    switch Int.random(in: 0..<4, using: &self) {
    case 0:
      return latin.indices.prefix(1 + count / 6).map { _ in
        latin[Int.random(in: latin.indices, using: &self)]
      }.joined(separator: " ")
    case 1:
      return String((0..<count / 2 + 1).map { _ in chinese.randomElement(using: &self) ?? "村" })
        + " " + (latin.randomElement(using: &self) ?? "")
    default:
      return String((0..<count).map { _ in chinese.randomElement(using: &self) ?? "村" })
    }
  }

  /// Names that all differ.
  mutating func names(_ count: Int) -> [String] {
    var names: [String] = []
    var seen = Set<String>()
    while names.count < count {
      let name = name()
      names.append(seen.insert(name).inserted ? name : "\(name)\(names.count)")
    }
    return names
  }
}
