/// What each scalar may mean to a detector, so that one pass over the bytes finds the sentences
/// worth reading.
struct ScalarClasses: Sendable {
  static let digit: UInt8 = 1
  static let letter: UInt8 = 2
  /// A space, a dash, a dot or an unseen character, which may stand within a number.
  static let joint: UInt8 = 4
  static let province: UInt8 = 8
  /// The last scalar of a pair that a detector looks for.
  static let pairEnd: UInt8 = 16
  static let at: UInt8 = 32
  static let sentenceEnd: UInt8 = 64

  /// The classes of the Basic Multilingual Plane.
  let table: [UInt8]
  /// What pairs of scalars may mean, by their hash; a false hit costs a closer look.
  private let pairs: [Suspicion]

  init(_ words: PersonalDataWords) {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in UInt32(0)..<0x10000 where scalar < 0x3400 || scalar > 0xA000 {
      table[Int(scalar)] = Self.baseClass(scalar)
    }
    for province in words.plateProvinces.flatMap({ NormalText($0).scalars })
    where province < 0x10000 {
      table[Int(province)] |= Self.province
    }
    var pairs = [Suspicion](repeating: [], count: 0x10000)
    for (suspicion, words) in Self.suspects(words) {
      for (first, second) in words.compactMap(Self.lastPair) where second < 0x10000 {
        table[Int(second)] |= Self.pairEnd
        pairs[Self.hash(first, second)].insert(suspicion)
      }
    }
    table[0x3002] |= Self.sentenceEnd
    for end in [0x0A, 0x0D, 0x2028, 0x2029] { table[end] = Self.sentenceEnd }
    self.table = table
    self.pairs = pairs
  }

  @inline(__always)
  func pairSuspicion(_ first: UInt32, _ second: UInt32) -> Suspicion {
    pairs[Self.hash(first, second)]
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 16)
  }

  private static func baseClass(_ scalar: UInt32) -> UInt8 {
    guard let normal = normalScalar(scalar) else { return joint }
    if normal.isDigit { return digit }
    if normal.isLetter { return letter }
    if normal == 0x40 { return at }
    return [.space, .hyphen, .fullStop, .middleDot].contains(normal) ? joint : 0
  }
}

extension ScalarClasses {
  /// The words whose last two scalars make a sentence worth reading; 0 stands for every digit.
  private static func suspects(_ words: PersonalDataWords) -> [(Suspicion, [String])] {
    let numerals = Array("0一二三四五六七八九十零〇")
    func counted(_ units: [String]) -> [String] {
      units.flatMap { unit in numerals.map { "\($0)\(unit.prefix(1))" } }
    }
    let households = ["东户", "西户", "南户", "北户", "中户", "左户", "右户"]
    let addresses =
      words.addressDoors + words.addressEstates + households + words.addressBuildings
      + words.addressRooms.filter { $0.count > 1 }
      + counted(words.addressUnits + words.addressGroups)
      + counted((words.addressRooms + words.addressBuildings).filter { $0.count == 1 })
    let persons =
      words.illnesses + words.disabilities + words.disabilityGrades
      + counted(["岁", "周", "班", "级", "生"])
      + ["年级", "出生", "生于", "年生", "月生", "日生", "）班", ")班", "大班", "中班", "小班"]
    return [(.address, addresses), (.person, persons)]
  }

  private static func lastPair(_ word: String) -> (UInt32, UInt32)? {
    let scalars = Array(word.unicodeScalars.suffix(2))
    return scalars.count == 2 ? (scalars[0].value, scalars[1].value) : nil
  }
}
