/// Addresses down to a door: a room or unit of a building, a number within a villagers' group.
///
/// A street and number (示例路1号) or a floor of an office (大厅二楼) is no door.
struct DoorAddressDetector: Sendable {
  private let words: [(part: Part, index: WordIndex)]
  private let doors: WordIndex
  private let estates: WordIndex
  private let notBefore: WordIndex

  init(_ words: PersonalDataWords) {
    self.words = [
      (.building, WordIndex(words.addressBuildings)), (.unit, WordIndex(words.addressUnits)),
      (.room, WordIndex(words.addressRooms)), (.group, WordIndex(words.addressGroups)),
      (.floor, WordIndex(words.addressFloors)), (.number, WordIndex(words.addressNumbers)),
    ]
    doors = WordIndex(words.addressDoors)
    estates = WordIndex(words.addressEstates)
    notBefore = WordIndex(words.addressNotBefore + words.numberUnits)
  }

  func data(in text: NormalText) -> [PersonalDatum] {
    var result: [PersonalDatum] = []
    var index = 0
    while index < text.count {
      if let end = doorPlate(text, from: index) ?? estateDoor(text, from: index)
        ?? chainDoor(text, from: index)
      {
        result.append(datum(text, index..<end))
        index = end
      } else {
        let inNumeral = text[index].isNumeral
        index += 1
        // A chain begins with a whole numeral.
        while inNumeral, text[index].isNumeral { index += 1 }
      }
    }
    return result
  }

  /// The parts of an address, from a street's number to a room.
  private enum Part {
    case number, building, unit, room, floor, group
  }

  private struct Link {
    var part: Part
    /// Whether the numeral itself has parts: 3-2-501.
    var isCut: Bool
    var end: Int
  }
}

extension DoorAddressDetector {
  /// 3号楼2单元501室, 12号101室, 3组15号, 5栋502, 2单元东户.
  private func chainDoor(_ text: NormalText, from start: Int) -> Int? {
    guard text[start].isNumeral || text[start].isUpperLetter else { return nil }
    var links: [Link] = []
    var index = start
    while links.count < 8, let link = link(text, from: index) {
      links.append(link)
      index = text.afterSpaces(link.end)
      if text[index] == .hyphen || text[index] == 0x2C { index = text.afterSpaces(index + 1) }
    }
    guard let last = links.last, !(text[start].isUpperLetter && last.part == .number) else {
      return nil
    }
    let inBuilding = links.contains { [.building, .number, .unit].contains($0.part) }
    switch last.part {
    case .room:
      // 三室一厅 is a plan.
      let isPlan = text[last.end].isNumeral && text[last.end + 1] == 0x5385
      return (inBuilding || last.isCut) && !isPlan ? last.end : nil
    case .building, .unit, .floor:
      let hasBuilding = links.contains { $0.part == .building || $0.part == .unit }
      if hasBuilding, let end = bareRoom(text, from: last.end) { return end }
      if hasBuilding || links.count > 1, let end = household(text, from: last.end) { return end }
      guard last.part == .unit, links.count > 1, !text[last.end].isHan else { return nil }
      return last.end
    case .number:
      guard let group = links.dropLast().last, group.part == .group,
        text[start - 1] != 0x7B2C || isInVillage(text, start) || text[group.end - 2] == 0x5C0F,
        !isCounted(text, last.end)
      else { return nil }
      return last.end
    case .group: return nil
    }
  }

  /// A numeral with the word after it.
  private func link(_ text: NormalText, from start: Int) -> Link? {
    var index = start
    var isCut = false
    if text[index].isUpperLetter {
      index += 1
    } else {
      while text[index].isNumeral || (text[index] == .hyphen && text[index + 1].isDigit),
        index < start + 24
      {
        isCut = isCut || text[index] == .hyphen
        index += 1
      }
      if index > start, text[index].isUpperLetter { index += 1 }
    }
    guard index > start else { return nil }
    index = text.afterSpaces(index)
    let found = words.compactMap { part, words in
      words.end(in: text, from: index).map { Link(part: part, isCut: isCut, end: $0) }
    }
    return found.max { $0.end < $1.end }
  }

