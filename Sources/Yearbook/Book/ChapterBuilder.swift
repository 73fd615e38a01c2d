import Diagnostics
import Ledger
import Site

/// Makes a chapter of a manuscript: sections at `##`, headings at `###`, entries at 【…】.
struct ChapterBuilder {
  private let manuscript: Manuscript
  private let id: String
  private var footnotes: [String: [Markup]] = [:]
  private var sections: [Section] = []
  private var entry: Entry?
  private var entries = 0
  private var headings = 0
  private(set) var log = DiagnosticLog()

  /// The chapter with a number, or without one when it stands before the chapters.
  ///
  /// - Returns: nil, with a finding, when its HTML cannot be read.
  static func chapter(
    _ manuscript: Manuscript, html: [UInt8], number: Int?, log: inout DiagnosticLog
  ) -> Chapter? {
    guard let nodes = MarkupReader.read(html, path: manuscript.path, log: &log) else {
      return nil
    }
    var builder = ChapterBuilder(manuscript)
    builder.build(nodes)
    log.merge(builder.log)
    let settings = manuscript.settings
    var sections = builder.sections
    let hasIntro = sections.count > 1 && sections[0].title.isEmpty
    let intro = hasIntro ? sections.removeFirst().items : []
    return Chapter(
      id: builder.id, number: number, title: settings["title"]?.string ?? "",
      columns: settings["columns"]?.integer ?? 2, owner: settings["owner"]?.string ?? "",
      path: manuscript.path, intro: intro, sections: sections)
  }

  private init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    let name = manuscript.path.split(separator: "/").last ?? ""
    id = String(name.dropLast(".md".count))
  }

  private mutating func build(_ nodes: [Markup]) {
    let blocks = nodes.compactMap { node -> HTMLElement? in
      guard case .element(let element) = node else { return nil }
      return element
    }
    for block in blocks where block.hasClass("footnotes") { readFootnotes(block) }
    for block in blocks where !block.hasClass("footnotes") { add(block) }
    closeEntry()
  }

  private mutating func readFootnotes(_ section: HTMLElement) {
    for item in section.all("li") {
      guard let id = item.attributes["id"] else { continue }
      footnotes["#" + id] = item.children.flatMap { child -> [Markup] in
        guard case .element(let element) = child else { return [] }
        return inlines(element.children)
      }
    }
  }

  private mutating func add(_ block: HTMLElement) {
    switch block.name {
    case "h1", "h2":
      closeEntry()
      open(section: block.children.plainText, line: block.line)
    case "h3", "h4":
      closeEntry()
      headings += 1
      append(.heading(id: "\(id)-h\(headings)", title: block.children.plainText))
    case "p":
      addParagraph(block)
    case "figure":
      append(.figure(figure(block)))
    default:
      append(.block(prepared(block)))
    }
  }

  private mutating func addParagraph(_ block: HTMLElement) {
    var block = prepared(block)
    let text = block.children.plainText
    if let photo = photo(block) { return append(.figure(photo)) }
    if text.hasPrefix("【"), let title = takeTitle(&block.children) {
      closeEntry()
      entries += 1
      entry = Entry(id: "\(id)-e\(entries)", title: title, items: [], line: block.line)
    } else if entry != nil, let signature = Signature(text) {
      entry?.signature = signature
      return closeEntry()
    }
    append(.block(block))
  }

  private mutating func append(_ item: Item) {
    if entry != nil {
      entry?.items.append(item)
    } else {
      if sections.isEmpty { open(section: "", line: 1) }
      sections[sections.count - 1].items.append(item)
    }
  }

  private mutating func open(section title: String, line: Int) {
    sections.append(
      Section(id: "\(id)-\(sections.count + 1)", title: title, items: [], line: line))
  }

  private mutating func closeEntry() {
    guard let entry else { return }
    self.entry = nil
    append(.entry(entry))
  }

  /// The title of an entry, which is taken from the start of its first paragraph.
  private func takeTitle(_ children: inout [Markup]) -> String? {
    var title = ""
    for index in children.indices {
      let text = children[index].plainText
      guard case .text = children[index], let end = text.firstIndex(of: "】") else {
        title += text
        continue
      }
      title += text[..<end]
      let rest = text[text.index(after: end)...].drop { $0 == " " || $0 == "\n" || $0 == "　" }
      children[index] = .text(String(rest))
      children.removeFirst(index)
      return String(title.dropFirst())
    }
    return nil
  }
}

