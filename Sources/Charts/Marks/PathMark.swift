/// Lines, areas and trails: one for each series, in the order of the axis, broken where a value is missing.
enum PathMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let type = context.mark.type
    let isHorizontal = context.layer.isHorizontal ?? false
    let paint = PaintReader(context)
    let widths = type == .trail ? NumberReader(context, .size) : nil
    let vertex = type == .area ? areaVertex(context, isHorizontal) : lineVertex(context)
    var content = SceneMark.Content()
    content.items.reserveCapacity(context.rows.count)
    for series in series(context) {
      let start = content.items.count
      for row in ordered(series, context, isHorizontal) {
        let place = vertex(row)
        var item = paint.item(
          row,
          .vertex(
            x: place?.x ?? 0, y: place?.y ?? 0, x2: place?.x2, y2: place?.y2,
            width: widths.map { $0(row) ?? 1 }, isDefined: place != nil))
        item.opacity = 1
        content.items.append(item)
      }
      guard content.items.count > start, let first = series.first else { continue }
      content.paths.append(
        ScenePath(
          items: start..<content.items.count, color: paint.color(first),
          opacity: paint.opacity(first), row: first))
    }
    return content
  }

  /// The rows of each path: those of equal colour, detail and so on.
  private static func series(_ context: MarkContext) -> [[Int]] {
    let channels: [ChannelName] =
      context.mark.type == .trail ? [.color, .opacity, .shape] : [.color, .opacity, .shape, .size]
    let definitions = channels.compactMap { context.encoding[$0] } + context.encoding.details
    let columns = definitions.filter { $0.aggregate == nil }.compactMap(\.column)
    guard !columns.isEmpty else { return [context.rows] }
    let keys = columns.map { context.layer.frame.values($0) }
    if keys.count == 1 { return grouped(context.rows) { keys[0][$0] } }
    return grouped(context.rows) { row in keys.map { $0[row] } }
  }

  private static func grouped<Key: Hashable>(
    _ rows: [Int], by key: (Int) -> Key
  ) -> [[Int]] {
    var places: [Key: Int] = [:]
    var groups: [[Int]] = []
    for row in rows {
      let key = key(row)
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The rows in the order of `order`, else of the axis.
  private static func ordered(
    _ rows: [Int], _ context: MarkContext, _ isHorizontal: Bool
  ) -> [Int] {
    if let order = context.encoding.orders.first {
      guard let column = order.column else { return rows }
      let values = context.layer.frame.values(column)
      let descends = order.sort == .descending
      return sorted(rows) {
        descends ? Datum.ascends(values[$1], values[$0]) : Datum.ascends(values[$0], values[$1])
      }
    }
    let channel: ChannelName = isHorizontal ? .y : .x
    guard let column = context.encoding[channel]?.column else { return rows }
    let values = context.layer.frame.values(column)
    if let scale = context.scales[channel], let categories = scale.categories {
      return sorted(rows) { (categories[values[$0]] ?? 0) < (categories[values[$1]] ?? 0) }
    }
    return sorted(rows) { (values[$0].amount ?? -.infinity) < (values[$1].amount ?? -.infinity) }
  }

  /// Sorts rows and keeps the order of equal ones.
  private static func sorted(_ rows: [Int], by precedes: (Int, Int) -> Bool) -> [Int] {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { !precedes($1, $0) }
    if isSorted { return rows }
    return rows.enumerated().sorted { a, b in
      precedes(a.element, b.element)
        || !precedes(b.element, a.element) && a.offset < b.offset
    }.map(\.element)
  }

  private typealias Vertex = (x: Double, y: Double, x2: Double?, y2: Double?)

  private static func lineVertex(_ context: MarkContext) -> (Int) -> Vertex? {
    let stack = context.layer.stack
    func place(_ channel: ChannelName) -> ((Int) -> Double?)? {
      if stack?.channel == channel {
        let span = SpanReader(context, channel, isMeasure: true)
        return { span($0)?.to }
      }
      // Lines stand at the start of a unit of time, as in Vega-Lite.
      let fraction: Double? = context.encoding[channel]?.timeUnit != nil ? 0 : nil
      return PositionReader(context, channel, at: fraction).map { $0.callAsFunction }
    }
    let (x, y) = (place(.x), place(.y))
    return { row in
      guard let left = x.map({ $0(row) }) ?? context.width / 2,
        let top = y.map({ $0(row) }) ?? context.height / 2
      else { return nil }
      return (left, top, nil, nil)
    }
  }

  private static func areaVertex(
    _ context: MarkContext, _ isHorizontal: Bool
  ) -> (Int) -> Vertex? {
    let (along, amount): (ChannelName, ChannelName) = isHorizontal ? (.y, .x) : (.x, .y)
    let fraction: Double? = context.encoding[along]?.timeUnit != nil ? 0 : nil
    let place = PositionReader(context, along, at: fraction)
    let span = SpanReader(context, amount, isMeasure: true)
    return { row in
      guard let middle = place.map({ $0(row) }) ?? context.extent(along) / 2,
        let (from, to) = span(row)
      else { return nil }
      return isHorizontal ? (to, middle, from, nil) : (middle, to, nil, from)
    }
  }
}
