/// Packs the texts of neighbouring pages into files of a few thousand bytes, from which a browser
/// draws what it shows of a result.
struct TextPacker: Sendable {
  /// Pages of one group of numbers are packed by the same worker.
  static let group = 16
  /// A file holds more only when a single page does.
  private static let size = 5000

  /// The numbers of the pages with which files begin.
  private(set) var starts: [UInt32] = []
  private var data: [UInt8] = []

  /// Adds a page.
  ///
  /// - Returns: the file that is complete with the page before, if one is.
  mutating func add(_ page: PageText, number: UInt32, path: String) -> SearchFile? {
    var file: SearchFile?
    if let first = starts.last, !data.isEmpty {
      let isFull = data.count + page.blocks.count > Self.size
      if isFull || Int(first) / Self.group != Int(number) / Self.group { file = finish() }
    }
    if data.isEmpty { starts.append(number) }
    data.append(UInt8(ascii: data.isEmpty ? "{" : ","))
    data += "\(number):[".utf8
    data.appendQuoted(page.title[...])
    for text in [path, page.column, page.year, page.place] {
      data.append(UInt8(ascii: ","))
      data.appendQuoted(text)
    }
    data.append(UInt8(ascii: ","))
    data.appendQuoted(page.blocks.dropLast())
    data.append(UInt8(ascii: "]"))
    return file
  }

  /// The last file, if there is one.
  mutating func finish() -> SearchFile? {
    guard let first = starts.last, !data.isEmpty else { return nil }
    data.append(UInt8(ascii: "}"))
    defer { data.removeAll(keepingCapacity: true) }
    return SearchFile(part: "p\(first)", data)
  }

  /// The pages with which files begin as a text that is read without unpacking it: a character for
  /// each group, whose fifteen bits above U+3400 stand for all of its pages but the first.
  static func marks(of starts: [UInt32], pages: Int) -> String {
    var bits = [UInt32](repeating: 0, count: (pages + group - 1) / group)
    for start in starts.map(Int.init) { bits[start / group] |= 1 << UInt32(start % group) }
    return String(String.UnicodeScalarView(bits.compactMap { Unicode.Scalar(0x3400 + $0 >> 1) }))
  }
}
