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

  /// Reads the type, or takes the one that follows from what is shown.
  private mutating func type(
    _ entry: SpecificationNode.Entry?, _ name: ChannelName, _ place: String,
    _ column: DataTable.Column?, sort: SpecificationNode.Entry?,
    _ definition: inout ChannelDefinition
  ) {
    definition.type = definition.inferredType(name, column)
    if case .sequence? = sort?.value.value, definition.field != nil { definition.type = .ordinal }
    guard let entry else { return }
    let words = FieldType.allCases.map(\.rawValue)
    let short = ["Q": "quantitative", "T": "temporal", "O": "ordinal", "N": "nominal"]
    if case .text(let text) = entry.value.value, let long = short[text] {
      definition.type = FieldType(rawValue: long) ?? definition.type
      definition.hasExplicitType = true
      return
    }
    guard
      let type = word(entry.value, "\(place).type", of: words, known: ["geojson"])
        .flatMap(FieldType.init)
    else { return }
    definition.type = type
    definition.hasExplicitType = true
    guard let kind = column?.kind, type == .quantitative, definition.aggregate == nil,
      kind != .number
    else { return }
    report(.notANumber(column?.name ?? "", place, at: entry.value))
  }

  /// The type of scale that the author asks for, of which a type of field follows; wrong ones are told
  /// when the scale is read.
  private func scaleType(_ entry: SpecificationNode.Entry?) -> ScaleType? {
    if case .text(let name)? = entry?.value["type"]?.value {
      ScaleType(rawValue: name)
    } else {
      nil
    }
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

  mutating func title(_ entry: SpecificationNode.Entry, _ place: String) -> Title {
    if case .null = entry.value.value { return .hidden }
    guard case .sequence(let nodes) = entry.value.value else {
      return text(entry, place).map { $0.isEmpty ? .hidden : .text($0) } ?? .automatic
    }
    return .text(
      nodes.compactMap { text(SpecificationNode.Entry("title", $0), place) }.joined(separator: " "))
  }

  mutating func format(
    _ entry: SpecificationNode.Entry, _ place: String, _ definition: ChannelDefinition,
    _ column: DataTable.Column?
  ) -> ValueFormat? {
    guard let text = text(entry, place) else { return nil }
    let isTime =
      definition.type == .temporal || definition.timeUnit != nil
      || (column?.kind == .date && definition.type != .quantitative) || text.hasTimeDirective
    if isTime {
      if let format = TimeFormat(text) { return .time(format) }
      report(
        .wrongValue(
          place, entry.value, " %Y-%m-%d 这样的日期格式（d3-time-format）",
          "a date format of d3-time-format such as %Y-%m-%d"))
    } else {
      if let format = NumberFormat(text) { return .number(format) }
      report(
        .wrongValue(
          place, entry.value, " \",.2f\"、\".1%\"、\"d\"、\",.1万\" 这样的数字格式",
          "a number format of d3-format such as \",.2f\", \".1%\" or \"d\""))
    }
    return nil
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

extension ChannelDefinition {
  /// Vega-Lite's default type, but a column that declares its kind has the type that fits it.
  fileprivate func inferredType(_ name: ChannelName, _ column: DataTable.Column?) -> FieldType {
    if let aggregate {
      return (aggregate == .min || aggregate == .max) && column?.kind == .date
        ? .temporal : .quantitative
    }
    if name.isFacet || name == .shape { return .nominal }
    if name == .order { return .ordinal }
    if timeUnit != nil { return .temporal }
    if bin != nil || isBinned { return .quantitative }
    if field == nil {
      switch datum {
      case .number: return .quantitative
      case .date: return .temporal
      case .text(let text) where Timestamp(text) != nil && name.isPosition: return .temporal
      default: return .nominal
      }
    }
    if let type = scale.type, type.isContinuous { return type.isTime ? .temporal : .quantitative }
    switch column?.kind {
    case .number: return name == .detail ? .nominal : .quantitative
    case .date: return .temporal
    case .text, .boolean, nil: return .nominal
    }
  }
}

extension ChannelName {
  /// The properties that a definition of this channel may have.
  fileprivate var keys: [String] {
    let common = ["field", "type", "aggregate", "bin", "timeUnit", "title"]
    switch self {
    case .x, .y:
      return common + [
        "axis", "scale", "sort", "stack", "datum", "value", "format", "bandPosition",
      ]
    case .theta, .radius:
      return common + ["scale", "sort", "stack", "datum", "value", "format"]
    case .x2, .y2, .theta2, .radius2:
      return common + ["datum", "value", "bandPosition"]
    case .xOffset, .yOffset: return common + ["scale", "sort", "datum", "value", "bandPosition"]
    case .color, .opacity, .size, .shape:
      return common + ["legend", "scale", "sort", "datum", "value", "condition", "format"]
    case .text, .tooltip:
      return common + ["format", "formatType", "value", "datum", "condition"]
    case .detail, .status: return common
    case .source, .target: return common + ["format", "datum", "sort", "axis"]
    case .order: return common + ["sort", "value", "condition"]
    case .row, .column, .facet:
      return common + ["header", "sort"] + (self == .facet ? ["columns"] : [])
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

  /// Whether a format string is one of dates.
  fileprivate var hasTimeDirective: Bool {
    var previous: Character?
    for character in self {
      if previous == "%", character.isASCII, character.isLetter || character == "-" { return true }
      previous = character
    }
    return false
  }
}

extension ChartProblem {
  fileprivate static func notANumber(
    _ column: String, _ place: String, at node: SpecificationNode
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-field", at: node.position,
      "\(place)：“\(column)”这一列不是数，不能用 quantitative；请用 nominal 或 ordinal，或换一列",
      "\(place): the column \"\(column)\" holds no numbers and cannot be quantitative; use nominal or ordinal, or another column"
    )
  }
}
