/// Takes up the finished pages of one worker for the search.
///
/// The pages come in the order of their numbers. Those of one group of sixteen numbers belong to one
/// worker, so that the files are the same however many workers there are.
package struct PageIndexer: Sendable {
  private(set) var body = TermTable()
  private(set) var titles = TermTable()
  private(set) var names: [NamedPage] = []
  private(set) var facets = Facets()
  /// The number in the site of each page that was taken up.
  private(set) var numbers: [UInt32] = []
  private(set) var texts = TextPacker()
  private var reader = PageReader()
  private var tokens = TokenScanner()

  package init() {}

  /// Takes up a page, unless its `<main>` says otherwise or is missing.
  ///
  /// - Parameters:
  ///   - html: the bytes of the page.
  ///   - number: the number of the page among all pages of the site.
  ///   - path: the path of the page in the site.
  /// - Returns: a file of the index that is complete now.
  package mutating func add(_ html: [UInt8], number: Int, path: String) -> SearchFile? {
    guard reader.read(html) else { return nil }
    let place = UInt32(numbers.count)
    numbers.append(UInt32(number))
    let page = reader.page
    add(page.blocks, to: \.body, place)
    add(page.title, to: \.body, place)
    add(page.title, to: \.titles, place)
    for term in facets.add(page, number: number) {
      body.add(word: Array(term.utf8), page: place)
    }
    if !page.name.isEmpty { names.append(NamedPage(page, number: number, path: path)) }
    return texts.add(page, number: UInt32(number), path: path)
  }

  /// The last file of texts, when all pages were taken up.
  package mutating func finish() -> SearchFile? { texts.finish() }
}

extension PageIndexer {
  /// Adds the terms of all blocks of a text: characters, pairs of neighbouring characters, words.
  private mutating func add(
    _ text: [UInt8], to table: WritableKeyPath<Self, TermTable>, _ place: UInt32
  ) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      tokens.start(start..<end)
      var previous: UInt32 = 0
      while let token = tokens.next(in: text) {
        switch token {
        case .character(let character):
          self[keyPath: table].add(TermKey(character), page: place)
          if previous != 0 {
            self[keyPath: table].add(TermKey(character, after: previous), page: place)
          }
          previous = character
        case .word:
          self[keyPath: table].add(word: tokens.word, page: place)
          previous = 0
        }
      }
      start = end + 1
    }
  }
}
