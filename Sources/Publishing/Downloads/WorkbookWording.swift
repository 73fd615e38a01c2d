package import Diagnostics
import Ledger
package import Tables

/// The words of the workbooks that can be downloaded: `content/downloads.yaml`.
///
/// Names in braces stand for what is known of the site and of a table.
package struct WorkbookWording: Sendable {
  package static let path = "content/downloads.yaml"

  struct Section: Hashable, Sendable {
    var heading: String
    var text: String
    /// Whether it is written on a sample site only.
    var isDemo: Bool
  }

  /// What is known of the site: its settings by their names, `phones` and `as_of`.
  let site: [String: String]
  let isDemo: Bool
  private(set) var sections: [Section] = []
  private var texts: [String: String] = [:]
  private var lists: [String: [String]] = [:]

  /// Reads the words; nil when the site has no such file, or when it cannot be used.
  ///
  /// - Parameters:
  ///   - folder: the folder of the site.
  ///   - site: what is known of it by name.
  ///   - isDemo: whether it is a sample site.
  ///   - log: gets what is wrong in the file.
  package init?(
    from folder: ContentFolder, site: [String: String], isDemo: Bool, log: inout DiagnosticLog
  ) {
    self.site = site
    self.isDemo = isDemo
    guard let root = folder.optionalYAML(Self.path, log: &log) else { return nil }
    var findings = DiagnosticLog()
    read(root, log: &findings)
    defer { log.merge(findings) }
    if findings.hasErrors { return nil }
  }

  /// The text of a key, with the values of the names in it; those of the site are known.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    filled(texts[key] ?? "", values)
  }

  /// The texts of a key that has several.
  func list(_ key: String, _ values: [String: String] = [:]) -> [String] {
    (lists[key] ?? []).map { filled($0, values) }
  }

  /// A text with the values of the names in it.
  func filled(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    for part in parts(of: text) {
      switch part {
      case .text(let text): result += text
      case .name(let name): result += values[name] ?? site[name] ?? ""
      }
    }
    return result
  }
}

extension WorkbookWording {
  /// The names that a table gives values to.
  private static let names = [
    "table", "description", "file", "rows", "columns", "header", "part", "parts", "title", "unit",
    "number",
  ]

  /// The keys of texts, and those of lists with the number of their items, where that is fixed.
  private static let textKeys = [
    "font", "cover.sheet", "cover.title", "contents.sheet", "contents.title", "notes.sheet",
    "notes.title", "data.sheet", "data.title", "data.part_sheet", "data.part_title", "column.unit",
    "column.note", "words.yes", "words.no", "words.none", "words.separator", "words.cut",
    "types.string", "types.integer", "types.number", "types.boolean", "types.date",
    "types.datetime", "types.year", "types.yearmonth", "types.duration", "types.list",
  ]
  private static let listKeys: [String: Int?] = [
    "contents.lines": nil, "contents.columns": 3, "notes.lines": nil, "notes.columns": 5,
    "data.lines": nil,
  ]

  private mutating func read(_ root: YAMLNode, log: inout DiagnosticLog) {
    let subject = Message("下载文字", "the words of downloads")
    let known = Self.textKeys + Self.listKeys.keys.sorted() + ["cover.sections"]
    root.reportUnknownKeys(known: known.map(firstPart), of: subject, log: &log)
    for entry in root.entries ?? [] {
      entry.value.reportUnknownKeys(
        known: known.filter { firstPart($0) == entry.key }.map {
          String($0.dropFirst(entry.key.count + 1))
        },
        of: subject, log: &log)
    }
    for key in Self.textKeys {
      guard let text = root[path: key]?.string else {
        reportMissing(key, in: root, Message("一段文字", "a text"), &log)
        continue
      }
      check(text, at: root[path: key]?.location, log: &log)
      texts[key] = text
    }
    for (key, count) in Self.listKeys.sorted(by: { $0.key < $1.key }) {
      let items = root[path: key]?.items?.compactMap(\.string)
      guard let items, count == nil || items.count == count else {
        let expected = count.map { Message("\($0) 段文字的列表", "a list of \($0) texts") }
        reportMissing(key, in: root, expected ?? Message("文字的列表", "a list of texts"), &log)
        continue
      }
      for item in items { check(item, at: root[path: key]?.location, log: &log) }
      lists[key] = items
    }
    for item in root[path: "cover.sections"]?.items ?? [] {
      item.reportUnknownKeys(
        known: ["heading", "text", "demo"], of: Message("封面的一段", "a section of the cover"),
        log: &log)
      let section = Section(
        heading: item["heading"]?.string ?? "", text: item["text"]?.string ?? "",
        isDemo: item["demo"]?.bool ?? false)
      check(section.heading + section.text, at: item.location, log: &log)
      sections.append(section)
    }
  }

  private func check(_ text: String, at location: SourceLocation?, log: inout DiagnosticLog) {
    for case .name(let name) in parts(of: text)
    where site[name] == nil && !Self.names.contains(name) {
      log.error(
        "unknown-name", at: location,
        Message("没有名称 “{\(name)}”", "there is no name \"{\(name)}\""),
        hint: didYouMean(name, among: (site.keys + Self.names).sorted()))
    }
  }
}

private enum TextPart {
  case text(Substring)
  case name(String)
}

/// The parts of a text `《{table}》`.
private func parts(of text: String) -> [TextPart] {
  var parts: [TextPart] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    parts.append(.text(rest[..<open]))
    parts.append(.name(String(rest[rest.index(after: open)..<close])))
    rest = rest[rest.index(after: close)...]
  }
  return parts + [.text(rest)]
}

private func firstPart(_ key: String) -> String { String(key.prefix { $0 != "." }) }

private func reportMissing(
  _ key: String, in root: YAMLNode, _ expected: Message, _ log: inout DiagnosticLog
) {
  let location = root[firstPart(key)]?.location ?? SourceLocation(WorkbookWording.path)
  log.error(
    "downloads", at: location,
    Message("缺少 \(key)：应是\(expected.chinese)", "`\(key)` is missing: it is \(expected.english)"),
    hint: Message("参照示例站点的 content/downloads.yaml", "see content/downloads.yaml of the sample site")
  )
}

extension YAMLNode {
  fileprivate subscript(path path: String) -> YAMLNode? {
    path.split(separator: ".").reduce(self) { node, key in node?[String(key)] }
  }
}
