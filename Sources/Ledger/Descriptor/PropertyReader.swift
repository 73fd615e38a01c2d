import Diagnostics

/// Reads the properties of one mapping of the descriptor; what is wrong is reported at its place.
struct PropertyReader {
  let node: YAMLNode
  /// What the mapping describes, such as 字段 "amount".
  let subject: Message
  var log: DiagnosticLog

  /// Nil, with a finding, when the node is not a mapping; unknown properties are findings too.
  init?(_ node: YAMLNode, subject: Message, known: [String], log: inout DiagnosticLog) {
    guard node.entries != nil else {
      log.error(
        "descriptor", at: node.location,
        Message(
          "\(subject.chinese)要写成若干行“属性: 值”",
          "\(subject.english) must be a mapping of properties to values"))
      return nil
    }
    node.reportUnknownKeys(known: known, of: subject, log: &log)
    self.node = node
    self.subject = subject
    self.log = DiagnosticLog()
  }

  mutating func string(_ key: String) -> String? {
    guard let value = node[key] else { return nil }
    if let text = value.string, !text.isEmpty { return text }
    reportWrong(key, value, Message("一段文字", "a text"))
    return nil
  }

  mutating func requiredString(_ key: String) -> String? {
    guard node[key] == nil else { return string(key) }
    log.error(
      "descriptor", at: node.location,
      Message(
        "\(subject.chinese)缺少属性 \"\(key)\"", "\(subject.english) lacks the property \"\(key)\""))
    return nil
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = node[key] else { return nil }
    if let number = value.integer, range.contains(number) { return number }
    reportWrong(
      key, value,
      Message(
        "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        "an integer from \(range.lowerBound) to \(range.upperBound)"))
    return nil
  }

  mutating func bool(_ key: String) -> Bool {
    guard let value = node[key] else { return false }
    if let flag = value.bool { return flag }
    reportWrong(key, value, Message("true 或 false", "true or false"))
    return false
  }

  /// One text, or a sequence of them.
  mutating func strings(_ key: String) -> [String]? {
    guard let value = node[key] else { return nil }
    if let text = value.string { return [text] }
    var texts: [String] = []
    for item in value.items ?? [] {
      guard let text = item.string else { break }
      texts.append(text)
    }
    if let items = value.items, items.count == texts.count { return texts }
    reportWrong(key, value, Message("一个名称，或用方括号括起的几个", "a text or a list of texts"))
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let value = node[key] else { return nil }
    if let choice = value.string.flatMap(Choice.init(rawValue:)) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    log.error(
      "descriptor", at: value.location,
      Message(
        "\(subject.chinese)的 \(key) 不能是 \"\(value.shown)\"",
        "the \(key) of \(subject.english) cannot be \"\(value.shown)\""),
      hint: didYouMean(value.shown, among: words))
    return nil
  }

  /// Reports a value that is not what is expected.
  mutating func reportWrong(_ key: String, _ value: YAMLNode?, _ expected: Message) {
    let shown = value?.shown ?? ""
    log.error(
      "descriptor", at: (value ?? node).location,
      Message(
        "\(subject.chinese)的 \(key) 不能是 \"\(shown)\"，应为\(expected.chinese)",
        "the \(key) of \(subject.english) cannot be \"\(shown)\"; expected \(expected.english)"))
  }
}

extension YAMLNode {
  /// The value as a message quotes it.
  var shown: String {
    switch content {
    case .scalar(let scalar): scalar.text
    case .sequence(let items): "[\(items.map(\.shown).joined(separator: ", "))]"
    case .mapping: "{…}"
    }
  }
}
