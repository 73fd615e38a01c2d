/// Something that must not be said of a named person, at a place in a text.
struct SensitiveMention {
  var kind: PersonalDataKind
  var range: Range<Int>
  /// Whether a name may touch it: 王建国因病致贫, 王小明8岁.
  var mayTouchName: Bool

  /// What a masked finding says of it.
  static func category(_ kind: PersonalDataKind) -> String {
    switch kind {
    case .nameIllness: "疾病"
    case .nameDisability: "残疾"
    case .nameClass: "学校班级"
    default: "未满14岁"
    }
  }
}

/// Finds illnesses, disabilities, school classes, ages and birth dates of children.
struct MentionFinder: Sendable {
  private let illnesses: WordIndex
  private let disabilities: WordIndex
  private let types: WordIndex
  private let grades: WordIndex
  private let earlySchools: WordIndex
  private let aggregates: WordIndex

  init(_ words: PersonalDataWords) {
    illnesses = WordIndex(words.illnesses)
    disabilities = WordIndex(words.disabilities)
    types = WordIndex(words.disabilityTypes)
    grades = WordIndex(words.disabilityGrades)
    earlySchools = WordIndex(words.earlySchools)
    aggregates = WordIndex(words.aggregates)
  }

  func mentions(in text: NormalText, asOfYear: Int) -> [SensitiveMention] {
    var result: [SensitiveMention] = []
    var index = 0
    while index < text.count {
      let mention =
        illness(text, from: index) ?? disability(text, from: index)
        ?? schoolClass(text, from: index) ?? age(text, from: index)
        ?? birth(text, from: index, asOfYear: asOfYear)
      if let mention, !isAggregate(text, after: mention.range.upperBound) { result.append(mention) }
      if let mention {
        index = mention.range.upperBound
      } else {
        let inNumeral = text[index].isNumeral
        index += 1
        while inNumeral, text[index].isNumeral { index += 1 }
      }
    }
    return result
  }
}

extension MentionFinder {
  private func illness(_ text: NormalText, from start: Int) -> SensitiveMention? {
    guard let end = illnesses.end(in: text, from: start) else { return nil }
    let mayTouch: Set<UInt32> = [0x56E0, 0x60A3]  // 因, 患
    return SensitiveMention(
      kind: .nameIllness, range: start..<end, mayTouchName: mayTouch.contains(text[start]))
  }

  /// 肢体二级, 残疾等级：三级, 重度精神残疾, 残疾人.
  private func disability(_ text: NormalText, from start: Int) -> SensitiveMention? {
    var index = start
    var end = start
    var (isDisability, hasType, hasGrade) = (false, false, false)
    while index < start + 24 {
      if let next = disabilities.end(in: text, from: index) {
        isDisability = true
        index = next
      } else if let next = types.end(in: text, from: index) {
        hasType = true
        index = next
      } else if let next = grades.end(in: text, from: index) {
        hasGrade = true
        index = next
      } else if end > start, [0x3A, .space, 0x28, 0x29, 0x4E3A, 0x3001].contains(text[index]) {
        index += 1
        continue
      } else {
        break
      }
      end = index
    }
    guard isDisability || (hasType && hasGrade) else { return nil }
    return SensitiveMention(kind: .nameDisability, range: start..<end, mayTouchName: false)
  }

  /// 三年级二班, 初一（3）班, 2018级3班, 幼儿园大班; 三年级 alone only after 小学.
  private func schoolClass(_ text: NormalText, from start: Int) -> SensitiveMention? {
    let isEarly = start > 0 && earlySchools.start(in: text, to: start) != nil
    let grade = gradeEnd(text, from: start)
    var end = classEnd(text, from: grade ?? start, hasGrade: grade != nil)
    if end == nil, isEarly, let grade, text[grade - 1] == 0x7EA7 { end = grade }
    if end == nil, isEarly, [0x5927, 0x4E2D, 0x5C0F].contains(text[start]) {
      let next = text[start + 1].isNumeral ? start + 2 : start + 1
      if text[next] == 0x73ED { end = next + 1 }
    }
    guard let end else { return nil }
    return SensitiveMention(
      kind: isEarly ? .minor : .nameClass, range: start..<end, mayTouchName: false)
  }

  /// 三年级, 三年, 初一, 高3, 2018级.
  private func gradeEnd(_ text: NormalText, from start: Int) -> Int? {
    if [0x521D, 0x9AD8, 0x5C0F].contains(text[start]), text[start + 1].isNumeral {
      return start + 2
    }
    var index = start
    while text[index].isNumeral { index += 1 }
    guard (1...2).contains(index - start) || index - start == 4 else { return nil }
    if text[index] == 0x7EA7, index - start == 4 { return index + 1 }
    guard text[index] == 0x5E74 else { return nil }
    return text[index + 1] == 0x7EA7 ? index + 2 : index + 1
  }