extension ChapterBuilder {
  /// A figure as the templates in `templates/yearbook` write it.
  private func figure(_ block: HTMLElement) -> Figure {
    let paragraphs = block.children.compactMap { child -> HTMLElement? in
      guard case .element(let element) = child, element.name == "p" else { return nil }
      return element
    }
    let text = { (name: String) in
      paragraphs.first { $0.hasClass(name) }?.children.plainText ?? ""
    }
    let table = prepared(block.first("table") ?? HTMLElement("table"))
    let drawings = block.children.compactMap { child -> String? in
      guard case .drawing(let drawing) = child else { return nil }
      return drawing
    }
    return Figure(
      id: block.attributes["id"] ?? "", title: block.first("figcaption")?.children.plainText ?? "",
      unit: text("unit"), description: text("description"),
      notes: paragraphs.filter { $0.hasClass("note") || $0.hasClass("source") }
        .map(\.children.plainText),
      body: block.hasClass("chart")
        ? .chart(drawings: drawings, table: table, signs: text("signs")) : .table(table),
      line: block.line)
  }

  /// A paragraph that holds nothing but a picture.
  private func photo(_ block: HTMLElement) -> Figure? {
    guard block.children.count == 1, case .element(let image) = block.children[0],
      image.name == "img"
    else { return nil }
    var path = image.attributes["src"] ?? ""
    while path.hasPrefix("../") { path.removeFirst(3) }
    return Figure(
      id: "", title: image.attributes["title"] ?? "", unit: "",
      description: image.attributes["alt"] ?? "", notes: [], body: .photo(path: path),
      line: block.line)
  }

  /// A block with its references, terms and footnotes found.
  private func prepared(_ block: HTMLElement) -> HTMLElement {
    if block.hasClass("table-scroll"), let table = block.first("table") { return prepared(table) }
    var block = block
    block.children = inlines(block.children)
    return block
  }

  private func inlines(_ nodes: [Markup]) -> [Markup] {
    nodes.flatMap { node -> [Markup] in
      switch node {
      case .text(let text):
        return references(in: text)
      case .element(let element) where element.attributes["data-term"] != nil:
        return [
          .term(heading: element.attributes["data-term"] ?? "", inlines(element.children))
        ]
      case .element(let element) where element.hasClass("footnote-ref"):
        return [.footnote(footnotes[element.first("a")?.attributes["href"] ?? ""] ?? [])]
      case .element(let element) where element.hasClass("footnote-return"):
        return []
      case .element(let element):
        return [.element(prepared(element))]
      default:
        return [node]
      }
    }
  }

  /// A text with the references `[@tbl-funds]` in it found.
  private func references(in text: String) -> [Markup] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [.text(text)] }
    var nodes: [Markup] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "[@"),
      let end = rest[start.upperBound...].firstIndex(of: "]")
    {
      nodes.append(.text(String(rest[..<start.lowerBound])))
      nodes.append(.reference(String(rest[start.upperBound..<end])))
      rest = rest[rest.index(after: end)...]
    }
    nodes.append(.text(String(rest)))
    return nodes
  }
}

extension Signature {
  private static let labels = ["撰稿", "来源", "责任", "状态"]

  /// Reads `（撰稿：示例甲；来源：2019年工作总结；责任：示例乙；状态：三审）`; nil for another paragraph.
  init?(_ text: String) {
    guard text.hasPrefix("（"), text.hasSuffix("）"),
      Self.labels.contains(where: { text.dropFirst().hasPrefix($0 + "：") })
    else { return nil }
    for part in text.dropFirst().dropLast().split(separator: "；") {
      guard let colon = part.firstIndex(of: "：") else { continue }
      let value = String(part[part.index(after: colon)...])
      switch part[..<colon] {
      case "撰稿": contributor = value
      case "来源": source = value
      case "责任": owner = value
      case "状态": state = value
      default: continue
      }
    }
  }
}
