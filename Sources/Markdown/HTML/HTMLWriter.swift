/// Writes a Markdown tree as HTML.
struct HTMLWriter {
  /// The path to the site's root, when it is known; otherwise pieces are made.
  private let root: String?
  private let blocks: Set<String>
  /// Whether the output says of each block on which line it stands, and marks terms for an index.
  let marksSource: Bool
  private var pieces: [HTMLPiece] = []
  var output: [UInt8] = []
  var headings: HeadingIdentifiers

  init(root: String?, blocks: Set<String>, idPrefix: String, marksSource: Bool = false) {
    self.root = root
    self.blocks = blocks
    self.marksSource = marksSource
    headings = HeadingIdentifiers(prefix: idPrefix)
    output.reserveCapacity(4096)
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  mutating func finish() -> [HTMLPiece] {
    flush()
    return pieces
  }

  mutating func write(_ html: StaticString) {
    html.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func writeRoot() {
    if let root { return output.appendHTML(root) }
    add(.root)
  }

  /// A hole; its source as text when there is no template to fill it.
  mutating func write(_ hole: Hole, in context: Hole.Context? = nil) {
    guard root == nil else { return output.appendHTML("{{\(hole.text)}}") }
    var hole = hole
    if let context { hole.context = context }
    add(.hole(hole))
  }

  func isBlock(_ info: String) -> Bool { blocks.contains(info.languageWord) }

  mutating func add(_ piece: HTMLPiece) {
    flush()
    pieces.append(piece)
  }

  private mutating func flush() {
    guard !output.isEmpty else { return }
    pieces.append(.html(text))
    output.removeAll(keepingCapacity: true)
  }
}