  /// 二班, （3）班.
  private func classEnd(_ text: NormalText, from start: Int, hasGrade: Bool) -> Int? {
    guard hasGrade else { return nil }
    var index = text.afterSpaces(start)
    let isBracketed = text[index] == 0x28
    if isBracketed { index += 1 }
    let first = index
    while text[index].isNumeral { index += 1 }
    guard (1...2).contains(index - first) else { return nil }
    if isBracketed {
      guard text[index] == 0x29 else { return nil }
      index += 1
    }
    return text[index] == 0x73ED ? index + 1 : nil
  }

  /// An age below 14: 8岁, 8周岁, 十二岁.
  private func age(_ text: NormalText, from start: Int) -> SensitiveMention? {
    guard text[start].isNumeral, ![.hyphen, 0x7E, 0x81F3, 0x2E].contains(text[start - 1]),
      let (value, end) = smallNumber(text, from: start), value < 14
    else { return nil }
    var index = text.afterSpaces(end)
    if text[index] == 0x5468 { index += 1 }
    guard text[index] == 0x5C81 else { return nil }
    return SensitiveMention(kind: .minor, range: start..<index + 1, mayTouchName: true)
  }

  /// 2012年3月出生, 2012-03-05生, 出生日期：2012-03-05, 生于2012年.
  private func birth(_ text: NormalText, from start: Int, asOfYear: Int) -> SensitiveMention? {
    var index = start
    var isSaid = false
    if text[index] == 0x51FA, text[index + 1] == 0x751F {
      isSaid = true
      index += 2
      while [0x65E5, 0x671F, 0x5E74, 0x6708, 0x65F6, 0x95F4, 0x4E8E, 0x3A, .space].contains(
        text[index])
      {
        index += 1
      }
    } else if text[index] == 0x751F, text[index + 1] == 0x4E8E || text[index + 1] == 0x65E5 {
      isSaid = true
      index += 2
      while text[index] == 0x3A || text[index] == .space { index += 1 }
    }
    guard let date = writtenDate(text, from: index) else { return nil }
    if !isSaid {
      let birth = text.afterSpaces(date.end)
      let isBorn = text[birth] == 0x51FA && text[birth + 1] == 0x751F
      guard isBorn || (text[birth] == 0x751F && !text[birth + 1].isHan) else { return nil }
    }
    // The day is not asked for: who may still be under 14 in that year counts.
    guard (0...14).contains(asOfYear - date.year) else { return nil }
    return SensitiveMention(kind: .minor, range: start..<date.end, mayTouchName: true)
  }

  /// Whether what follows speaks of many people or of a programme: 患者救助, 12人.
  private func isAggregate(_ text: NormalText, after end: Int) -> Bool {
    var index = text.afterSpaces(end)
    if aggregates.end(in: text, from: index) != nil { return true }
    if [.hyphen, 0x7E, 0x81F3, 0x5230].contains(text[index]), text[index + 1].isNumeral {
      return true
    }
    let first = index
    while text[index].isNumeral { index += 1 }
    let counted: Set<UInt32> = [0x4EBA, 0x540D, 0x6237, 0x4F8B, 0x4F4D, 0x4E07, 0x25, 0x6B21]
    return index > first && counted.contains(text[text.afterSpaces(index)])
  }
}

/// A number up to 99, in digits or in Chinese.
private func smallNumber(_ text: NormalText, from start: Int) -> (Int, Int)? {
  var index = start
  if text[index].isDigit {
    var value = 0
    while text[index].isDigit, index < start + 3 {
      value = value * 10 + Int(text[index] & 0x0F)
      index += 1
    }
    return index <= start + 2 ? (value, index) : nil
  }
  while text[index].isNumeral { index += 1 }
  switch (text[start], text[start + 1], index - start) {
  case (0x5341, _, 1): return (10, index)
  case (0x5341, let ones, 2): return ones.chineseDigit.map { (10 + $0, index) }
  case (let ones, _, 1): return ones.chineseDigit.map { ($0, index) }
  default: return nil
  }
}

/// A date with a year of four digits: 2012年3月5日, 2012-03, 2012.3.5, 20120305.
func writtenDate(_ text: NormalText, from start: Int) -> (
  year: Int, month: Int?, day: Int?, end: Int
)? {
  var index = start
  func digits(_ most: Int) -> Int? {
    let first = index
    var value = 0
    while index < first + most, text[index].isDigit {
      value = value * 10 + Int(text[index] & 0x0F)
      index += 1
    }
    return index > first ? value : nil
  }
  guard !text[start - 1].isDigit, let year = digits(4), index == start + 4,
    (1900...2099).contains(year)
  else { return nil }
  let isCompact = text[index].isDigit
  let marks: Set<UInt32> = [.hyphen, .fullStop, 0x2F, 0x5E74]
  if !isCompact {
    guard marks.contains(text[index]) else { return (year, nil, nil, index) }
    index += 1
  }
  guard let month = digits(2) else { return (year, nil, nil, index) }
  if [.hyphen, .fullStop, 0x2F, 0x6708].contains(text[index]) { index += 1 }
  guard let day = digits(2) else { return (year, month, nil, index) }
  if text[index] == 0x65E5 { index += 1 }
  return (year, month, day, index)
}
