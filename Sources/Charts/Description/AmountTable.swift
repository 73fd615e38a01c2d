/// The amounts of a layer along its axis, in series: what bars, lines and areas show.
struct AmountTable {
  /// One amount at a spot of the axis; nil where the rows have none.
  struct Point {
    var spot: Int
    var value: Double?
  }

  let amount: DescribedChannel
  /// Nil where the amounts stand along nothing.
  let along: DescribedChannel?
  let series: DescribedChannel?
  /// The values of the axis in its order.
  private(set) var spots: [Datum]
  /// Empty without series.
  private(set) var seriesValues: [Datum] = []
  /// The amounts of each series in the order of the axis; one list without series.
  private(set) var lines: [[Point]]
  /// The amounts of all series together at each spot, or the only series.
  private(set) var totals: [Point]
  /// Whether bars of one spot stand beside each other.
  let isGrouped: Bool
  /// The upper ends of bins, by spot.
  private var ends: [Datum]?

  var isSingle: Bool { lines.count <= 1 }

  init?(_ layer: DescribedLayer, amount channel: ChannelName? = nil) {
    let encoding = layer.layer.encoding
    let (isX, isY) = (encoding[.x]?.isMeasure == true, encoding[.y]?.isMeasure == true)
    let isHorizontal = isX && isY ? layer.layer.isHorizontal == true : isX
    let amountChannel = channel ?? (isHorizontal ? .x : .y)
    let alongChannel: ChannelName =
      switch amountChannel {
      case .x: .y
      case .y: .x
      default: .color
      }
    guard let amount = layer.channel(amountChannel), amount.definition.isMeasure else {
      return nil
    }
    self.amount = amount
    let along = layer.channel(alongChannel)
    self.along = along
    let offset = layer.channel(alongChannel == .x ? .xOffset : .yOffset)
    isGrouped = (offset?.categories.values.count ?? 0) > 1
    series = alongChannel == .color ? nil : layer.series(along, offset)
    let places = along?.places(layer.layer) ?? Categories([.null])
    spots = places.values
    let upper = along.flatMap { layer.ends($0, alongChannel) }
    ends = upper == nil ? nil : Array(repeating: .null, count: places.values.count)
    let keys = series?.categories
    seriesValues = keys?.values ?? []
    lines = Array(repeating: [], count: max(1, seriesValues.count))
    let sums = layer.layer.mark.type == .bar || layer.layer.mark.type == .area
    totals = places.values.indices.map { Point(spot: $0, value: nil) }
    for row in layer.rows {
      guard let spot = along.map({ places[$0.column.values[row]] }) ?? 0 else { continue }
      let line = series.map { keys?[$0.column.values[row]] ?? 0 } ?? 0
      let value = amount.column.values[row].amount
      if let upper { ends?[spot] = upper[row] }
      if let value { totals[spot].value = (totals[spot].value ?? 0) + value }
      if sums, let last = lines[line].indices.last, lines[line][last].spot == spot, let value {
        lines[line][last].value = (lines[line][last].value ?? 0) + value
      } else {
        lines[line].append(Point(spot: spot, value: value))
      }
    }
    for index in lines.indices { lines[index].sortBySpot(sums: sums) }
    if lines.count == 1, !sums { totals = lines[0] }
  }

  /// The name of a spot: a category, a date, or a bin from end to end.
  func name(_ spot: Int) -> String {
    guard let along else { return "" }
    if let ends, ends[spot] != .null {
      return "\(along.label.text(spots[spot]))–\(along.name(ends[spot]))"
    }
    return along.name(spots[spot])
  }

  func seriesName(_ index: Int) -> String { series?.name(seriesValues[index]) ?? "" }

  /// Whether first and last mean something.
  var isOrdered: Bool {
    guard let definition = along?.definition, definition.type != .nominal else { return false }
    return definition.sort == .automatic || definition.sort == .ascending
  }
}

extension [AmountTable.Point] {
  /// Sorts by the axis; bars and areas of one spot become one amount.
  fileprivate mutating func sortBySpot(sums: Bool) {
    var isSorted = true
    for (a, b) in zip(self, dropFirst()) where a.spot > b.spot { isSorted = false }
    if !isSorted {
      self = enumerated().sorted { ($0.element.spot, $0.offset) < ($1.element.spot, $1.offset) }
        .map(\.element)
    }
    guard sums else { return }
    var joined: [Element] = []
    for point in self {
      if let last = joined.last, last.spot == point.spot {
        if let value = point.value { joined[joined.count - 1].value = (last.value ?? 0) + value }
      } else {
        joined.append(point)
      }
    }
    self = joined
  }
}

extension DescribedLayer {
  /// What tells several amounts of one spot apart.
  fileprivate func series(
    _ along: DescribedChannel?, _ offset: DescribedChannel?
  ) -> DescribedChannel? {
    if let color = channel(.color), color.column.name != along?.column.name,
      color.scale?.type.isContinuous != true, color.definition.aggregate == nil
    {
      return color
    }
    if let offset { return offset }
    guard layer.mark.type.isPath || layer.stack != nil else { return nil }
    for detail in layer.encoding.details {
      guard let described = channel(.detail, detail), described.column.name != along?.column.name,
        detail.type.isDiscrete
      else { continue }
      return described
    }
    return nil
  }

  /// The upper ends of the bins along the axis.
  fileprivate func ends(_ along: DescribedChannel, _ name: ChannelName) -> [Datum]? {
    if along.definition.bin != nil, !along.definition.type.isDiscrete {
      return layer.frame.column(along.definition.derivedName + "_end")?.values
    }
    guard along.definition.isBinned, let secondary = name.secondary else { return nil }
    return channel(secondary)?.column.values
  }
}

extension DescribedChannel {
  /// The spots of an axis; those whose amounts are missing, and are not drawn, have a place too.
  fileprivate func places(_ layer: Layer) -> Categories {
    let drawn = scale?.categories
    guard layer.invalidRows > 0 || drawn == nil else { return drawn ?? Categories([]) }
    let frame = layer.invalidRows > 0 ? layer.source : layer.frame
    let values = (frame.column(column.name) ?? column).values.filter { $0 != .null }
    guard let drawn else { return Categories(values, sort: .ascending) }
    if keepsRowOrder(definition, layer.source) { return Categories(values) }
    if definition.sort == .automatic || definition.sort == .ascending {
      return Categories(drawn.values + values, sort: .ascending)
    }
    return Categories(drawn.values + values)
  }
}
