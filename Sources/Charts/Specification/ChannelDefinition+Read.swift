extension SpecificationReader {
  /// Reads one channel; nil after a problem that leaves nothing to draw.
  mutating func channel(
    _ node: SpecificationNode, _ name: ChannelName, place: String
  ) -> ChannelDefinition? {
    if let condition = node["condition"], condition.showsData {
      return conditionalChannel(node, condition, name, place: place)
    }
    let entries = entries(of: node, place, keys: name.keys, known: VegaLiteWords.channel)
    guard case .mapping = node.value else { return nil }
    let before = errorCount
    var definition = ChannelDefinition()
    definition.position = node.position
    if let value = entries["value"] { definition.value = constant(value, "\(place).value") }
    if let condition = entries["condition"] {
      definition.conditions = conditions(condition, "\(place).condition")
    }
    let column = source(entries, place, &definition)
    guard errorCount == before else { return nil }
    guard definition.isField || definition.datum != nil || definition.value != nil else {
      if !definition.conditions.isEmpty { return definition }
      if name == .order, let sort = entries["sort"] {
        definition.isOrderOnly = true
        definition.sort = self.sort(sort, "\(place).sort", definition)
        return definition
      }
      report(.missing("field", in: place, at: node))
      return nil
    }
    summary(entries, name, place, &definition)
    definition.scale.type = scaleType(entries["scale"])
    type(entries["type"], name, place, column, sort: entries["sort"], &definition)
    if let datum = entries["datum"] {
      definition.datum = self.datum(datum, "\(place).datum", definition)
    }
    texts(entries, place, column, &definition)
    if let axis = entries["axis"] { definition.axis = self.axis(axis, place, column, &definition) }
    if let legend = entries["legend"] {
      definition.legend = self.legend(legend, place, column, &definition)
    }
    if let header = entries["header"] {
      definition.header = self.header(header, place, column, definition)
    }
    definition.facetColumns = count(entries["columns"], "\(place).columns")
    if let scale = entries["scale"] {
      definition.scale = self.scale(scale, "\(place).scale", name, definition)
      reportRamp(scale, name, place, definition)
    }
    if let sort = entries["sort"] {
      definition.sort = self.sort(sort, "\(place).sort", definition)
    }
    if let stack = entries["stack"] { definition.stack = self.stack(stack, "\(place).stack") }
    definition.bandPosition = number(entries["bandPosition"], "\(place).bandPosition", in: 0...1)
    return errorCount == before ? definition : nil
  }

  /// Reads which column or constant is shown; returns what is known about the column.
  private mutating func source(
    _ entries: [String: SpecificationNode.Entry], _ place: String,
    _ definition: inout ChannelDefinition
  ) -> DataTable.Column? {
    if let datum = entries["datum"] {
      definition.datum = Datum(datum.value)
      if case .mapping = datum.value.value {
        definition.datum = dateTime(datum.value, "\(place).datum").map { .date($0) }
      }
    }
    guard let entry = entries["field"] else {
      if let aggregate = entries["aggregate"] {
        definition.aggregate = self.aggregate(aggregate, "\(place).aggregate")
        if let operation = definition.aggregate, operation != .count {
          report(.missing("field", in: place, at: aggregate.value))
        }
      }
      return nil
    }
    guard let name = text(entry, "\(place).field") else { return nil }
    definition.field = name.unescapedPath
    if let aggregate = entries["aggregate"] {
      definition.aggregate = self.aggregate(aggregate, "\(place).aggregate")
      if definition.aggregate == .count {
        definition.field = nil
        return nil
      }
    }
    guard let columns else { return nil }
    if let column = columns.first(where: { $0.name == definition.field }) { return column }
    report(.unknownField(name, place, at: entry.value, columns: columns.map(\.name)))
    return nil
  }

  private mutating func aggregate(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> AggregateOperation? {
    word(
      entry.value, place, of: AggregateOperation.allCases.map(\.rawValue),
      known: AggregateOperation.unsupported
    ).flatMap(AggregateOperation.init)
  }

  private mutating func summary(
    _ entries: [String: SpecificationNode.Entry], _ name: ChannelName, _ place: String,
    _ definition: inout ChannelDefinition
  ) {
    if let entry = entries["bin"] {
      switch entry.value.value {
      case .text("binned"): definition.isBinned = true
      case .boolean(false), .null: break
      default:
        // Vega-Lite cuts axes finer than keys and panels.
        definition.bin = BinParameters.read(
          entry.value, place: "\(place).bin", maxbins: name.isPosition ? 10 : 6, &self)
        if let bin = definition.bin, bin.isBinned {
          (definition.bin, definition.isBinned, definition.binnedStep) = (nil, true, bin.step)
        }
      }
    }
    if let entry = entries["timeUnit"] {
      definition.timeUnit = TimeUnit.read(entry.value, place: "\(place).timeUnit", &self)
    }
  }

  /// Amounts are drawn in the page's ramp, whatever colours the author names.
  private mutating func reportRamp(
    _ entry: SpecificationNode.Entry, _ name: ChannelName, _ place: String,
    _ definition: ChannelDefinition
  ) {
    let isNamed = definition.scale.range.contains { if case .text = $0 { true } else { false } }
    guard name == .color, !definition.type.isDiscrete, isNamed,
      let range = entry.value.entries.first(where: { $0.key == "range" })
    else { return }
    report(.notUsed(range, in: "\(place).scale", nearest: "type: ordinal"))
  }

  private mutating func texts(
    _ entries: [String: SpecificationNode.Entry], _ place: String, _ column: DataTable.Column?,
    _ definition: inout ChannelDefinition
  ) {
    if let title = entries["title"] { definition.title = self.title(title, "\(place).title") }
    if let type = entries["formatType"] {
      _ = word(type.value, "\(place).formatType", of: ["number", "time"])
    }
    if let format = entries["format"] {
      definition.format = self.format(format, "\(place).format", definition, column)
    }
  }

  private mutating func stack(_ entry: SpecificationNode.Entry, _ place: String) -> StackOption {
    switch entry.value.value {
    case .null, .boolean(false): return .none
    case .boolean(true): return .offset(.zero)
    default:
      let words = StackOffset.allCases.map(\.rawValue)
      return word(entry.value, place, of: words).flatMap(StackOffset.init).map(StackOption.offset)
        ?? .automatic
    }
  }

  /// A constant outside of scales: a colour, a size, a text or `width`.
  mutating func constant(_ entry: SpecificationNode.Entry, _ place: String) -> Datum? {
    switch entry.value.value {
    case .sequence, .mapping:
      report(.wrongValue(place, entry.value, "一个值", "a single value"))
      return nil
    default: return Datum(entry.value)
    }
  }
}

extension String {
  /// A name of a field as Vega-Lite writes it, without the backslashes and brackets of a path.
  fileprivate var unescapedPath: String {
    guard contains("\\") || contains("[") else { return self }
    var result = ""
    var isEscaped = false
    var isInBrackets = false
    for character in self {
      if isEscaped {
        result.append(character)
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[":
        isInBrackets = true
        if !result.isEmpty { result += "." }
      case "]": isInBrackets = false
      case "'" where isInBrackets, "\"" where isInBrackets: break
      default: result.append(character)
      }
    }
    return result
  }
}
