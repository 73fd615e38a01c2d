/// Joins the lists of all workers, term by term, and lays them out in files.
struct TermMerger {
  /// About how many bytes a file of terms has.
  private static let partSize = 3000
  /// A list that is longer, as text, is a file of its own.
  private static let longestList = 2500

  /// The numbers of the workers' pages in the site.
  private let numbers: [[UInt32]]
  /// One more than the last page's number.
  let pageCount: Int
  private var marks: [UInt64]
  private var pages: [UInt32] = []
  private var runs: [Range<Int>] = []
  private var longLists = 0

  init(_ numbers: [[UInt32]]) {
    self.numbers = numbers
    pageCount = numbers.compactMap(\.last).max().map { Int($0) + 1 } ?? 0
    marks = [UInt64](repeating: 0, count: pageCount / 64 + 1)
  }

  /// Writes all terms.
  ///
  /// - Returns: over how many files they are spread.
  mutating func writeTerms(
    body: [TermTable], titles: [TermTable], _ write: (SearchFile) throws -> Void
  ) rethrows -> Int {
    let places = Places(body)
    let titlePlaces = Places(titles)
    var entries: [(hash: UInt32, data: [UInt8])] = []
    entries.reserveCapacity(places.keys.count)
    for key in places.keys {
      let lists = places[key]
      guard let table = lists.first(where: { $0.place != nil })?.table else { continue }
      let text = body[table].text(of: key)
      var data: [UInt8] = []
      data.appendQuoted(text)
      data += ":[".utf8
      try append(lists, of: body, to: &data, write)
      let titleLists = titlePlaces[key]
      if titleLists.contains(where: { $0.place != nil }) {
        data.append(UInt8(ascii: ","))
        try append(titleLists, of: titles, to: &data, write)
      }
      data.append(UInt8(ascii: "]"))
      entries.append((termHash(text), data))
    }
    return try writeParts(entries, write)
  }
}

extension TermMerger {
  /// The same term in one worker's table; nil where that worker has not met it.
  typealias TermPlace = (table: Int, place: Int?)

  /// Where each term is in the workers' tables.
  private struct Places {
    let keys: [TermKey]
    private let tables: [[TermKey: Int]]

    init(_ tables: [TermTable]) {
      self.tables = tables.map { table in
        Dictionary(uniqueKeysWithValues: zip(table.terms.lazy.map(\.key), table.terms.indices))
      }
      keys = Set(tables.flatMap { $0.terms.lazy.map(\.key) }).sorted()
    }

    subscript(key: TermKey) -> [TermPlace] {
      tables.indices.map { ($0, tables[$0][key]) }
    }
  }

  /// Appends a list to an entry: its text, or the number of its file and about how long it is.
  private mutating func append(
    _ places: [TermPlace], of tables: [TermTable], to data: inout [UInt8],
    _ write: (SearchFile) throws -> Void
  ) rethrows {
    join(places, of: tables)
    let list = riceCode(runs)
    guard list.count > Self.longestList else { return data.appendQuoted(list[...]) }
    longLists += 1
    data += "[\(longLists),\(list.count)]".utf8
    var script: [UInt8] = []
    script.appendQuoted(list[...])
    try write(SearchFile(part: "l\(longLists)", script))
  }

  /// Makes `runs` the pages of a term, by their numbers in the site.
  private mutating func join(_ places: [TermPlace], of tables: [TermTable]) {
    pages.removeAll(keepingCapacity: true)
    for case (let table, let place?) in places {
      let numbers = numbers[table]
      tables[table].terms[place].pages.forEachRun { pages += numbers[$0] }
    }
    runs.removeAll(keepingCapacity: true)
    guard pages.count > pageCount / 64 else {
      pages.sort()
      for page in pages { runs.append(run: Int(page)..<Int(page) + 1) }
      return
    }
    for page in pages { marks[Int(page >> 6)] |= 1 << UInt64(page & 63) }
    for index in marks.indices where marks[index] != 0 {
      var word = marks[index]
      marks[index] = 0
      var position = index * 64
      while word != 0 {
        let zeros = word.trailingZeroBitCount
        word >>= UInt64(zeros)
        let ones = (~word).trailingZeroBitCount
        position += zeros
        runs.append(run: position..<position + ones)
        position += ones
        word = ones == 64 ? 0 : word >> UInt64(ones)
      }
    }
  }

  /// Spreads the entries over files by their hash.
  private func writeParts(
    _ entries: [(hash: UInt32, data: [UInt8])], _ write: (SearchFile) throws -> Void
  ) rethrows -> Int {
    let count = max(1, entries.reduce(0) { $0 + $1.data.count } / Self.partSize)
    var parts = [[Int]](repeating: [], count: count)
    for (index, entry) in entries.enumerated() {
      parts[Int(entry.hash) % count].append(index)
    }
    for (part, members) in parts.enumerated() {
      var data = [UInt8(ascii: "{")]
      for (position, index) in members.enumerated() {
        if position > 0 { data.append(UInt8(ascii: ",")) }
        data += entries[index].data
      }
      data.append(UInt8(ascii: "}"))
      try write(SearchFile(part: "t\(part)", data))
    }
    return count
  }
}

/// The hash that says in which file a term is: FNV-1a with 32 bits over UTF-16, as `results.js` has it.
func termHash(_ text: String) -> UInt32 {
  text.utf16.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
}
