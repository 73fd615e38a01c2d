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
    body.add(page.blocks, &tokens, page: place)
    body.add(page.title, &tokens, page: place)
    titles.add(page.title, &tokens, page: place)
    for term in facets.add(page, number: number) {
      body.add(TermKey(facet: term), page: place) { term }
    }
    if !page.name.isEmpty { names.append(NamedPage(page, number: number, path: path)) }
    return texts.add(page, number: UInt32(number), path: path)
  }

  /// The last file of texts, when all pages were taken up.
  package mutating func finish() -> SearchFile? { texts.finish() }
}

extension TermTable {
  /// Adds the terms of all blocks of a text: the tokens, each two that are neighbours, and each
  /// three of which the first is a word of at most two characters, or of four when the third is a word
  /// too, and the second a character: `12月15` tells more than `12月` and `月15`.
  fileprivate mutating func add(_ text: [UInt8], _ tokens: inout TokenScanner, page: UInt32) {
    func spelling(_ range: Range<Int>) -> String { TokenScanner.spelling(of: range, in: text) }
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      tokens.start(start..<end)
      var previous: TokenScanner.Token?
      var before = TermKey(0)
      var wordBefore = 0..<0
      var shortPair: (key: TermKey, length: Int, range: Range<Int>)?
      while let token = tokens.next(in: text) {
        let word = tokens.word.range
        let key: TermKey
        var pair: (key: TermKey, length: Int, range: Range<Int>)?
        switch (token, previous) {
        case (.character(let character), .character(let neighbour)?):
          key = TermKey(character)
          add(character, after: neighbour, page: page)
        case (.character(let character), _):
          key = TermKey(character)
          add(character, after: 0, page: page)
          if previous == .word {
            let joint = TermKey(before, key)
            add(joint, page: page) { spelling(word) + (key.characters ?? "") }
            pair = (joint, tokens.word.length, word)
          }
        case (.word, _):
          key = TermKey(word: tokens.word.hash)
          add(key, page: page) { spelling(word) }
          if previous == .word {
            add(TermKey(before, key), page: page) { spelling(wordBefore) + " " + spelling(word) }
          } else if previous != nil {
            add(TermKey(before, key), page: page) { (before.characters ?? "") + spelling(word) }
          }
        }
        if let (first, length, range) = shortPair, length < (token == .word ? 5 : 3) {
          add(TermKey(first, key), page: page) {
            spelling(range) + (before.characters ?? "") + (key.characters ?? spelling(word))
          }
        }
        (previous, before, wordBefore, shortPair) = (token, key, word, pair)
      }
      start = end + 1
    }
  }
}
