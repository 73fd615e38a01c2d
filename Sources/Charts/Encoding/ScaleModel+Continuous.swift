extension ScaleModel {
  /// The ends of a continuous domain: the author's, or what the rows span, with zero, room for bars
  /// and rounded, in this order as in Vega.
  static func continuousDomain(
    _ users: [ScaleUser], _ type: ScaleType, _ options: ScaleOptions
  ) -> [Double] {
    if type == .quantile { return amounts(users) }
    var stops = given(users, type) ?? extent(users) ?? emptyDomain(type)
    if type == .threshold { return stops }
    let last = stops.count - 1
    if type.includesZero, options.zero ?? users[0].includesZero {
      stops[0] = min(stops[0], 0)
      stops[last] = max(stops[last], 0)
    }
    if let least = options.domainMin?.amount { stops[0] = least }
    if let most = options.domainMax?.amount { stops[last] = most }
    if let middle = options.domainMid?.amount {
      stops.insert(middle, at: middle > stops[last] ? last + 1 : middle < stops[0] ? 0 : last)
    }
    if let padding = options.padding ?? users.lazy.compactMap(\.barPadding).first {
      pad(&stops, by: padding, of: users[0].length, type.transform(options))
    }
    round(&stops, type, options, byDefault: users.contains { $0.isRounded(type) })
    return stops
  }

  /// What Vega shows where there are no rows.
  private static func emptyDomain(_ type: ScaleType) -> [Double] {
    type == .log ? [1, 10] : [0, 1]
  }

  /// The author's domain; several of them are joined.
  private static func given(_ users: [ScaleUser], _ type: ScaleType) -> [Double]? {
    var stops: [Double]?
    for user in users where !user.definition.scale.domain.isEmpty {
      let options = user.definition.scale
      var own = options.domain.compactMap(\.amount)
      guard !own.isEmpty else { continue }
      if options.joinsDomain {
        own += extent([user]) ?? []
        own = [own.min() ?? 0, own.max() ?? 0]
      }
      if let known = stops, known != own {
        let all = known + own
        stops = [all.min() ?? 0, all.max() ?? 0]
      } else {
        stops = own
      }
    }
    // One number is no extent; the reader has told so.
    return stops.flatMap { $0.count > 1 || type == .threshold ? $0 : nil }
  }

  /// The least and the largest of what the layers show.
  private static func extent(_ users: [ScaleUser]) -> [Double]? {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    func span(_ amount: Double) {
      lower = min(lower, amount)
      upper = max(upper, amount)
    }
    for user in users {
      if user.isStacked, user.layer.stack?.offset == .normalize {
        span(0)
        span(1)
        continue
      }
      if let bins = user.bins, user.definition.column == user.definition.derivedName {
        span(bins.start)
        span(bins.stop)
      } else {
        for column in user.columns(isContinuous: true) {
          guard let values = user.rows.column(column)?.values else { continue }
          for value in values { if let amount = value.amount { span(amount) } }
        }
      }
      for datum in user.data { if let amount = datum.amount { span(amount) } }
    }
    return lower <= upper ? [lower, upper] : nil
  }

  /// All amounts in ascending order.
  private static func amounts(_ users: [ScaleUser]) -> [Double] {
    users.flatMap { user in
      user.columns(isContinuous: true).flatMap { user.rows.values($0).compactMap(\.amount) }
        + user.data.compactMap(\.amount)
    }.sorted()
  }

  /// Moves the ends outwards so that marks on them have some pixels of room.
  private static func pad(
    _ stops: inout [Double], by padding: Double, of length: Double, _ transform: ScaleTransform
  ) {
    let last = stops.count - 1
    guard stops[0] != stops[last], length > 2 * padding else { return }
    let fraction = length / (length - 2 * padding)
    let (a, b) = (transform.forward(stops[0]), transform.forward(stops[last]))
    let middle = (a + b) / 2
    stops[0] = transform.backward(middle + (a - middle) * fraction)
    stops[last] = transform.backward(middle + (b - middle) * fraction)
  }

  /// Moves the ends to round numbers or dates.
  private static func round(
    _ stops: inout [Double], _ type: ScaleType, _ options: ScaleOptions, byDefault: Bool
  ) {
    let last = stops.count - 1
    if type.isTime { stops = stops.map { $0.rounded(.towardZero) } }
    var count = 10
    switch options.nice {
    case .off: return
    case nil: guard byDefault else { return }
    case .on(let given): count = given ?? 10
    case .interval(let unit):
      let first = unit.floor(Timestamp(milliseconds: Int(stops[0])))
      let end = unit.floor(Timestamp(milliseconds: Int(stops[last])))
      stops[0] = Double(first.milliseconds)
      if Double(end.milliseconds) < stops[last] {
        stops[last] = Double(unit.next(after: end).milliseconds)
      }
      return
    }
    let isDescending = stops[last] < stops[0]
    let (lower, upper) = (min(stops[0], stops[last]), max(stops[0], stops[last]))
    guard lower.isFinite, upper.isFinite, lower < upper else { return }
    let ends: (lower: Double, upper: Double)
    if type.isTime {
      let (first, last) = TimeTicks.nice(
        from: Timestamp(milliseconds: Int(lower)), through: Timestamp(milliseconds: Int(upper)),
        count: count)
      ends = (Double(first.milliseconds), Double(last.milliseconds))
    } else if type == .log {
      ends = niceLog(from: lower, through: upper, base: options.base ?? 10)
    } else {
      ends = nice(from: lower, through: upper, count: count)
    }
    stops[0] = isDescending ? ends.upper : ends.lower
    stops[last] = isDescending ? ends.lower : ends.upper
  }
}

