package import Diagnostics

/// Where a number goes.
package enum ClaimDirection: String, Hashable, Sendable, CaseIterable {
  case rising, falling, steady
}

/// What comes of holding a claim against the ledger.
package enum ClaimVerdict: Hashable, Sendable {
  case agrees
  /// Another number should stand there, rounded like the author's.
  case contradicts(expected: String)
  /// The words say that it goes another way than it does.
  case directionContradicts(expected: ClaimDirection)
  case unitDiffers(claimed: String, expected: String)
  case hasNoNumber
  /// There are several numbers, or words for several directions.
  case isUnclear
}

extension Claim {
  /// Holds the claim against what the ledger says.
  ///
  /// The ledger's value is rounded to the place that the author wrote: 3.5亿元 agrees with
  /// 351,234,567 元, and 3.50亿元 does not. With a word such as 上升 the value is a change, whose sign
  /// the word says instead of the number.
  ///
  /// - Parameters:
  ///   - value: the ledger's number.
  ///   - unit: its unit, such as 万元; empty when it has none.
  ///   - words: the words that numbers are stated with.
  /// - Returns: Whether they agree, and what should stand there otherwise.
  package func verdict(
    value: ExactDecimal, unit: String, words: ClaimWords
  ) -> ClaimVerdict {
    guard !hasHole else { return .agrees }
    let ledger = words.unit(unit)
    let value = value.scaled(by: ledger.magnitude)
    let actual: ClaimDirection = value.isZero ? .steady : value.isNegative ? .falling : .rising
    let directions = directions(words)
    guard directions.count <= 1 else { return .isUnclear }
    if let said = directions.first, said != actual {
      return .directionContradicts(expected: actual)
    }
    let all = quantities(words)
    if all.isEmpty { return directions.isEmpty ? .hasNoNumber : .agrees }
    let matching = all.filter { $0.unit == ledger.name && !ledger.name.isEmpty }
    let bare = all.filter { $0.unit == nil }
    let candidates = ledger.name.isEmpty ? all : matching.isEmpty ? bare : matching
    guard let claimed = candidates.first else {
      return .unitDiffers(claimed: all[0].suffix, expected: unit)
    }
    guard candidates.count == 1 else { return .isUnclear }
    return compare(claimed, with: directions.isEmpty ? value : value.magnitude, words)
  }

  private func compare(
    _ claimed: ClaimedQuantity, with value: ExactDecimal, _ words: ClaimWords
  ) -> ClaimVerdict {
    let rounding = rounding(words)
    let place =
      rounding == nil || claimed.number.isZero
      ? claimed.number.exponent : claimed.number.lastSignificantPlace
    let expected = value.rounded(to: place, rounding ?? .nearest)
    if expected.equals(claimed.number) { return .agrees }
    let shown = expected.rounded(to: min(place, claimed.number.exponent))
      .scaled(by: -claimed.magnitude)
    return .contradicts(expected: shown.text(groups: claimed.hasGroups) + claimed.suffix)
  }

  /// How a number may differ from the exact one; nil when no word says that it does.
  private func rounding(_ words: ClaimWords) -> ExactDecimal.Rounding? {
    if words.about.contains(where: text.contains) { return .nearest }
    if words.above.contains(where: text.contains) { return .towardZero }
    if words.below.contains(where: text.contains) { return .awayFromZero }
    return nil
  }

  /// The directions that the text names, each once; a word for a level behind one makes it none.
  func directions(_ words: ClaimWords) -> [ClaimDirection] {
    let lists = [
      (ClaimDirection.rising, words.rising), (.falling, words.falling), (.steady, words.steady),
    ]
    return lists.compactMap { direction, list in
      let isNamed = list.contains { word in
        text.ranges(of: word).contains { range in
          !words.levels.contains { text[range.upperBound...].hasPrefix($0) }
        }
      }
      return isNamed ? direction : nil
    }
  }
}

extension ClaimVerdict {
  /// What to tell the author of a claim; nil when it agrees.
  ///
  /// `ledger` is the ledger's value with its unit, as it is to be shown.
  package func message(about claim: Claim, ledger: String) -> Message? {
    let fact = claim.fact
    switch self {
    case .agrees: return nil
    case .contradicts(let expected):
      return Message(
        "“\(claim.text)” 与台账不符：\(fact) 是 \(ledger)，这里应写 “\(expected)”",
        "\"\(claim.text)\" contradicts the ledger: \(fact) is \(ledger), so write \"\(expected)\"")
    case .directionContradicts(let expected):
      return Message(
        "“\(claim.text)” 的升降与台账相反：\(fact) 是 \(ledger)，实际\(expected.chinese)",
        "\"\(claim.text)\" goes the wrong way: \(fact) is \(ledger), which is \(expected.rawValue)")
    case .unitDiffers(let claimed, let expected):
      return Message(
        "“\(claim.text)” 的单位是 “\(claimed)”，台账里 \(fact) 的单位是 “\(expected)”",
        "\"\(claim.text)\" is in \"\(claimed)\", but \(fact) is in \"\(expected)\"")
    case .hasNoNumber:
      return Message(
        "“\(claim.text)” 里没有数字，无法与台账核对",
        "\"\(claim.text)\" has no number that could be held against the ledger")
    case .isUnclear:
      return Message(
        "“\(claim.text)” 里有几个数字或几种升降，不知核对哪一个：方括号里只写一个",
        "\"\(claim.text)\" has several numbers or directions: put one into the brackets")
    }
  }
}

extension ClaimDirection {
  fileprivate var chinese: String {
    switch self {
    case .rising: "上升"
    case .falling: "下降"
    case .steady: "持平"
    }
  }
}