  /// Digits without a word that end an address: 3号楼501.
  private func bareRoom(_ text: NormalText, from start: Int) -> Int? {
    var index = text[start] == .hyphen ? start + 1 : start
    let first = index
    while text[index].isDigit { index += 1 }
    guard (3...4).contains(index - first), text[first] != 0x30,
      text[index] != .hyphen, text[index] != .fullStop, text[index] != 0x25,
      !text[index].isLetter, !isCounted(text, index)
    else { return nil }
    return index
  }

  /// 东户, 西户 …: a door named by its side.
  private func household(_ text: NormalText, from start: Int) -> Int? {
    let sides: Set<UInt32> = [0x4E1C, 0x897F, 0x5357, 0x5317, 0x4E2D, 0x5DE6, 0x53F3]
    guard sides.contains(text[start]), text[start + 1] == 0x6237 else { return nil }
    return start + 2
  }

  /// 门牌号15, 门牌：12号, 15号门牌.
  private func doorPlate(_ text: NormalText, from start: Int) -> Int? {
    if text[start].isNumeral {
      guard let link = link(text, from: start), link.part == .number,
        let end = doors.end(in: text, from: text.afterSpaces(link.end)), !text[end].isNumeral
      else { return nil }
      return end
    }
    guard var index = doors.end(in: text, from: start) else { return nil }
    while [0x3A, .space, 0x4E3A, 0x662F, 0x7B2C].contains(text[index]) { index += 1 }
    let first = index
    while text[index].isNumeral || (text[index] == .hyphen && text[index + 1].isDigit) {
      index += 1
    }
    guard index > first else { return nil }
    if text[index] == 0x53F7 { return index + 1 }
    return isCounted(text, index) ? nil : index
  }

  /// 示例小区12-501, 示例花园3-2-501.
  private func estateDoor(_ text: NormalText, from start: Int) -> Int? {
    guard let end = estates.end(in: text, from: start) else { return nil }
    var index = text.afterSpaces(end)
    var parts: [Int] = []
    while text[index].isDigit {
      let first = index
      while text[index].isDigit { index += 1 }
      parts.append(index - first)
      guard text[index] == .hyphen, text[index + 1].isDigit else { break }
      index += 1
    }
    guard let last = parts.last, (2...3).contains(parts.count), (3...4).contains(last),
      parts.dropLast().allSatisfy({ $0 <= 2 }), text[index] != .fullStop,
      !isCounted(text, index)
    else { return nil }
    return text[index] == 0x5BA4 ? index + 1 : index
  }

  /// Whether what follows makes digits a count, or a number the number of a thing.
  private func isCounted(_ text: NormalText, _ end: Int) -> Bool {
    notBefore.end(in: text, from: text.afterSpaces(end)) != nil
  }

  /// Whether 第3组 belongs to a village rather than to a contest.
  private func isInVillage(_ text: NormalText, _ start: Int) -> Bool {
    [0x6751, 0x533A, 0x5E84, 0x5C6F].contains(text[start - 2])
  }

  private func datum(_ text: NormalText, _ range: Range<Int>) -> PersonalDatum {
    var masked = String.UnicodeScalarView()
    for index in range {
      let scalar = text[index].isNumeral ? 0x2A : text[index]
      if let scalar = Unicode.Scalar(scalar) { masked.append(scalar) }
    }
    return PersonalDatum(
      .address, masked: String(masked), offset: text.offsets[range.lowerBound])
  }
}

extension UInt32 {
  /// A digit, or a Chinese numeral up to hundreds.
  var isNumeral: Bool { isDigit || chineseDigit != nil || self == 0x5341 || self == 0x767E }

  /// The value of a Chinese digit from 零 to 九.
  var chineseDigit: Int? {
    switch self {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
