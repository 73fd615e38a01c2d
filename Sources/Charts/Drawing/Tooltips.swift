/// The text that appears over a mark: its categories and its exact amount.
struct Tooltips {
  private var parts: [Part] = []
  private var seriesParts: [Part] = []
  /// What the marks show, for a path that is no series of several.
  private var name = ""
  private var amountLabel = ValueLabel(ChannelDefinition(type: .quantitative), column: nil)

  /// One column of the text.
  private struct Part {
    var values: [Datum]
    var title: String?
    var label: ValueLabel

    func text(_ row: Int) -> String {
      let text = label.phrase(values[row])
      return title.map { "\($0) \(text)" } ?? text
    }
  }

  /// Empty texts if the mark asks for none.
  init(_ layer: Layer, _ chart: ChartTexts) {
    guard layer.mark.tooltip else { return }
    let encoding = layer.encoding
    if let size = encoding[.size], let name = size.column {
      amountLabel = ValueLabel(size, column: layer.frame.column(name))
    }
    let given = encoding.tooltips
    var definitions = given
    if given.isEmpty {
      var seen = Set<String>()
      for channel in Self.order(layer) {
        guard let definition = encoding[channel], let column = definition.column,
          seen.insert(column).inserted
        else { continue }
        definitions.append(definition)
      }
    }
    parts = definitions.compactMap { definition in
      guard let name = definition.column, let column = layer.frame.column(name) else { return nil }
      let isPlain =
        given.isEmpty && (!definition.isMeasure || definitions.filter(\.isMeasure).count < 2)
      let title = isPlain || definition.hidesTitle ? nil : definition.label(column)
      return Part(
        values: column.values, title: title, label: ValueLabel(definition, column: column))
    }
    name = Self.name(layer)
    seriesParts = [ChannelName.color, .detail].compactMap { channel in
      let definition = channel == .color ? encoding[.color] : encoding.details.first
      guard let definition, let name = definition.column, !definition.isMeasure,
        let column = layer.frame.column(name)
      else { return nil }
      return Part(values: column.values, title: nil, label: ValueLabel(definition, column: column))
    }
  }

  /// The title of the amounts.
  private static func name(_ layer: Layer) -> String {
    let definition = layer.encoding[layer.isHorizontal == true ? .x : .y]
    guard let definition, let column = definition.column.flatMap({ layer.frame.column($0) }) else {
      return ""
    }
    return definition.label(column)
  }

  /// Categories first, the amount last.
  private static func order(_ layer: Layer) -> [ChannelName] {
    let (along, amount): (ChannelName, ChannelName) =
      layer.isHorizontal == true ? (.y, .x) : (.x, .y)
    return [
      along, .xOffset, .yOffset, .source, .target, .color, .shape, .text, amount,
      amount.secondary ?? amount, along.secondary ?? along, .theta, .radius, .size,
    ]
  }

  /// `2018年 · 中央 · 2,310万元`, with the state of the value.
  func text(_ item: SceneItem) -> String {
    guard !parts.isEmpty else { return "" }
    var text = ""
    for part in parts where part.values.indices.contains(item.row) {
      if !text.isEmpty { text += " · " }
      text += part.text(item.row)
    }
    if let status = item.status { text += " · " + status.chinese }
    return text
  }

  /// An amount that is a sum of rows, with its unit.
  func amount(_ value: Double) -> String { amountLabel.phrase(.number(value)) }

  /// The series of a row, such as `中央`, or what a single one shows.
  func series(_ row: Int) -> String {
    seriesParts.isEmpty ? name : seriesParts.map { $0.text(row) }.joined(separator: " · ")
  }
}
