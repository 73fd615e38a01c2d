extension MarkDefinition {
  /// Whether amounts run from left to right, by Vega-Lite's rules; nil where the mark has no direction.
  func direction(_ encoding: Encoding) -> Bool? {
    let (x, y) = (encoding[.x], encoding[.y])
    let hasX2 = encoding[.x2].map { $0.isField || $0.datum != nil } ?? false
    let hasY2 = encoding[.y2].map { $0.isField || $0.datum != nil } ?? false
    switch type {
    case .point, .circle, .square, .rect, .arc: return nil
    case .bar, .text:
      if let x, x.isField, x.isBinned || (y?.aggregate != nil && x.aggregate == nil) {
        return false
      }
      if let y, y.isField, y.isBinned || (x?.aggregate != nil && y.aggregate == nil) { return true }
      if hasX2 || hasY2 {
        if let isHorizontal { return isHorizontal }
        if !hasX2 { return x?.isMeasure == true && y?.isBinned == true }
        if !hasY2 { return !(y?.isMeasure == true && x?.isBinned == true) }
      }
      if hasX2, hasY2 { return nil }
      return ranged(x, y, hasX2, hasY2) ?? measured(x, y)
    case .rule, .area:
      if type == .rule, hasX2, x?.isBinned != true, hasY2, y?.isBinned != true { return nil }
      if let direction = ranged(x, y, hasX2, hasY2) { return direction }
      if type == .rule {
        // A rule for one value crosses the plot.
        if x != nil, y == nil { return false }
        if y != nil, x == nil { return true }
      }
      return measured(x, y)
    default: return measured(x, y)
    }
  }

  private func ranged(
    _ x: ChannelDefinition?, _ y: ChannelDefinition?, _ hasX2: Bool, _ hasY2: Bool
  ) -> Bool? {
    if hasY2 { return y?.isBinned == true }
    if hasX2 { return x?.isBinned != true }
    return nil
  }

  private func measured(_ x: ChannelDefinition?, _ y: ChannelDefinition?) -> Bool? {
    let (isX, isY) = (x?.isMeasure == true, y?.isMeasure == true)
    if let isHorizontal { return isHorizontal }
    if isX != isY { return type == .tick ? isY : isX }
    if isX { return false }
    let (isTimeX, isTimeY) = (x?.type == .temporal, y?.type == .temporal)
    if isTimeX != isTimeY { return isTimeY }
    return nil
  }

  /// The scale that a channel has by default, or that the author asks for where it fits.
  func scaleType(
    of channel: ChannelName, _ definition: ChannelDefinition, _ encoding: Encoding
  ) -> ScaleType {
    let byDefault = defaultScaleType(channel, definition, encoding)
    guard let type = definition.scale.type, Self.fits(type, channel, definition) else {
      return byDefault
    }
    return type
  }

  private func defaultScaleType(
    _ channel: ChannelName, _ definition: ChannelDefinition, _ encoding: Encoding
  ) -> ScaleType {
    switch definition.type {
    case .nominal, .ordinal:
      if channel == .color || channel == .shape { return .ordinal }
      if channel.isPosition || channel.isOffset {
        let isBanded: Set<MarkType> = [.rect, .bar, .rule, .tick]
        let hasOffset = encoding[channel == .x ? .xOffset : .yOffset]?.isField ?? false
        let isWide = bandFraction != nil
        return isBanded.contains(type) || isWide || (channel.isPosition && hasOffset)
          ? .band : .point
      }
      return type == .arc && channel.isPolar ? .band : .point
    case .temporal: return channel == .shape ? .ordinal : .time
    case .quantitative:
      if channel == .color, definition.bin != nil { return .binOrdinal }
      return channel == .shape ? .ordinal : .linear
    }
  }

  /// Whether a type of scale can show what a channel does.
  static func fits(
    _ type: ScaleType, _ channel: ChannelName, _ definition: ChannelDefinition
  ) -> Bool {
    switch type {
    case .ordinal, .binOrdinal: return channel == .color || channel == .shape || channel == .size
    case .band, .point: return channel != .color && channel != .shape
    case .time, .utc: return definition.type == .temporal
    case .quantize, .quantile, .threshold:
      return !channel.isPosition && !channel.isOffset && !channel.isPolar
        && (definition.type == .quantitative || !definition.isField)
    case .linear, .log, .pow, .sqrt, .symlog:
      return channel != .shape && (definition.type == .quantitative || !definition.isField)
    }
  }
}
