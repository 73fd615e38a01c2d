/// Reads the place of each row along one channel.
struct PositionReader {
  private var values: [Datum] = []
  private var ends: [Datum]?
  private var constant: Double?
  private var scale: PlacedScale?
  private var fraction: Double
  private var offset: OffsetReader?
  private var shift = 0.0

  /// The place on a channel, at a part of the band or period; nil where the channel shows nothing.
  init?(_ context: MarkContext, _ channel: ChannelName, at fraction: Double? = nil) {
    guard let definition = context.encoding[channel] else { return nil }
    scale = context.scales[channel.primary]
    self.fraction = definition.bandPosition ?? fraction ?? 0.5
    shift = channel.primary == .x ? context.mark.xOffset : context.mark.yOffset
    if let value = definition.value {
      switch value {
      case .number(let number): constant = number
      case .text("width"): constant = context.width
      case .text("height"): constant = context.height
      default: return nil
      }
      return
    }
    if let datum = definition.datum {
      constant = scale?.position(of: datum, at: self.fraction)
    }
    if let column = definition.column {
      values = context.layer.frame.values(column)
      if context.mark.invalid == .show, scale?.continuous != nil {
        values = values.map { $0.amount == nil ? 0 : $0 }
      }
      let isCut = definition.bin != nil || definition.timeUnit != nil
      if isCut, !definition.type.isDiscrete || definition.timeUnit != nil, self.fraction != 0,
        scale?.continuous != nil
      {
        let isMiddle = definition.bin != nil || definition.bandPosition != nil || fraction != nil
        ends = isMiddle ? context.layer.frame.column(definition.derivedName + "_end")?.values : nil
      } else if definition.isBinned, let secondary = channel.secondary,
        let column = context.encoding[secondary]?.column, scale?.continuous != nil
      {
        ends = context.layer.frame.values(column)
      }
    } else if definition.datum == nil {
      return nil
    }
    offset = OffsetReader(context, channel.primary == .x ? .xOffset : .yOffset)
    if offset != nil, scale?.band != nil { self.fraction = 0 }
  }

  /// The place of a row; nil where its value has none.
  func callAsFunction(_ row: Int) -> Double? {
    var position: Double?
    if let constant {
      position = constant
    } else if let scale {
      position =
        scale.band == nil
        ? scale.start(of: values[row]) : scale.position(of: values[row], at: fraction)
      if let ends, let start = position, let end = scale.start(of: ends[row]) {
        position = start + (end - start) * fraction
      }
    } else {
      position = values[row].amount
    }
    guard let base = position else { return nil }
    return base + (offset?(row) ?? 0) + shift
  }
}

/// Reads how far each row stands from the start of its band.
struct OffsetReader {
  private var values: [Datum] = []
  private var constant: Double?
  private let scale: PlacedScale?
  /// Whether the start of the inner band is asked for rather than its middle.
  var isStart = false

  init?(_ context: MarkContext, _ channel: ChannelName) {
    guard let definition = context.encoding[channel] else { return nil }
    scale = context.scales[channel]
    if case .number(let number)? = definition.value { constant = number }
    if let column = definition.column { values = context.layer.frame.values(column) }
    if let datum = definition.datum { constant = scale?.position(of: datum) }
    guard constant != nil || !values.isEmpty else { return nil }
  }

  var bandwidth: Double? { scale?.band.map { $0.bandwidth } }

  func callAsFunction(_ row: Int) -> Double? {
    if let constant { return constant }
    guard let scale else { return values[row].amount }
    return isStart ? scale.start(of: values[row]) : scale.position(of: values[row])
  }
}
