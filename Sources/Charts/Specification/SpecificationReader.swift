/// Reads the values of a specification and keeps every problem that it meets.
struct SpecificationReader {
  /// The columns that `field` may name here; nil while they are not known.
  var columns: [DataTable.Column]?
  /// Tells the columns of named data, and for nil of the chart's own rows.
  var dataColumns: (DataReference?) -> DataColumns = { _ in .columns([]) }
  /// Rows that the specification holds under a name.
  var datasets: [String: Frame] = [:]
  /// The default properties of a type of mark, and of all of them for `mark`.
  var markDefaults: [String: [SpecificationNode.Entry]] = [:]
  /// The named data and files that were met.
  var references: [DataReference] = []
  private(set) var problems: [ChartProblem] = []

  init(columns: [DataTable.Column]?) { self.columns = columns }

  /// How many views are around the one that is read.
  var depth = 0
  static let mostViews = 40

  var hasErrors: Bool { errorCount > 0 }

  /// How many of the problems leave nothing to draw.
  private(set) var errorCount = 0

  mutating func report(_ problem: ChartProblem) {
    if problem.severity == .error { errorCount += 1 }
    // What layers share is read for each of them.
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The entries of a mapping by key.
  ///
  /// A key that is not in `keys` is a problem; `known` are the keys that Vega-Lite has there.
  mutating func entries(
    of node: SpecificationNode, _ place: String, keys: [String], known: [String] = []
  ) -> [String: SpecificationNode.Entry] {
    guard case .mapping(let entries) = node.value else {
      report(.wrongValue(place, node, "一组“名称: 值”", "a mapping of names to values"))
      return [:]
    }
    var found: [String: SpecificationNode.Entry] = [:]
    for entry in entries {
      if !keys.contains(entry.key) {
        report(.unknownProperty(entry, in: place, keys: keys, known: known))
      } else if found.updateValue(entry, forKey: entry.key) != nil {
        report(.duplicate(entry, in: place))
      }
    }
    return found
  }

  /// A text; a number that stands without quotes is taken as it is written.
  mutating func text(_ entry: SpecificationNode.Entry?, _ place: String) -> String? {
    guard let entry else { return nil }
    switch entry.value.value {
    case .text(let text): return text
    case .number(let number): return NumberFormat.bare.text(number)
    case .null: return nil
    default:
      report(.wrongValue(place, entry.value, "一段文字", "a text"))
      return nil
    }
  }

  mutating func number(
    _ entry: SpecificationNode.Entry?, _ place: String, in range: ClosedRange<Double>
  ) -> Double? {
    guard let entry else { return nil }
    if case .number(let number) = entry.value.value, range.contains(number) { return number }
    let bounds =
      "\(NumberFormat.bare.text(range.lowerBound))…\(NumberFormat.bare.text(range.upperBound))"
    report(.wrongValue(place, entry.value, "\(bounds) 之间的数", "a number in \(bounds)"))
    return nil
  }

  mutating func boolean(_ entry: SpecificationNode.Entry?, _ place: String) -> Bool? {
    guard let entry else { return nil }
    if case .boolean(let value) = entry.value.value { return value }
    report(.wrongValue(place, entry.value, "true 或 false", "true or false"))
    return nil
  }

  /// One of a few words; the words that Vega-Lite has besides are told as not supported.
  mutating func word(
    _ node: SpecificationNode, _ place: String, of words: [String], known: [String] = []
  ) -> String? {
    if case .text(let text) = node.value, words.contains(text) { return text }
    report(.unknownWord(place, node, words: words, known: known))
    return nil
  }

  /// A colour as `#rgb` or `#rrggbb`, or a name of CSS.
  mutating func color(_ entry: SpecificationNode.Entry?, _ place: String) -> String? {
    guard let entry else { return nil }
    if case .text(let text) = entry.value.value, isColor(text) { return text }
    if case .null = entry.value.value { return "none" }
    report(.wrongValue(place, entry.value, "#1c5a48 这样的颜色", "a colour such as #1c5a48"))
    return nil
  }
}

extension ChartProblem {
  static func wrongValue(
    _ place: String, _ node: SpecificationNode, _ chinese: String, _ english: String
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-value", at: node.position, "\(place) 写的是 \(node.quoted)，应为\(chinese)",
      "\(place) is \(node.quoted), not \(english)")
  }

