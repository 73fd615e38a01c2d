import Diagnostics
import Markdown
import Tables

/// A Markdown file as a row: the keys of its front matter are the names or titles of the columns.
///
/// A field `body` is the text behind the front matter, and a field `slug` the file's name without
/// `.md`; neither is a key.
struct Story {
  /// What stands at a key.
  enum Entry: Hashable {
    case cell(Cell)
    case items([String])

    /// The single content, or the items as a message shows them.
    var cell: Cell {
      switch self {
      case .cell(let cell): cell
      case .items(let items): .text(items.joined(separator: "、"))
      }
    }
  }

  /// One entry for each field of the table.
  var entries: [Entry]
  var source: LedgerSource
  /// The line that stands for the whole.
  var row = 1
}

extension Story {
  /// Reads a file; nil, with the findings made, when its front matter cannot be read.
  init?(_ text: String, path: String, of resource: Resource, log: inout DiagnosticLog) {
    guard let parts = splitFrontMatter(text, path: path, log: &log),
      let yaml = parseYAML(
        parts.yaml, path: path, firstLine: parts.yamlFirstLine, log: &log)
    else { return nil }
    guard yaml.entries != nil else {
      log.error(
        "front-matter", at: yaml.location,
        Message("文件头要写成若干行“键: 值”", "the front matter must be lines of \"key: value\""))
      return nil
    }
    let implicit = ["body", "slug"]
    let fields = resource.fields
    yaml.reportUnknownKeys(
      known: fields.filter { !implicit.contains($0.name) }.flatMap(\.storyKeys),
      of: Message("数据表「\(resource.label)」", "the table \"\(resource.label)\""),
      log: &log)
    entries = []
    source = LedgerSource(path: path, table: resource.name, isStory: true, places: [])
    for field in fields {
      switch field.name {
      case "slug":
        let name = path.split(separator: "/").last.map(String.init) ?? path
        entries.append(.cell(.text(String(name.dropLast(".md".count)))))
        source.places.append(1)
      case "body":
        let (body, skippedLines) = trimmedBody(parts.body)
        entries.append(.cell(body.isEmpty ? .empty : .text(body)))
        source.places.append(parts.bodyFirstLine + skippedLines)
      default:
        append(field, of: yaml, log: &log)
      }
    }
  }

  /// Takes the entry of a field from the keys of a mapping.
  mutating func append(_ field: Field, of mapping: YAMLNode, log: inout DiagnosticLog) {
    let found = mapping.entries?.filter { field.storyKeys.contains($0.key) } ?? []
    for again in found.dropFirst() {
      log.error(
        "duplicate-key", at: again.location,
        Message(
          "「\(field.label)」写了不止一次", "\"\(field.label)\" occurs more than once"))
    }
    entries.append(found.first.map { $0.value.storyEntry(log: &log) } ?? .cell(.empty))
    source.places.append(found.first?.location.row ?? 0)
  }
}

extension Field {
  /// The keys by which a front matter or a YAML item can name the field.
  var storyKeys: [String] {
    [name, title, header].compactMap(\.self).reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }
}

extension YAMLNode {
  fileprivate func storyEntry(log: inout DiagnosticLog) -> Story.Entry {
    switch content {
    case .scalar(let scalar):
      return .cell(isNull || scalar.text.isEmpty ? .empty : .text(scalar.text))
    case .sequence(let nodes):
      let items = nodes.compactMap(\.string)
      if items.count == nodes.count { return items.isEmpty ? .cell(.empty) : .items(items) }
    case .mapping: break
    }
    log.error(
      "type", at: location,
      Message("这里只能写一个值，或一列值", "only a value or a list of values can stand here"))
    return .cell(.unreadable)
  }
}

/// The text without empty lines at its ends, and how many there were before it.
private func trimmedBody(_ text: String) -> (body: String, skippedLines: Int) {
  var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
  let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
  let skipped = lines.prefix(while: isEmpty).count
  lines = lines.dropFirst(skipped)
  while let last = lines.last, isEmpty(last) { lines.removeLast() }
  guard let first = lines.first, let last = lines.last else { return ("", skipped) }
  return (String(text[first.startIndex..<last.endIndex]), skipped)
}
