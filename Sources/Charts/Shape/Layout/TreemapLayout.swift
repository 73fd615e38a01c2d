/// Nested boxes with areas in proportion to their values, as near to squares as they get (Bruls 2000).
///
/// Larger values come first, from the upper left; equal ones keep their order.
enum TreemapLayout {
  /// A parent's box and those of its children.
  struct Group: Hashable, Sendable {
    var box: Box?
    /// The strip above the children for the parent's name; without height when there is no room.
    var header: Box
    var children: [Box?]
  }

  /// The box of each value; nil for what is not a positive number.
  ///
  /// Neighbours are `paddingInner` apart; `ratio` is the wanted width of a box for its height.
  static func squarify(
    values: [Double], in box: Box, paddingInner: Double = 0, ratio: Double = goldenRatio
  ) -> [Box?] {
    let order = values.indices.filter { values[$0] > 0 && values[$0] < 1e300 }
      .sorted { values[$0] > values[$1] || values[$0] == values[$1] && $0 < $1 }
    var boxes = [Box?](repeating: nil, count: values.count)
    guard box.width >= 0, box.height >= 0 else { return boxes }
    let padding = max(0, paddingInner)
    var rows = TreemapRows(
      room: box.inset(by: -padding / 2), total: order.reduce(0) { $0 + values[$1] },
      ratio: max(ratio, 1))
    var first = 0
    while first < order.count {
      let row = rows.next(order[first...], values)
      for (index, place) in zip(order[first...], row) {
        boxes[index] = place.inset(by: padding / 2)
      }
      first += max(1, row.count)
    }
    return boxes
  }

  /// The boxes of two levels: parents by the sums of their children's values.
  ///
  /// Each parent keeps `paddingOuter` on its sides and, if three times as much is there, a header.
  static func nested(
    _ groups: [[Double]], in box: Box, paddingInner: Double = 0, paddingOuter: Double = 0,
    header: Double = 0, ratio: Double = goldenRatio
  ) -> [Group] {
    let sums = groups.map { $0.reduce(0) { $1 > 0 && $1 < 1e300 ? $0 + $1 : $0 } }
    let parents = squarify(values: sums, in: box, paddingInner: paddingInner, ratio: ratio)
    return zip(groups, parents).map { values, parent in
      guard let parent else {
        let none = Box(x: box.x, y: box.y, width: 0, height: 0)
        return Group(box: nil, header: none, children: values.map { _ in nil })
      }
      let height = parent.height >= 3 * header ? max(0, header) : 0
      let head = Box(x: parent.x, y: parent.y, width: parent.width, height: height)
      var room = parent.inset(by: paddingOuter)
      if height > 0 {
        let top = max(room.y, head.bottom)
        room = Box(x: room.x, y: top, width: room.width, height: max(0, room.bottom - top))
      }
      return Group(
        box: parent, header: head,
        children: squarify(values: values, in: room, paddingInner: paddingInner, ratio: ratio))
    }
  }

  static let goldenRatio = (1 + 5.0.squareRoot()) / 2
}

/// The room that is left, from which one row of boxes after the other is cut.
private struct TreemapRows {
  var room: Box
  var total: Double
  var ratio: Double

  /// Takes as many values as make the row's worst box better, and cuts off their boxes.
  mutating func next(_ order: ArraySlice<Int>, _ values: [Double]) -> [Box] {
    let alpha = max(room.height / room.width, room.width / room.height) / (total * ratio)
    var (sum, largest, smallest) = (0.0, 0.0, Double.infinity)
    var (count, best) = (0, Double.infinity)
    for index in order {
      let value = values[index]
      let longer = sum + value
      let side = longer * longer * alpha
      let worst = max(max(largest, value) / side, side / min(smallest, value))
      if count > 0, worst > best { break }
      (sum, largest, smallest) = (longer, max(largest, value), min(smallest, value))
      (count, best) = (count + 1, worst)
    }
    return cut(order.prefix(count), values, sum)
  }

  /// Cuts a row off the shorter side.
  private mutating func cut(_ row: ArraySlice<Int>, _ values: [Double], _ sum: Double) -> [Box] {
    let isAcross = room.width < room.height
    let share = total > 0 ? min(1, sum / total) : 0
    var strip = room
    if isAcross {
      strip.height = room.height * share
      room = Box(
        x: room.x, y: strip.bottom, width: room.width, height: max(0, room.bottom - strip.bottom))
    } else {
      strip.width = room.width * share
      room = Box(
        x: strip.right, y: room.y, width: max(0, room.right - strip.right), height: room.height)
    }
    total -= sum
    var before = 0.0
    return row.map { index in
      let (start, end) = (before / sum, (before + values[index]) / sum)
      before += values[index]
      return isAcross
        ? Box(
          x: strip.x + strip.width * start, y: strip.y, width: strip.width * (end - start),
          height: strip.height)
        : Box(
          x: strip.x, y: strip.y + strip.height * start, width: strip.width,
          height: strip.height * (end - start))
    }
  }
}