  /// A property that is understood, has no effect here and leaves the chart as it is.
  static func notUsed(
    _ entry: SpecificationNode.Entry, in place: String, nearest: String
  ) -> ChartProblem {
    ChartProblem(
      .warning, "chart-property", at: entry.position,
      "\(place) 的“\(entry.key)”在这里不起作用；最相近的可用项是“\(nearest)”",
      "\"\(entry.key)\" in \(place) has no effect here; the nearest supported is \"\(nearest)\"")
  }

  fileprivate static func unknownProperty(
    _ entry: SpecificationNode.Entry, in place: String, keys: [String], known: [String]
  ) -> ChartProblem {
    let list = keys.joined(separator: ", ")
    if VegaLiteWords.unused.contains(entry.key) {
      return notUsed(
        entry, in: place, nearest: nearest(to: entry.key, in: keys) ?? keys.first ?? "")
    }
    if VegaLiteWords.styles.contains(entry.key) {
      let guess = nearest(to: entry.key, in: keys) ?? keys.first ?? ""
      return ChartProblem(
        .warning, "chart-style", at: entry.position,
        "\(place) 的“\(entry.key)”只管样子，这里由页面样式决定，没有用上；最相近的可用项是“\(guess)”",
        "\"\(entry.key)\" in \(place) is a matter of looks that the page decides, and is not used; the nearest supported is \"\(guess)\""
      )
    }
    if known.contains(entry.key) {
      return ChartProblem(
        .error, "chart-property", at: entry.position,
        "\(place) 的“\(entry.key)”暂不支持；可用的有：\(list)",
        "\"\(entry.key)\" in \(place) is not supported yet; supported are \(list)")
    }
    let guess = nearest(to: entry.key, in: keys)
    return ChartProblem(
      .error, "chart-property", at: entry.position,
      "\(place) 没有“\(entry.key)”这一项；" + (guess.map { "是不是“\($0)”？" } ?? "可用的有：\(list)"),
      "\(place) has no property \"\(entry.key)\"; "
        + (guess.map { "did you mean \"\($0)\"?" } ?? "supported are \(list)"))
  }

  fileprivate static func duplicate(
    _ entry: SpecificationNode.Entry, in place: String
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-property", at: entry.position, "\(place) 里“\(entry.key)”写了两次，只能留一个",
      "\"\(entry.key)\" is given twice in \(place); keep one")
  }

  fileprivate static func unknownWord(
    _ place: String, _ node: SpecificationNode, words: [String], known: [String]
  ) -> ChartProblem {
    let list = words.joined(separator: ", ")
    guard case .text(let text) = node.value else {
      return wrongValue(place, node, "以下之一：\(list)", "one of \(list)")
    }
    if known.contains(text) {
      return ChartProblem(
        .error, "chart-value", at: node.position, "\(place) 的“\(text)”暂不支持；可用的有：\(list)",
        "\(place) \"\(text)\" is not supported yet; supported are \(list)")
    }
    let guess = nearest(to: text, in: words)
    return ChartProblem(
      .error, "chart-value", at: node.position,
      "\(place) 不能是“\(text)”；" + (guess.map { "是不是“\($0)”？" } ?? "可用的有：\(list)"),
      "\(place) cannot be \"\(text)\"; "
        + (guess.map { "did you mean \"\($0)\"?" } ?? "supported are \(list)"))
  }
}

extension SpecificationNode {
  /// The value as a message shows it, at most 40 characters long.
  var quoted: String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): NumberFormat.bare.text(number)
    case .text(let text): "\"\(text.count > 40 ? String(text.prefix(39)) + "…" : text)\""
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }
}

/// Whether a text can stand for a colour in SVG: `#1c5a48`, a name or `rgb(…)`.
func isColor(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
  func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  if bytes.first == UInt8(ascii: "#") {
    return [4, 5, 7, 9].contains(bytes.count) && bytes.dropFirst().allSatisfy(isHex)
  }
  if text.hasPrefix("rgb") || text.hasPrefix("hsl") {
    return bytes.allSatisfy { isLetter($0) || isHex($0) || "(),.% ".utf8.contains($0) }
  }
  return (3...20).contains(bytes.count) && bytes.allSatisfy(isLetter)
}