extension ScaleUser {
  /// Whether the layer wants zero on the scale where the author says nothing.
  fileprivate var includesZero: Bool {
    let scale = definition.scale
    if !scale.domain.isEmpty {
      guard !scale.joinsDomain, case .number(let lower)? = scale.domain.first,
        case .number(let upper)? = scale.domain.last
      else { return false }
      return lower <= 0 && upper >= 0
    }
    if channel == .size, definition.type == .quantitative { return !type.isDiscretizing }
    guard definition.bin == nil, !definition.isBinned, channel.isPosition || channel.isPolar else {
      return false
    }
    // The axis that amounts stand along needs none.
    if [.bar, .area, .line, .trail].contains(layer.mark.type), channel.isPosition,
      let isHorizontal = layer.isHorizontal
    {
      return isHorizontal == (channel == .x)
    }
    return true
  }

  /// Whether the layer wants round ends where the author says nothing.
  fileprivate func isRounded(_ type: ScaleType) -> Bool {
    let scale = definition.scale
    return channel.isPosition && !type.isTime && definition.bin == nil && !definition.isBinned
      && (scale.domain.isEmpty || scale.joinsDomain) && scale.domainMin == nil
      && scale.domainMax == nil
  }

  /// The room beside bars that stand on a continuous axis without bins.
  fileprivate var barPadding: Double? {
    guard layer.mark.type == .bar, channel.isPosition, let isHorizontal = layer.isHorizontal,
      isHorizontal == (channel == .y), type.isContinuous, definition.bin == nil,
      !definition.isBinned, definition.timeUnit == nil
    else { return nil }
    return MarkStyle.vegaLite.bar
  }

  /// How long the scale is in pixels: as the author says, else Vega-Lite's default.
  fileprivate var length: Double {
    let range = definition.scale.range.compactMap(\.amount)
    if let first = range.first, let last = range.last, range.count > 1 {
      return (last - first).magnitude
    }
    return (channel == .x ? layer.width : layer.height) ?? 300
  }
}

extension ScaleType {
  /// Whether zero can be joined to a domain.
  fileprivate var includesZero: Bool {
    switch self {
    case .linear, .pow, .sqrt, .symlog, .quantize: true
    default: false
    }
  }
}
