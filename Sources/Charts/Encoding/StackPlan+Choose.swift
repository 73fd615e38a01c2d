extension StackPlan {
  /// Vega-Lite's choice of what is stacked; nil where nothing is.
  init?(_ mark: MarkDefinition, _ encoding: Encoding, isHorizontal: Bool?) {
    guard Self.stackable.contains(mark.type),
      let channel = Self.channel(.x, .y, mark, encoding, isHorizontal)
        ?? Self.channel(.theta, .radius, mark, encoding, isHorizontal),
      let definition = encoding[channel], let field = definition.columnName
    else { return nil }
    switch definition.stack {
    case .none: return nil
    case .offset(let offset): self.offset = offset
    case .automatic:
      guard mark.type == .bar || mark.type == .area || mark.type == .arc else { return nil }
      offset = .zero
    }
    if let secondary = channel.secondary, let other = encoding[secondary],
      other.isField || other.datum != nil
    {
      return nil
    }
    let dimension = Self.across(channel)
    let offsetChannel: ChannelName? = dimension == .x ? .xOffset : dimension == .y ? .yOffset : nil
    groups = []
    for name in [dimension, offsetChannel] {
      guard let name, let column = encoding[name]?.columnName, column != field,
        !groups.contains(column)
      else { continue }
      groups.append(column)
    }
    series = []
    let candidates =
      [ChannelName.color, .opacity, .size, .shape].compactMap { encoding[$0] } + encoding.orders
      + [encoding[.text]].compactMap { $0 } + encoding.details
    for candidate in candidates where candidate.aggregate == nil {
      guard let column = candidate.columnName, !groups.contains(column), !series.contains(column)
      else {
        continue
      }
      series.append(column)
    }
    let isSummarised = encoding.all.contains { $0.definition.aggregate != nil }
    if isSummarised, series.isEmpty { return nil }
    self.channel = channel
    self.field = field
  }

  fileprivate static let stackable: Set<MarkType> = [
    .arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick,
  ]

  private static func across(_ channel: ChannelName) -> ChannelName {
    switch channel {
    case .x: .y
    case .y: .x
    case .theta: .radius
    default: .theta
    }
  }

  /// Which of two channels holds the amounts that may be stacked.
  private static func channel(
    _ first: ChannelName, _ second: ChannelName, _ mark: MarkDefinition, _ encoding: Encoding,
    _ isHorizontal: Bool?
  ) -> ChannelName? {
    let (a, b) = (encoding[first], encoding[second])
    let isFirst = isAmount(a)
    let isSecond = isAmount(b)
    let isUpright = first == .x && (mark.type == .bar || mark.type == .area)
    guard isFirst, isSecond, let a, let b else {
      if isFirst { return isUpright && isHorizontal == false && b?.isField != true ? nil : first }
      if isSecond { return isUpright && isHorizontal == true && a?.isField != true ? nil : second }
      return nil
    }
    if case .offset = a.stack { return first }
    if case .offset = b.stack { return second }
    if (a.aggregate != nil) != (b.aggregate != nil) { return a.aggregate != nil ? first : second }
    guard isUpright, let isHorizontal else { return nil }
    return isHorizontal ? first : second
  }

  private static func isAmount(_ definition: ChannelDefinition?) -> Bool {
    guard let definition, definition.isField else { return false }
    return definition.type == .quantitative && definition.bin == nil && !definition.isBinned
  }
}

extension ChannelDefinition {
  /// The column of the values, which is known before it is there.
  fileprivate var columnName: String? { column ?? (isField ? derivedName : nil) }
}
