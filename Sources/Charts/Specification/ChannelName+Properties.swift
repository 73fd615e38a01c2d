extension ChannelName {
  /// The properties that a definition of this channel may have.
  var keys: [String] {
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
