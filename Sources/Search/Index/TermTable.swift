/// Which pages have which terms, by the numbers of the pages in the order in which they were added.
struct TermTable: Sendable {
  /// The terms in the order in which they were met.
  private(set) var terms: [(key: TermKey, pages: RunList)] = []
  /// The texts of terms with words and of facets.
  private var words: [UInt64: String] = [:]
  /// The last page, and one, with each character of the Basic Multilingual Plane.
  private var lastPages = [UInt32](repeating: 0, count: 0x10000)
  /// Open addressing: the number of a term and one, 0 where the slot is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  @inline(__always)
  mutating func add(_ key: TermKey, page: UInt32) {
    terms[place(of: key)].pages.add(page)
  }

  /// Adds a character and, when there is one before it, the pair of both.
  @inline(__always)
  mutating func add(_ character: UInt32, after previous: UInt32, page: UInt32) {
    if previous != 0 { add(TermKey(character, after: previous), page: page) }
    if character < 0x10000 {
      // Most characters occur again and again on a page.
      guard lastPages[Int(character)] != page + 1 else { return }
      lastPages[Int(character)] = page + 1
    }
    add(TermKey(character), page: page)
  }

  /// Adds a term with a word in it.
  mutating func add(_ key: TermKey, page: UInt32, text: () -> String) {
    let known = terms.count
    terms[place(of: key)].pages.add(page)
    if terms.count > known { words[key.number] = text() }
  }

  /// The term as the browser asks for it.
  func text(of key: TermKey) -> String { key.characters ?? words[key.number] ?? "" }
}

extension TermTable {
  @inline(__always)
  private mutating func place(of key: TermKey) -> Int {
    let mask = slots.count - 1
    var slot = Self.slot(of: key) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if terms[place].key == key { return place }
      slot = (slot + 1) & mask
    }
    return insert(key)
  }

  private mutating func insert(_ key: TermKey) -> Int {
    terms.append((key, RunList()))
    if terms.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for place in terms.indices { fillSlot(terms[place].key, place) }
    } else {
      fillSlot(key, terms.count - 1)
    }
    return terms.count - 1
  }

  private mutating func fillSlot(_ key: TermKey, _ place: Int) {
    let mask = slots.count - 1
    var slot = Self.slot(of: key) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(place + 1)
  }

  @inline(__always)
  private static func slot(of key: TermKey) -> Int {
    Int(truncatingIfNeeded: (key.number &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
