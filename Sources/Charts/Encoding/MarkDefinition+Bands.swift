/// The ends of the columns that hold a unit of time moved along its axis.
let shiftedStart = "_offsetted_rect_start"
let shiftedEnd = "_offsetted_rect_end"

// Which marks reach over a whole bin or unit of time.
extension MarkDefinition {
  /// Whether a channel needs the end of its bin or unit of time besides the start.
  func hasBandEnd(
    _ channel: ChannelName, _ definition: ChannelDefinition, _ encoding: Encoding
  ) -> Bool {
    guard definition.aggregate == nil else { return false }
    if definition.bin != nil { return true }
    guard definition.timeUnit != nil, definition.type == .temporal else { return false }
    if let position = definition.bandPosition {
      // Vega-Lite has no end where dates that are cut already stand at their start.
      return isRectangular || position != 0 || definition.timeUnit?.isBinned == false
    }
    return isRectangular && channel.secondary.flatMap { encoding[$0] } == nil
  }

  /// Whether rectangles are moved along the axis of time, so that the unit's start is not their edge.
  func shiftsUnits(_ channel: ChannelName, _ definition: ChannelDefinition) -> Bool {
    guard isRectangular, channel.isPosition, definition.timeUnit != nil,
      definition.type == .temporal, let position = definition.bandPosition
    else { return false }
    return position != 0.5
  }

  /// Adds the moved ends of the units of time.
  func addShiftedEnds(
    of channel: ChannelName, _ definition: ChannelDefinition, _ encoding: Encoding,
    to frame: inout Frame
  ) {
    guard shiftsUnits(channel, definition), let unit = definition.timeUnit,
      let position = definition.bandPosition,
      let source = frame.column(definition.derivedName)
    else { return }
    let fraction = position + 0.5
    func between(_ a: Timestamp, _ b: Timestamp) -> Datum {
      .number((1 - fraction) * Double(a.milliseconds) + fraction * Double(b.milliseconds))
    }
    let dates = source.values.map(\.date)
    frame.set(
      Frame.Column(
        source.name + shiftedStart, timeUnit: unit,
        dates.map { $0.map { between(unit.previous(before: $0), $0) } ?? .null }))
    frame.set(
      Frame.Column(
        source.name + shiftedEnd, timeUnit: unit,
        dates.map { $0.map { between($0, unit.next(after: $0)) } ?? .null }))
  }

  /// Marks of rectangles, which reach from one end of a unit to the other.
  private var isRectangular: Bool { type == .bar || type == .rect || type == .tick }
}
