/// What a chart says, before it is known how wide it is: rows, spans, scales' domains and texts.
struct Content {
  var specification: ChartSpecification
  var mark: any Mark.Type
  var roles: Roles
  var observations: Observations
  var spans: [Span]
  var domain: AmountDomain
  var measure: Measure
  var tooltips: Tooltips
  /// The amount that each spot along the axis stands for, in the order of the axis.
  var totals: [Total]
  private var columns: [DataTable.Column]

  /// All rows of one spot along the axis together.
  struct Total {
    var along: Double
    /// Nil where every amount is missing.
    var value: Double?
  }

  /// A chart with more categories is not drawn.
  static let mostCategories = 1000
  /// A chart with more series is not drawn.
  static let mostSeries = 40

  init?(_ specification: ChartSpecification, data: DataTable) {
    let mark = specification.mark.type.mark
    guard let roles = mark.roles(specification.encoding) else { return nil }
    self.specification = specification
    self.mark = mark
    self.roles = roles
    columns = data.columns
    observations = Observations(roles, bands: mark.usesBands, data: data)
    spans = mark.spans(observations, roles)
    let isShare = roles.amount.stack == .normalize
    domain = AmountDomain(spans, roles.amount.scale, isShare: isShare)
    totals = Self.totals(observations, sums: mark.measuresFromZero)
    let column = data.columns.first { $0.name == roles.amount.field }
    measure =
      isShare
      ? .share
      : Measure(
        roles.amount, column: column, subtitle: specification.subtitle,
        largest: max(domain.upper.magnitude, domain.lower.magnitude),
        amounts: totals.count > 50 ? [] : totals.compactMap(\.value))
    tooltips = Tooltips(specification, roles: roles, data: data)
  }

  private static func totals(_ observations: Observations, sums: Bool) -> [Total] {
    var totals: [Double: Total] = [:]
    for item in observations.items {
      var total = totals[item.along] ?? Total(along: item.along)
      if let value = item.value { total.value = (sums ? total.value ?? 0 : 0) + value }
      totals[item.along] = total
    }
    return totals.values.sorted { $0.along < $1.along }
  }
}

// The texts around the plot.
extension Content {
  func column(of channel: Channel) -> DataTable.Column? {
    columns.first { $0.name == channel.field }
  }

  func unit(of channel: Channel) -> String { column(of: channel)?.unit ?? "" }

  /// The name of a channel for readers.
  func label(of channel: Channel) -> String {
    if case .text(let text) = channel.title { return text }
    return column(of: channel)?.label ?? channel.field
  }

  /// The author's subtitle, or measure, unit and division from the columns.
  var subtitle: String? {
    if let given = specification.subtitle { return given }
    var text = measured
    if roles.along.type != .temporal || observations.series.count > 1 {
      text += "，按\(label(of: roles.along))"
    }
    if let color = roles.color, color.field != roles.along.field, observations.series.count > 1 {
      text += "和" + label(of: color)
    }
    return text
  }

  /// The title above the plot, unless the subtitle says the same.
  var amountTitle: String? {
    guard roles.amount.axis != nil, message == nil else { return nil }
    switch roles.amount.title {
    case .hidden: return nil
    case .text(let text): return text
    case .automatic:
      guard let subtitle = specification.subtitle else { return nil }
      return contains(subtitle, "单位") ? nil : measured
    }
  }

  /// The title of the other axis, where the author gives one or numbers stand there.
  var alongTitle: String? {
    guard roles.along.axis != nil else { return nil }
    switch roles.along.title {
    case .hidden: return nil
    case .text(let text): return text
    case .automatic:
      guard roles.along.type == .quantitative else { return nil }
      return withUnit(label(of: roles.along), alongMeasure.unit)
    }
  }

  /// The measure and its unit: `金额(万元)`.
  private var measured: String {
    roles.amount.stack == .normalize
      ? withUnit(label(of: roles.amount), "占比") : withUnit(label(of: roles.amount), measure.unit)
  }

  /// The lines below the plot.
  var footer: [String] {
    var lines: [String] = []
    if message == nil, domain.leavesOutZero {
      let axis = roles.isHorizontal ? "横轴" : "纵轴"
      lines.append("注意：\(axis)不从 0 开始。")
    }
    if let caption = specification.caption, !caption.isEmpty { lines.append(caption) }
    if let source = specification.source, !source.isEmpty {
      let isNamed = source.hasPrefix("来源") || source.hasPrefix("资料来源")
      lines.append(isNamed ? source : "来源：" + source)
    }
    return lines
  }

  /// What stands instead of a plot that cannot be drawn.
  var message: String? {
    if observations.isEmpty { return "没有可以画的数据" }
    let categories = observations.domain.categories.count
    if categories > Self.mostCategories { return "类别太多（\(categories) 个），没有画出，请看数据表" }
    let series = observations.seriesCount
    if series > Self.mostSeries || observations.offsets.count > Self.mostSeries {
      return "分组太多（\(max(series, observations.offsets.count)) 组），没有画出，请看数据表"
    }
    return nil
  }
}

// What the layout asks.
extension Content {
  /// The positions along the axis when the plot has this extent.
  func along(from start: Double, to end: Double) -> Plot.Along {
    switch observations.domain {
    case .discrete(let categories):
      let isPoint = !mark.usesBands
      return .band(
        BandScale(
          count: categories.count, from: start, to: end, inner: isPoint ? 1 : 0.2,
          outer: isPoint ? 0.5 : 0.1))
    case .time(let lower, let upper, _):
      let margin = mark.usesBands ? 30.0 : hasFewMarks ? 24 : 10
      return .continuous(
        LinearScale(lower: lower, upper: upper, start: start + margin, end: end - margin))
    case .linear(var lower, var upper):
      if roles.along.scale.nice ?? roles.along.scale.domain.isEmpty {
        (lower, upper) = nice(from: lower, through: upper, count: 8)
      }
      return .continuous(
        LinearScale(lower: lower, upper: upper, start: start + 10, end: end - 10))
    }
  }

  /// How the numbers of an axis of numbers are written.
  var alongMeasure: Measure {
    var largest = 0.0
    if case .linear(let lower, let upper) = observations.domain {
      largest = max(lower.magnitude, upper.magnitude)
    }
    return Measure(
      roles.along, column: column(of: roles.along), subtitle: nil, largest: largest, amounts: [])
  }

  /// Whether there are so few marks that each can carry its amount.
  var hasFewMarks: Bool {
    guard roles.amount.stack != .normalize else { return false }
    if mark.measuresFromZero {
      let ends = totals.count * max(1, observations.offsets.count)
      let isMixed = observations.series.count > 1 && domain.lower < 0
      return ends <= Layout.fewMarks && !isMixed
    }
    return observations.seriesCount == 1 && totals.count <= Layout.fewMarks
      && totals.count == observations.items.count
  }

  var widestLabel: Double {
    totals.lazy.map { $0.value.map(measure.label) ?? "—" }
      .map { TextMeasure.width($0, size: Layout.labelSize) }.max() ?? 0
  }
}

private func withUnit(_ text: String, _ unit: String) -> String {
  unit.isEmpty ? text : "\(text)（\(unit)）"
}
