extension SpecificationReader {
  mutating func scale(
    _ entry: SpecificationNode.Entry, _ place: String, _ channel: ChannelName,
    _ definition: ChannelDefinition
  ) -> ScaleOptions {
    var scale = ScaleOptions()
    if case .null = entry.value.value {
      scale.isNone = true
      return scale
    }
    let entries = entries(
      of: entry.value, place,
      keys: [
        "type", "domain", "domainMin", "domainMax", "domainMid", "range", "zero", "nice", "reverse",
        "clamp",
        "padding", "paddingInner", "paddingOuter", "base", "exponent", "constant",
      ],
      known: VegaLiteWords.scale)
    if let type = entries["type"] {
      // Places are on continuous scales or in bands, not in classes.
      let classes = ScaleType.allCases.filter(\.isDiscretizing).map(\.rawValue)
      let isPlace = channel.isPosition || channel.isOffset || channel.isPolar
      let words = ScaleType.allCases.map(\.rawValue).filter { !isPlace || !classes.contains($0) }
      scale.type = word(
        type.value, "\(place).type", of: words, known: ["identity", "sequential"] + classes
      ).flatMap(ScaleType.init)
      if let type = scale.type, !MarkDefinition.fits(type, channel, definition) {
        report(.unfit(type, channel, definition, at: entry))
      }
    }
    domain(entries["domain"], "\(place).domain", definition, &scale)
    if let lowest = entries["domainMin"] {
      scale.domainMin = datum(lowest, "\(place).domainMin", definition)
    }
    if let highest = entries["domainMax"] {
      scale.domainMax = datum(highest, "\(place).domainMax", definition)
    }
    if let middle = entries["domainMid"] {
      scale.domainMid = datum(middle, "\(place).domainMid", definition)
    }
    range(entries["range"], "\(place).range", &scale)
    scale.zero = boolean(entries["zero"], "\(place).zero")
    scale.nice = nice(entries["nice"], "\(place).nice")
    scale.isReversed = boolean(entries["reverse"], "\(place).reverse")
    scale.clamps = boolean(entries["clamp"], "\(place).clamp")
    scale.padding = number(entries["padding"], "\(place).padding", in: 0...1000)
    scale.paddingInner = number(entries["paddingInner"], "\(place).paddingInner", in: 0...1)
    scale.paddingOuter = number(entries["paddingOuter"], "\(place).paddingOuter", in: 0...100)
    scale.base = number(entries["base"], "\(place).base", in: 1.000001...1e9)
    scale.exponent = number(entries["exponent"], "\(place).exponent", in: 0.01...100)
    scale.constant = number(entries["constant"], "\(place).constant", in: 1e-9...1e12)
    return scale
  }

  private mutating func domain(
    _ entry: SpecificationNode.Entry?, _ place: String, _ definition: ChannelDefinition,
    _ scale: inout ScaleOptions
  ) {
    guard let entry else { return }
    switch entry.value.value {
    case .text("unaggregated"): scale.usesUnaggregatedDomain = true
    case .mapping:
      let entries = entries(
        of: entry.value, place, keys: ["unionWith"], known: ["param", "selection", "field"])
      scale.domain = values(entries["unionWith"], "\(place).unionWith", definition)
      scale.joinsDomain = true
    default:
      scale.domain = values(entry, place, definition)
      let isContinuous = scale.type?.isContinuous ?? !definition.type.isDiscrete
      if isContinuous, definition.type == .quantitative,
        case .sequence(let nodes) = entry.value.value,
        let wrong = nodes.first(where: { Datum($0).amount == nil })
      {
        report(.wrongValue(place, wrong, "一个数", "a number"))
      }
      guard isContinuous, scale.type != .threshold, scale.domain.count < 2,
        case .sequence(let nodes) = entry.value.value,
        nodes.count < 2
      else { return }
      report(.wrongValue(place, entry.value, "两端的两个值", "the two ends"))
    }
  }

  private mutating func range(
    _ entry: SpecificationNode.Entry?, _ place: String, _ scale: inout ScaleOptions
  ) {
    guard let entry else { return }
    switch entry.value.value {
    case .sequence(let nodes): scale.range = nodes.map { Datum($0) }
    case .text:
      // The page's own palette stands for each of Vega's named ranges.
      _ = word(
        entry.value, place,
        of: ["category", "ordinal", "ramp", "heatmap", "diverging", "symbol", "width", "height"])
    default: report(.wrongValue(place, entry.value, "一个列表", "a list"))
    }
  }

  private mutating func nice(
    _ entry: SpecificationNode.Entry?, _ place: String
  ) -> ScaleOptions.Nice? {
    guard let entry else { return nil }
    switch entry.value.value {
    case .boolean(let isNice): return isNice ? .on(count: nil) : .off
    case .number(let count) where (0...1000).contains(count): return .on(count: Int(count))
    case .text: return interval(entry.value, place, step: 1)
    case .mapping:
      let entries = entries(of: entry.value, place, keys: ["interval", "step"])
      let step = count(entries["step"], "\(place).step") ?? 1
      guard let interval = entries["interval"] else {
        report(.missing("interval", in: place, at: entry.value))
        return nil
      }
      return self.interval(interval.value, "\(place).interval", step: step)
    default:
      report(.wrongValue(place, entry.value, "true、false 或个数", "true, false or a count"))
      return nil
    }
  }

  /// An interval of d3 that dates are rounded to, such as `month`.
  private mutating func interval(
    _ node: SpecificationNode, _ place: String, step: Int
  ) -> ScaleOptions.Nice? {
    let units = [
      "year": "year", "month": "yearmonth", "week": "yearweek", "day": "yearmonthdate",
      "hour": "yearmonthdatehours", "minute": "yearmonthdatehoursminutes",
      "second": "yearmonthdatehoursminutesseconds",
    ]
    let words = ["second", "minute", "hour", "day", "week", "month", "year"]
    return word(node, place, of: words, known: ["millisecond"]).flatMap { units[$0] }
      .flatMap { TimeUnit($0, step: step) }.map { .interval($0) }
  }
}

extension ChartProblem {
  fileprivate static func unfit(
    _ type: ScaleType, _ channel: ChannelName, _ definition: ChannelDefinition,
    at entry: SpecificationNode.Entry
  ) -> ChartProblem {
    ChartProblem(
      .warning, "chart-value", at: entry.value["type"]?.position,
      "encoding.\(channel) 的类型是 \(definition.type.rawValue)，不能用 \(type.rawValue) 标尺，用了默认的标尺",
      "encoding.\(channel) is \(definition.type.rawValue) and cannot have a scale of type "
        + "\(type.rawValue); it has its default scale")
  }
}
