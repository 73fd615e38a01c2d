extension SpecificationReader {
  /// Reads the type, or takes the one that follows from what is shown.
  mutating func type(
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
  func scaleType(_ entry: SpecificationNode.Entry?) -> ScaleType? {
    if case .text(let name)? = entry?.value["type"]?.value {
      ScaleType(rawValue: name)
    } else {
      nil
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
