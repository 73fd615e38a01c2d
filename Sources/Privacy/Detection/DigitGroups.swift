/// A group of adjacent digits, and what separates it from the next.
struct DigitGroup {
  var range: Range<Int>
  /// A space, `-`, `.` or `·` when another group follows it; else 0.
  var separator: UInt32 = 0
}

/// Neighbouring groups of digits that may be one number, all cut by the same separator.
struct DigitWindow {
  /// The digits without separators, as values 0–9.
  var digits: [UInt8]
  /// How many digits each group has.
  var lengths: [Int]
  var range: Range<Int>
  /// What cuts the groups; 0 for a single group.
  var separator: UInt32
  /// The separators towards the groups before and after it; 0 when there is none.
  var outer: (before: UInt32, after: UInt32)

  /// Equal parts of `size`, the last one perhaps shorter.
  func isCut(every size: Int) -> Bool {
    guard let last = lengths.last else { return false }
    return lengths.dropLast().allSatisfy { $0 == size } && last <= size
  }

  /// Whether every cut lies at one of the given numbers of digits.
  func isCut(at borders: Set<Int>) -> Bool {
    var sum = 0
    return lengths.dropLast().allSatisfy { length in
      sum += length
      return borders.contains(sum)
    }
  }

  /// Whether it is a part of a longer code or a decimal: `36.13812345678`, `3-138-1234-5678`.
  var isPartOfCode: Bool {
    let isSingle = lengths.count == 1
    return [outer.before, outer.after].contains { outer in
      outer == .fullStop || (!isSingle && outer != 0 && outer == separator && outer != .space)
    }
  }
}

/// All runs of digit groups in a text that have some digits at least.
func digitRuns(_ text: NormalText, atLeast least: Int) -> [[DigitGroup]] {
  var runs: [[DigitGroup]] = []
  var run: [DigitGroup] = []
  var index = 0
  while index < text.count {
    guard text[index].isDigit else {
      index += 1
      continue
    }
    let start = index
    while text[index].isDigit { index += 1 }
    var group = DigitGroup(range: start..<index)
    let (separator, next) = separator(text, from: index)
    if separator != 0, text[next].isDigit {
      group.separator = separator
      index = next
      run.append(group)
    } else {
      run.append(group)
      if run.reduce(0, { $0 + $1.range.count }) >= least { runs.append(run) }
      run.removeAll(keepingCapacity: true)
    }
  }
  return runs
}

/// The windows of a run that begin with one of its groups and have at most `limit` digits.
func windows(_ run: [DigitGroup], from first: Int, limit: Int, in text: NormalText) -> [DigitWindow]
{
  var result: [DigitWindow] = []
  var digits: [UInt8] = []
  var lengths: [Int] = []
  let separator = run[first].separator
  for index in first..<run.count {
    let group = run[index]
    guard digits.count + group.range.count <= limit else { break }
    digits += group.range.map { UInt8(truncatingIfNeeded: text[$0] & 0x0F) }
    lengths.append(group.range.count)
    result.append(
      DigitWindow(
        digits: digits, lengths: lengths,
        range: run[first].range.lowerBound..<group.range.upperBound,
        separator: index == first ? 0 : separator,
        outer: (first > 0 ? run[first - 1].separator : 0, group.separator)))
    guard group.separator == separator else { break }
  }
  return result
}

/// What separates two groups: spaces, a dot, or a hyphen with spaces around it; and where it ends.
private func separator(_ text: NormalText, from start: Int) -> (UInt32, Int) {
  if text[start] == .fullStop || text[start] == .middleDot { return (text[start], start + 1) }
  let index = text.afterSpaces(start)
  if text[index] == .hyphen { return (.hyphen, text.afterSpaces(index + 1)) }
  return (index > start ? .space : 0, index)
}
