/// Names together with what must not be said of a named person, within one sentence.
struct CombinationDetector: Sendable {
  private let names: PersonNameFinder
  private let finder: MentionFinder
  private let links: WordIndex
  private let afterPersons: WordIndex
  private let titles: WordIndex
  private let schools: WordIndex
  private let visits: WordIndex
  private let placeEndings: Set<UInt32>

  init(_ words: PersonalDataWords) {
    names = PersonNameFinder(words)
    finder = MentionFinder(words)
    links = WordIndex(words.links + words.beforePersons)
    afterPersons = WordIndex(words.links)
    titles = WordIndex(words.titles)
    schools = WordIndex(words.schools + words.earlySchools)
    visits = WordIndex(words.visits)
    placeEndings = Set(words.placeEndings.compactMap { NormalText($0).scalars.last })
  }

  func data(in text: NormalText, asOfYear: Int) -> [PersonalDatum] {
    var result: [PersonalDatum] = []
    var known: Set<PersonalDatum> = []
    for mention in finder.mentions(in: text, asOfYear: asOfYear) {
      guard let name = name(in: text, before: mention) ?? name(in: text, after: mention) else {
        continue
      }
      let datum = PersonalDatum(
        mention.kind, masked: "\(name.masked)（\(SensitiveMention.category(mention.kind))）",
        offset: text.offsets[name.range.lowerBound])
      if known.insert(datum).inserted { result.append(datum) }
    }
    return result
  }
}

extension CombinationDetector {
  /// 户主王建国患尿毒症; 王建国，男，45岁，肢体二级.
  private func name(in text: NormalText, before mention: SensitiveMention) -> PersonName? {
    let end = mention.range.lowerBound
    for index in stride(from: end, to: max(0, end - Self.reach), by: -1) {
      if let name = names.name(in: text, endingAt: index),
        index < end ? joins(text, index..<end, mention) : mention.mayTouchName || name.isIntroduced
      {
        return name
      }
      if Self.stops.contains(text[index - 1]) { return nil }
    }
    return nil
  }

  /// 尿毒症患者王建国; 三年级二班王小明; 8岁的王小明.
  private func name(in text: NormalText, after mention: SensitiveMention) -> PersonName? {
    var index = mention.range.upperBound
    var last: UInt32 = 0
    let mayTouch = mention.kind == .nameClass || text[index - 1] == 0x4EBA  // 残疾人
    for _ in 0..<6 {
      if last != 0 || mayTouch,
        let name = names.names(in: text, from: index).first(where: { name in
          isEnded(text, name, after: last)
        })
      {
        return name
      }
      // Single characters, such as 日 and 有, begin other words here: 残疾人日常生活.
      if let end = links.end(in: text, from: index), end > index + 1 || text[index] == 0x7684 {
        index = end
      } else if [.space, 0x3A, 0x28, 0x29].contains(text[index])
        || (mention.kind == .nameClass && [0x2C, 0x3001].contains(text[index]))
      {
        index += 1
      } else {
        return nil
      }
      last = text[index - 1]
    }
    return nil
  }

  /// Whether something ends a name: punctuation, or a word that people's names are followed by.
  private func isEnded(_ text: NormalText, _ name: PersonName, after last: UInt32) -> Bool {
    let end = name.range.upperBound
    guard titles.end(in: text, from: text.afterSpaces(end)) == nil,
      titles.start(in: text, to: end) == nil
    else { return false }
    let isFollowed = afterPersons.end(in: text, from: end) != nil
    // 高血压的常见，…: two characters after 的 are hardly a name.
    if last == 0x7684, name.range.count == 2 { return isFollowed }
    return isFollowed || !text[end].isHan
  }

  /// Whether only linking words, punctuation, numbers, places and schools stand between a name and
  /// a mention.
  private func joins(_ text: NormalText, _ gap: Range<Int>, _ mention: SensitiveMention) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      if let end = links.end(in: text, from: index), end <= gap.upperBound {
        index = end
      } else if !text[index].isHan {
        guard !text[index].isLetter, !Self.stops.contains(text[index]) else { return false }
        index += 1
      } else if index > gap.lowerBound, let end = place(text, index..<gap.upperBound, mention) {
        index = end
      } else {
        return false
      }
    }
    return true
  }

  /// A place between punctuation, or the school before a class.
  private func place(
    _ text: NormalText, _ range: Range<Int>, _ mention: SensitiveMention
  ) -> Int? {
    var end = range.lowerBound
    let speaksOfSchool = mention.kind == .nameClass || mention.kind == .minor
    let isVisit = visits.end(in: text, from: range.lowerBound) != nil
    while end < range.upperBound, text[end].isHan, end - range.lowerBound < 14 {
      end += 1
      if speaksOfSchool, !isVisit, schools.start(in: text, to: end) != nil { return end }
    }
    guard !text[range.lowerBound - 1].isHan, placeEndings.contains(text[end - 1]),
      end < range.upperBound, !text[end].isHan
    else { return nil }
    return end
  }

  /// How far before a mention its name may begin.
  private static let reach = 40
  private static let stops: Set<UInt32> = [0x21, 0x3F, 0x3002]
}
