/// Reads the extent of each row's bar, area or rectangle along one channel.
///
/// What the extent is made of is decided once; each row then asks a closure, without copies.
struct SpanReader {
  typealias Span = (from: Double, to: Double)

  private let span: (Int) -> Span?

  /// - Parameters:
  ///   - context: the layer, its plot and its scales.
  ///   - channel: x or y.
  ///   - isMeasure: whether the extent shows an amount.
  init(_ context: MarkContext, _ channel: ChannelName, isMeasure: Bool) {
    span =
      Self.ends(context, channel) ?? Self.amount(context, channel, isMeasure: isMeasure)
      ?? Self.band(context, channel) ?? Self.cut(context, channel)
      ?? Self.centered(context, channel)
      ?? Self.whole(context, channel, isMeasure: isMeasure)
  }

  /// The two ends of a row; nil where its value has no place.
  func callAsFunction(_ row: Int) -> Span? { span(row) }

  /// The place that bars start from: zero, or the end of the scale that is nearest to it.
  static func base(_ scale: PlacedScale) -> Double {
    guard let (lower, upper) = scale.model.extent else { return 0 }
    return scale.position(of: scale.model.type == .log ? lower : max(lower, min(upper, 0)))
  }
}

extension SpanReader {
  private static func shift(_ context: MarkContext, _ channel: ChannelName) -> Double {
    channel == .x ? context.mark.xOffset : context.mark.yOffset
  }

  /// The size that the author gives the mark in pixels.
  private static func given(_ context: MarkContext, _ channel: ChannelName) -> Double? {
    channel == .x ? context.mark.width : context.mark.height
  }

  private static func offset(_ context: MarkContext, _ channel: ChannelName) -> OffsetReader? {
    var offset = OffsetReader(context, channel == .x ? .xOffset : .yOffset)
    offset?.isStart = true
    return offset
  }

  /// From one place to another: the two ends of a stack, or those that two channels give.
  private static func ends(_ context: MarkContext, _ channel: ChannelName) -> ((Int) -> Span?)? {
    if let stack = context.layer.stack, stack.channel == channel,
      let scale = context.scales[channel]
    {
      let shift = shift(context, channel)
      let starts = context.layer.frame.values(stack.start)
      let ends = context.layer.frame.values(stack.end)
      return { row in
        guard let a = scale.start(of: starts[row]), let b = scale.start(of: ends[row]) else {
          return nil
        }
        return (a + shift, b + shift)
      }
    }
    guard let end = PositionReader(context, channel.secondary ?? channel, at: 0),
      let start = PositionReader(context, channel, at: 0)
    else { return nil }
    return { row in
      guard let a = start(row), let b = end(row) else { return nil }
      return (a, b)
    }
  }

  /// From the base line to the place of an amount.
  private static func amount(
    _ context: MarkContext, _ channel: ChannelName, isMeasure: Bool
  ) -> ((Int) -> Span?)? {
    guard isMeasure, let place = PositionReader(context, channel) else { return nil }
    let base =
      context.scales[channel].map(base) ?? (channel == .x ? 0 : context.extent(channel))
    return { row in place(row).map { (base, $0) } }
  }

  /// The band of a category, or the part of it that an offset gives.
  private static func band(_ context: MarkContext, _ channel: ChannelName) -> ((Int) -> Span?)? {
    guard let scale = context.scales[channel], let band = scale.band,
      let column = context.encoding[channel]?.column
    else { return nil }
    let offset = offset(context, channel)
    let room = offset?.bandwidth ?? band.bandwidth
    let isBar = context.mark.type == .bar
    let wanted =
      given(context, channel) ?? (isBar ? context.mark.size : nil)
      ?? room * (context.mark.bandFraction ?? 1)
    let thickness = min(wanted, isBar ? context.style.thickestBar : .infinity)
    let margin = (room - thickness) / 2 + shift(context, channel)
    let values = context.layer.frame.values(column)
    return { row in
      guard let start = scale.start(of: values[row]) else { return nil }
      let lower = start + (offset?(row) ?? 0) + margin
      return (lower, lower + thickness)
    }
  }

  /// A bin or a unit of time on a continuous scale.
  private static func cut(_ context: MarkContext, _ channel: ChannelName) -> ((Int) -> Span?)? {
    guard let definition = context.encoding[channel],
      definition.bin != nil || definition.timeUnit != nil, let scale = context.scales[channel],
      let column = definition.column,
      let ends = context.layer.frame.column(definition.derivedName + "_end")?.values
    else { return nil }
    let gap = context.mark.type == .bar ? 1.0 : 0
    let shift = shift(context, channel)
    let offset = offset(context, channel)
    let starts = context.layer.frame.values(column)
    return { row in
      guard var a = scale.start(of: starts[row]), var b = scale.start(of: ends[row]) else {
        return nil
      }
      if a > b { (a, b) = (b, a) }
      if b - a > 2 * gap { a += gap }
      guard let offset, let inner = offset(row) else { return (a + shift, b + shift) }
      return (a + inner + shift, a + inner + (offset.bandwidth ?? b - a) + shift)
    }
  }

  /// A thickness about a place that has no extent of its own.
  private static func centered(
    _ context: MarkContext, _ channel: ChannelName
  ) -> ((Int) -> Span?)? {
    guard let place = PositionReader(context, channel) else { return nil }
    let size = given(context, channel) ?? context.mark.size ?? context.style.bar
    return { row in place(row).map { ($0 - size / 2, $0 + size / 2) } }
  }

  /// The whole plot; of bars without a place, a step in the middle.
  private static func whole(
    _ context: MarkContext, _ channel: ChannelName, isMeasure: Bool
  ) -> (Int) -> Span? {
    let extent = context.extent(channel)
    guard context.mark.type == .bar, !isMeasure, !context.has(channel) else {
      return { _ in (0, extent) }
    }
    let size =
      given(context, channel) ?? context.mark.size ?? min(context.style.step * 0.9, extent)
    return { _ in ((extent - size) / 2, (extent + size) / 2) }
  }
}
