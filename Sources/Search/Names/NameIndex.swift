/// What people type for names, in order, cut into files: one level of a B+ tree.
///
/// The index knows with which key each file begins, so a name is found while it is being typed with
/// one file or two.
struct NameIndex: Sendable {
  private static let partSize = 8000

  private var parts: [[UInt8]] = []
  /// The key with which each file begins.
  private(set) var firstKeys: [String] = []

  init(_ pages: [NamedPage], _ settings: SearchSettings) {
    let pinyin = Pinyin(pages.map(\.name), settings)
    var entries: [(key: [UInt16], page: NamedPage)] = []
    for page in pages {
      for key in nameKeys(of: page, pinyin, settings) { entries.append((Array(key.utf16), page)) }
    }
    // JavaScript compares texts by UTF-16.
    entries.sort { one, two in
      if one.key != two.key { return one.key.lexicographicallyPrecedes(two.key) }
      return (one.page.depth, one.page.number) < (two.page.depth, two.page.number)
    }
    for (key, page) in entries {
      let text = String(decoding: key, as: UTF16.self)
      if parts.last.map({ $0.count > Self.partSize }) ?? true {
        parts.append([])
        firstKeys.append(text)
      }
      append(page, key: text)
    }
  }

  func write(_ write: (SearchFile) throws -> Void) rethrows {
    for (number, part) in parts.enumerated() {
      try write(SearchFile(part: "n\(number)", part + [UInt8(ascii: "]")]))
    }
  }

  private mutating func append(_ page: NamedPage, key: String) {
    let last = parts.count - 1
    parts[last].append(UInt8(ascii: parts[last].isEmpty ? "[" : ","))
    parts[last].append(UInt8(ascii: "["))
    for text in [key, page.name, page.path, page.place, page.kind] {
      parts[last].appendQuoted(text)
      parts[last].append(UInt8(ascii: ","))
    }
    parts[last] += "\(page.number)]".utf8
  }
}

/// What people type for a name: the name, its pinyin and its initials, each with and without the
/// ending of a place.
func nameKeys(of page: NamedPage, _ pinyin: Pinyin, _ settings: SearchSettings) -> [String] {
  let isPerson = page.kind == NamedPage.person
  var names = [page.name]
  if !isPerson, let ending = settings.endings.first(where: page.name.hasSuffix) {
    let stem = String(page.name.dropLast(ending.count))
    // 城关镇 is also typed as 城关, but nobody types 镇 or a single character for a place.
    if stem.count > 1 { names.append(stem) }
  }
  var keys: Set<String> = [typed(page.name)]
  for name in names {
    for syllables in pinyin.readings(of: name, isPerson: isPerson) {
      keys.insert(syllables.joined())
      keys.insert(syllables.map { String($0.prefix(1)) }.joined())
    }
  }
  keys.remove("")
  return keys.sorted()
}

/// A name as `search.js` compares it: small and half-width, without spaces and apostrophes.
private func typed(_ name: String) -> String {
  let bytes = Array(name.utf8)
  var typed = String.UnicodeScalarView()
  var index = 0
  while index < bytes.count {
    let (scalar, length) = foldedScalar(of: bytes, at: index, before: bytes.count)
    index += length
    guard let scalar = Unicode.Scalar(scalar), !scalar.properties.isWhitespace, scalar != "'",
      scalar != "’"
    else { continue }
    typed.append(scalar)
  }
  return String(typed)
}
