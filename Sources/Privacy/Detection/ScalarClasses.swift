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
  /// Pairs of scalars by their hash; a false hit costs a closer look.
  private let pairs: [Bool]

  init(_ words: PersonalDataWords) {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in UInt32(0)..<0x10000 where scalar < 0x3400 || scalar > 0xA000 {
      table[Int(scalar)] = Self.baseClass(scalar)
    }
    for province in words.plateProvinces.flatMap({ NormalText($0).scalars })
    where province < 0x10000 {
      table[Int(province)] |= Self.province
    }
    var pairs = [Bool](repeating: false, count: 0x10000)
    for (first, second) in Self.wordPairs(words) where second < 0x10000 {
      table[Int(second)] |= Self.pairEnd
      pairs[Self.hash(first, second)] = true
    }
    table[0x3002] |= Self.sentenceEnd
    for end in [0x0A, 0x0D, 0x2028, 0x2029] { table[end] = Self.sentenceEnd }
    self.table = table
    self.pairs = pairs
  }

  @inline(__always)
  func isPair(_ first: UInt32, _ second: UInt32) -> Bool { pairs[Self.hash(first, second)] }

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
  /// The last two scalars of every word that makes a sentence worth reading.
  private static func wordPairs(_ words: PersonalDataWords) -> [(UInt32, UInt32)] {
    let whole = words.illnesses + words.disabilities + words.addressDoors + words.addressEstates
    let told =
      whole + words.disabilityGrades + [
        "年级", "出生", "生于", "年生", "月生", "日生", "）班", ")班", "大班", "中班", "小班",
        "东户", "西户", "南户", "北户", "中户", "左户", "右户",
      ]
    var result = told.compactMap { word -> (UInt32, UInt32)? in
      let scalars = word.unicodeScalars.map(\.value)
      return scalars.count >= 2 ? (scalars[scalars.count - 2], scalars[scalars.count - 1]) : nil
    }
    let counted =
      words.addressRooms + words.addressUnits + words.addressGroups + words.addressBuildings
      + ["岁", "周", "班", "级", "生"]
    let numerals = Array("0一二三四五六七八九十零〇".unicodeScalars.map(\.value))
    for word in counted {
      guard let first = NormalText(word).scalars.first else { continue }
      result += numerals.map { ($0, first) }
    }
    return result
  }
}
