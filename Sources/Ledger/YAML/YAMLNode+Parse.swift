package import Diagnostics
import Yams

/// How much YAML is read before a text is refused.
package struct YAMLLimits: Sendable {
  package var bytes = 2_000_000
  package var depth = 64

  package static let standard = YAMLLimits()
}

/// The value that a YAML text holds; nil, with the findings made, when it is refused.
///
/// A text without any value is an empty mapping. Anchors with aliases are refused, since they can
/// multiply without limit; so is a key that occurs twice. `firstLine` is the line of the file that
/// the text begins on.
package func parseYAML(
  _ text: String, path: String, firstLine: Int = 1, limits: YAMLLimits = .standard,
  log: inout DiagnosticLog
) -> YAMLNode? {
  let start = SourceLocation(path, row: firstLine, column: 1)
  guard text.utf8.count <= limits.bytes else {
    log.error(
      "yaml-size", at: start,
      Message(
        "这段 YAML 有 \(text.utf8.count) 字节，超过上限 \(limits.bytes) 字节",
        "this YAML has \(text.utf8.count) bytes, more than the limit of \(limits.bytes)"))
    return nil
  }
  if let alias = firstAlias(in: text) {
    log.error(
      "yaml-alias", at: SourceLocation(path, row: firstLine + alias.line, column: alias.column),
      Message(
        "不接受 YAML 别名 \"*\(alias.name)\"", "the YAML alias \"*\(alias.name)\" is not accepted"),
      hint: Message("把被引用的内容原样写在这里", "write the value here in full"))
    return nil
  }
  do {
    // Tags are not resolved: what a scalar means is decided by whoever reads it.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else {
      return YAMLNode(.mapping([]), at: start)
    }
    var reader = NodeReader(path: path, lineOffset: firstLine - 1, limits: limits, log: log)
    let node = reader.node(root, depth: 0)
    log = reader.log
    guard let node else { return nil }
    return node.isNull ? YAMLNode(.mapping([]), at: node.location) : node
  } catch {
    report(error, text: text, path: path, firstLine: firstLine, log: &log)
    return nil
  }
}

/// Turns the parser's tree into ours.
private struct NodeReader {
  let path: String
  let lineOffset: Int
  let limits: YAMLLimits
  var log: DiagnosticLog

  mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
    let location = location(node.mark)
    guard depth <= limits.depth else {
      log.error(
        "yaml-depth", at: location,
        Message(
          "YAML 嵌套超过 \(limits.depth) 层", "the YAML is nested more than \(limits.depth) levels deep")
      )
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLNode(.scalar(.init(text: scalar.string, isPlain: isPlain)), at: location)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = self.node(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return YAMLNode(.sequence(items), at: location)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard let value = self.node(value, depth: depth + 1) else { return nil }
        guard case .scalar(let name) = key else {
          log.error(
            "yaml-key", at: self.location(key.mark),
            Message("YAML 的键只能是一个词", "a key of this YAML can only be a word"))
          return nil
        }
        entries.append(.init(key: name.string, location: self.location(key.mark), value: value))
      }
      return YAMLNode(.mapping(entries), at: location)
    case .alias:
      return nil
    }
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(path, row: mark.map { $0.line + lineOffset }, column: mark?.column)
  }
}

/// The first `*name` whose `&name` also occurs in the text, wherever both stand.
///
/// Looking at names alone errs on the safe side: in quotes or in a block text the pair is harmless,
/// but it hardly ever occurs there. The line counts from 0, the column from 1.
private func firstAlias(in text: String) -> (name: String, line: Int, column: Int)? {
  let bytes = Array(text.utf8)
  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
  func name(after index: Int) -> String {
    var end = index + 1
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
  }
  guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
  var anchors: Set<String> = []
  for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
    anchors.insert(name(after: index))
  }
  anchors.remove("")
  var line = 0
  var column = 1
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "*") {
      let name = name(after: index)
      if anchors.contains(name) { return (name, line, column) }
    }
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return nil
}

private func report(
  _ error: any Error, text: String, path: String, firstLine: Int, log: inout DiagnosticLog
) {
  func location(_ mark: Mark) -> SourceLocation {
    SourceLocation(path, row: firstLine - 1 + mark.line, column: mark.column)
  }
  switch error as? YamlError {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    log.error(
      "yaml", at: location(mark),
      Message("YAML 写法有误：\(chinese(problem))", "this is not YAML: \(problem)"))
  case .duplicatedKeysInMapping(let keys, let context):
    let names = keys.joined(separator: "、")
    log.error(
      "duplicate-key", at: location(context.mark),
      Message("键 \"\(names)\" 写了不止一次", "the key \"\(names)\" occurs more than once"))
  case .reader(let problem, let offset, _, _):
    let lines = text.prefix(offset ?? 0).count(where: \.isNewline)
    log.error(
      "yaml", at: SourceLocation(path, row: firstLine + lines),
      Message("YAML 中有不能出现的字符", "a character cannot occur in YAML: \(problem)"))
  default:
    log.error(
      "yaml", at: SourceLocation(path, row: firstLine),
      Message("YAML 读不出来：\(error)", "this YAML cannot be read: \(error)"))
  }
}

/// The parser's most frequent complaints in plain Chinese.
private func chinese(_ problem: String) -> String {
  let known = [
    ("mapping values are not allowed", "这里不应再有冒号（值里有冒号时，请给整个值加引号）"),
    ("could not find expected ':'", "这一行缺少冒号，或冒号后面缺少空格"),
    ("did not find expected key", "缩进不对齐，或上一行的引号、括号没有写完"),
    ("did not find expected '-' indicator", "列表的缩进不对齐"),
    ("did not find expected ',' or ']'", "方括号里缺少逗号，或没有写完"),
    ("did not find expected ',' or '}'", "花括号里缺少逗号，或没有写完"),
    ("found character that cannot start any token", "这个字符不能放在开头（制表符请改为空格，@ ` % 请加引号）"),
    ("found unexpected end of stream", "引号没有写完"),
    ("found undefined alias", "星号开头的值请加引号"),
    ("Maximum nesting level", "嵌套层数太多"),
    ("but found another document", "只能有一段，多了一行 ---"),
  ]
  return known.first { problem.contains($0.0) }?.1 ?? problem
}
