/// Reads the extent of each row's bar, area or rectangle along one channel.
struct SpanReader {
  private enum Kind {
    /// From one place to another, such as the two ends of a stack.
    case ends(PositionReader, PositionReader)
    case stack(PlacedScale, [Datum], [Datum])
    /// From the base line to the place.
    case base(PositionReader, Double)
    case band(PlacedScale, [Datum], thickness: Double, OffsetReader?)
    case cut(PlacedScale, [Datum], [Datum], gap: Double, offset: OffsetReader?)
    case centered(PositionReader, thickness: Double)
    case whole(Double, Double)
  }

  private var kind: Kind
  private var shift = 0.0

  /// - Parameters:
  ///   - context: the layer, its plot and its scales.
  ///   - channel: x or y.
  ///   - isMeasure: whether the extent shows an amount.
  init(_ context: MarkContext, _ channel: ChannelName, isMeasure: Bool) {
    let definition = context.encoding[channel]
    let scale = context.scales[channel]
    let frame = context.layer.frame
    let secondary = channel.secondary ?? channel
    let extent = context.extent(channel)
    shift = channel == .x ? context.mark.xOffset : context.mark.yOffset
    if let stack = context.layer.stack, stack.channel == channel, let scale {
      kind = .stack(scale, frame.values(stack.start), frame.values(stack.end))
      return
    }
    if let end = PositionReader(context, secondary, at: 0),
      let start = PositionReader(context, channel, at: 0)
    {
      kind = .ends(start, end)
      shift = 0
      return
    }
    guard let definition else {
      kind = Self.unplaced(context, channel, isMeasure: isMeasure, extent)
      return
    }
    if isMeasure, let place = PositionReader(context, channel) {
      kind = .base(place, scale.map(Self.base) ?? (channel == .x ? 0 : extent))
      shift = 0
      return
    }
    let given = channel == .x ? context.mark.width : context.mark.height
    if let scale, let band = scale.band, let column = definition.column {
      var offset = OffsetReader(context, channel == .x ? .xOffset : .yOffset)
      offset?.isStart = true
      var room = offset?.bandwidth ?? band.bandwidth
      room *= context.mark.bandFraction ?? 1
      let isBar = context.mark.type == .bar
      let most = isBar ? context.style.thickestBar : .infinity
      kind = .band(
        scale, frame.values(column),
        thickness: min(given ?? (isBar ? context.mark.size : nil) ?? room, most), offset)
      return
    }
    if definition.bin != nil || definition.timeUnit != nil, let scale,
      let column = definition.column, let ends = frame.column(definition.derivedName + "_end")
    {
      let gap = context.mark.type == .bar ? 1.0 : 0
      var offset = OffsetReader(context, channel == .x ? .xOffset : .yOffset)
      offset?.isStart = true
      kind = .cut(scale, frame.values(column), ends.values, gap: gap, offset: offset)
      return
    }
    if let place = PositionReader(context, channel) {
      let size = given ?? context.mark.size ?? context.style.bar
      kind = .centered(place, thickness: size)
      shift = 0
    } else {
      kind = .whole(0, extent)
    }
  }

  private static func unplaced(
    _ context: MarkContext, _ channel: ChannelName, isMeasure: Bool, _ extent: Double
  ) -> Kind {
    guard context.mark.type == .bar, !isMeasure else { return .whole(0, extent) }
    let given = channel == .x ? context.mark.width : context.mark.height
    let size = given ?? context.mark.size ?? min(context.style.step * 0.9, extent)
    return .whole((extent - size) / 2, (extent + size) / 2)
  }

  /// The place that bars start from: zero, or the end of the scale that is nearest to it.
  static func base(_ scale: PlacedScale) -> Double {
    guard let (lower, upper) = scale.model.extent else { return 0 }
    return scale.position(of: scale.model.type == .log ? lower : max(lower, min(upper, 0)))
  }

  /// The two ends of a row; nil where its value has no place.
  func callAsFunction(_ row: Int) -> (from: Double, to: Double)? {
    switch kind {
    case .ends(let start, let end):
      guard let a = start(row), let b = end(row) else { return nil }
      return (a, b)
    case .stack(let scale, let starts, let ends):
      guard let a = scale.start(of: starts[row]), let b = scale.start(of: ends[row]) else {
        return nil
      }
      return (a + shift, b + shift)
    case .base(let place, let base): return place(row).map { (base, $0) }
    case .band(let scale, let values, let thickness, let offset):
      guard let start = scale.start(of: values[row]) else { return nil }
      let room = offset?.bandwidth ?? scale.bandwidth
      let lower = start + (offset?(row) ?? 0) + (room - thickness) / 2 + shift
      return (lower, lower + thickness)
    case .cut(let scale, let starts, let ends, let gap, let offset):
      guard var a = scale.start(of: starts[row]), var b = scale.start(of: ends[row]) else {
        return nil
      }
      if a > b { (a, b) = (b, a) }
      if b - a > 2 * gap { a += gap }
      if let offset, let inner = offset(row) {
        let width = offset.bandwidth ?? (b - a)
        return (a + inner + shift, a + inner + width + shift)
      }
      return (a + shift, b + shift)
    case .centered(let place, let thickness):
      return place(row).map { ($0 - thickness / 2, $0 + thickness / 2) }
    case .whole(let from, let to): return (from, to)
    }
  }
}
