import Diagnostics

/// A regular expression that a whole text must match, in time linear in the text.
///
/// It knows what the patterns of Table Schema need: `.`, classes with ranges, `\d \w \s`, `\p{Han}`
/// and a few more, groups, `|`, and the repetitions `* + ? {n} {n,} {n,m}`. `^` and `$` may stand at the
/// ends. `\d` is 0 to 9 only. There are no back references and nothing that looks ahead.
struct Pattern: Sendable {
  /// Why a pattern cannot be read.
  struct Fault: Error {
    var message: Message
  }

  /// One step of the machine; jumps are relative.
  enum Step: Sendable {
    case take(ScalarClass)
    case split(Int, Int)
    case jump(Int)
  }

  let steps: [Step]
  /// Whether `^` and `$` stand at the ends; only a search asks for that.
  let isAnchored: (start: Bool, end: Bool)
  /// For each step two words whose bits are the ASCII characters that it takes.
  let ascii: [UInt64]
  /// For each byte whether a match that is not empty can begin with it.
  let first: [Bool]
  /// The same for its second character; nil when a match can have only one.
  let second: [Bool]?

  init(_ text: String) throws(Fault) {
    var parser = PatternParser(text)
    isAnchored = (parser.isAnchoredAtStart, parser.isAnchoredAtEnd)
    let steps = try parser.wholePattern()
    self.steps = steps
    ascii = steps.flatMap(\.asciiBits)
    let starts = takes(from: [0], of: steps)
    let follows = takes(from: starts.places.map { $0 + 1 }, of: steps)
    first = firstBytes(of: starts.classes)
    second = follows.canEnd ? nil : firstBytes(of: follows.classes)
  }

  /// Whether the pattern matches the whole text.
  func matches(_ text: String) -> Bool {
    // Thompson's simulation: all places that the machine can be in advance together.
    var places = PlaceSet(count: steps.count + 1)
    var next = PlaceSet(count: steps.count + 1)
    add(0, to: &places)
    for scalar in text.unicodeScalars {
      next.removeAll()
      for place in places.members where place < steps.count {
        if case .take(let scalars) = steps[place], scalars.contains(scalar) {
          add(place + 1, to: &next)
        }
      }
      swap(&places, &next)
      if places.members.isEmpty { return false }
    }
    return places.contains(steps.count)
  }

  /// Adds a place and all that can be reached from it without taking a character.
  private func add(_ place: Int, to places: inout PlaceSet) {
    var pending = [place]
    while let place = pending.popLast() {
      guard places.insert(place), place < steps.count else { continue }
      switch steps[place] {
      case .take: break
      case .split(let one, let other):
        pending.append(place + other)
        pending.append(place + one)
      case .jump(let distance): pending.append(place + distance)
      }
    }
  }
}

extension Pattern.Step {
  fileprivate var asciiBits: [UInt64] {
    guard case .take(let scalars) = self else { return [0, 0] }
    var bits: [UInt64] = [0, 0]
    for byte in UInt8(0)..<0x80 where scalars.contains(UnicodeScalar(byte)) {
      bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
    return bits
  }
}

/// What the machine can take next in some places, and whether it can end there.
private func takes(
  from places: [Int], of steps: [Pattern.Step]
) -> (places: [Int], classes: [ScalarClass], canEnd: Bool) {
  var seen: Set<Int> = []
  var pending = places
  var result: (places: [Int], classes: [ScalarClass], canEnd: Bool) = ([], [], false)
  while let place = pending.popLast() {
    guard seen.insert(place).inserted else { continue }
    guard place < steps.count else {
      result.canEnd = true
      continue
    }
    switch steps[place] {
    case .take(let scalars):
      result.places.append(place)
      result.classes.append(scalars)
    case .split(let one, let other): pending += [place + one, place + other]
    case .jump(let distance): pending.append(place + distance)
    }
  }
  return result
}

private func firstBytes(of classes: [ScalarClass]) -> [Bool] {
  var table = Array(repeating: false, count: 256)
  for scalars in classes { scalars.markFirstBytes(in: &table) }
  return table
}

/// A set of small numbers that is emptied at no cost.
private struct PlaceSet {
  private(set) var members: [Int] = []
  private var rounds: [Int]
  private var round = 1

  init(count: Int) { rounds = Array(repeating: 0, count: count) }

  func contains(_ place: Int) -> Bool { rounds[place] == round }

  mutating func insert(_ place: Int) -> Bool {
    guard rounds[place] != round else { return false }
    rounds[place] = round
    members.append(place)
    return true
  }

  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
    round += 1
  }
}
