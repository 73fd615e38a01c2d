extension Pattern {
  /// Where the first match in a UTF-8 text is: of those that begin first the longest; an empty one
  /// is none.
  ///
  /// The time is linear in the text. All places that the machine can be in advance together, each
  /// with the byte that its match began at; of two in one place the earlier begun goes on.
  func firstMatch(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var threads = Threads(count: steps.count + 1)
    var next = Threads(count: steps.count + 1)
    var best: Range<Int>?
    var index = 0
    while true {
      if best == nil, !isAnchored.start || index == 0 {
        if threads.isEmpty, !isAnchored.start {
          index = start(in: text, from: index)
          guard index < text.count else { break }
        }
        add(0, from: index, to: &threads)
      }
      if let start = threads.start(of: steps.count), start < index,
        !isAnchored.end || index == text.count, best.map({ start <= $0.lowerBound }) ?? true
      {
        best = start..<index
      }
      guard index < text.count, !threads.isEmpty else { break }
      let (scalar, length) = decoded(text, at: index)
      index += length
      next.removeAll()
      for (place, start) in threads.members where place < steps.count {
        guard best.map({ start <= $0.lowerBound }) ?? true else { break }
        if takes(scalar, at: place) {
          add(place + 1, from: start, to: &next)
        }
      }
      swap(&threads, &next)
      if threads.isEmpty, isAnchored.start { break }
    }
    return best
  }

  /// The first match in a text.
  func firstMatch(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      firstMatch(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// The next byte at which a match can begin, going by the first bytes of two characters.
  private func start(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    while index < text.count {
      let byte = text[index]
      let length = utf8Length(byte)
      if first[Int(byte)] {
        let following = index + length
        guard let second else { return index }
        if following < text.count, second[Int(text[following])] { return index }
      }
      index += length
    }
    return text.count
  }

  private func takes(_ scalar: UnicodeScalar, at place: Int) -> Bool {
    // The bits spare reading the class, which is the slow part.
    if scalar.value < 0x80 {
      return ascii[place * 2 + Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
    }
    guard case .take(let scalars) = steps[place] else { return false }
    return scalars.contains(scalar)
  }

  private func add(_ place: Int, from start: Int, to threads: inout Threads) {
    guard threads.insert(place, from: start), place < steps.count else { return }
    switch steps[place] {
    case .take: break
    case .split(let one, let other):
      add(place + one, from: start, to: &threads)
      add(place + other, from: start, to: &threads)
    case .jump(let distance): add(place + distance, from: start, to: &threads)
    }
  }
}

/// The places that the machine is in, the earliest begun first.
private struct Threads {
  private(set) var members: [(place: Int, start: Int)] = []
  private var positions: [Int]

  init(count: Int) { positions = Array(repeating: 0, count: count) }

  var isEmpty: Bool { members.isEmpty }

  func start(of place: Int) -> Int? {
    let position = positions[place]
    guard position < members.count, members[position].place == place else { return nil }
    return members[position].start
  }

  mutating func insert(_ place: Int, from start: Int) -> Bool {
    guard self.start(of: place) == nil else { return false }
    positions[place] = members.count
    members.append((place, start))
    return true
  }

  mutating func removeAll() { members.removeAll(keepingCapacity: true) }
}

/// How many bytes the character that begins with `byte` has; a byte that begins none counts alone.
private func utf8Length(_ byte: UInt8) -> Int {
  switch byte {
  case ..<0xC0: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}

/// The character at a place; what is broken is U+FFFD.
private func decoded(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: UnicodeScalar, length: Int) {
  let length = min(utf8Length(text[index]), text.count - index)
  guard text[index] >= 0x80 else { return (UnicodeScalar(text[index]), 1) }
  var value = UInt32(text[index]) & (0x7F >> UInt32(length))
  for offset in 1..<max(length, 1) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
  return (UnicodeScalar(value) ?? "\u{FFFD}", length)
}

extension ScalarClass {
  /// Marks the bytes with which the UTF-8 of a character of the class can begin.
  func markFirstBytes(in table: inout [Bool]) {
    for byte in UInt8(0)..<0x80 where contains(UnicodeScalar(byte)) { table[Int(byte)] = true }
    guard !isNegated, properties.isEmpty, lacking.isEmpty else {
      for byte in 0x80...0xFF { table[byte] = true }
      return
    }
    for range in ranges where range.upperBound >= 0x80 {
      let ends = [max(range.lowerBound, 0x80), range.upperBound].map { value in
        UnicodeScalar(value).flatMap { String($0).utf8.first } ?? 0xED
      }
      for byte in min(ends[0], ends[1])...max(ends[0], ends[1]) { table[Int(byte)] = true }
    }
  }
}
