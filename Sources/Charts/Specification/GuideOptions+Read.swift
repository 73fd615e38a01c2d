extension SpecificationReader {
  mutating func axis(
    _ entry: SpecificationNode.Entry, _ place: String, _ column: DataTable.Column?,
    _ definition: inout ChannelDefinition
  ) -> AxisOptions {
    var axis = AxisOptions()
    if case .null = entry.value.value {
      axis.isHidden = true
      return axis
    }
    let place = "\(place).axis"
    let entries = entries(
      of: entry.value, place,
      keys: [
        "title", "format", "formatType", "values", "labelAngle", "grid", "labels", "ticks",
        "domain", "tickCount", "tickMinStep", "orient",
      ],
      known: VegaLiteWords.axis)
    if let title = entries["title"] { axis.title = self.title(title, "\(place).title") }
    if let type = entries["formatType"] {
      _ = word(type.value, "\(place).formatType", of: ["number", "time"])
    }
    if let format = entries["format"] {
      axis.format = self.format(format, "\(place).format", definition, column)
    }
    axis.showsGrid = boolean(entries["grid"], "\(place).grid")
    axis.showsLabels = boolean(entries["labels"], "\(place).labels")
    axis.showsTicks = boolean(entries["ticks"], "\(place).ticks")
    axis.showsDomain = boolean(entries["domain"], "\(place).domain")
    axis.labelAngle = angle(entries["labelAngle"], "\(place).labelAngle")
    axis.values = values(entries["values"], "\(place).values", definition)
    axis.tickCount = tickCount(entries["tickCount"], "\(place).tickCount")
    axis.tickMinStep = number(entries["tickMinStep"], "\(place).tickMinStep", in: 0...1e12)
    // Whole numbers have no ticks between them.
    if case .text("d")? = entries["format"]?.value.value {
      axis.tickMinStep = axis.tickMinStep ?? 1
    }
    if let orient = entries["orient"] {
      axis.orient = word(
        orient.value, "\(place).orient", of: AxisOptions.Orient.allCases.map(\.rawValue)
      ).flatMap(AxisOptions.Orient.init)
    }
    return axis
  }

  mutating func legend(
    _ entry: SpecificationNode.Entry, _ place: String, _ column: DataTable.Column?,
    _ definition: inout ChannelDefinition
  ) -> LegendOptions {
    var legend = LegendOptions()
    if case .null = entry.value.value {
      legend.isHidden = true
      return legend
    }
    let place = "\(place).legend"
    let entries = entries(
      of: entry.value, place, keys: ["title", "format", "values", "tickCount", "orient"],
      known: VegaLiteWords.legend)
    if let title = entries["title"] { legend.title = self.title(title, "\(place).title") }
    if let format = entries["format"] {
      legend.format = self.format(format, "\(place).format", definition, column)
    }
    legend.values = values(entries["values"], "\(place).values", definition)
    legend.tickCount = tickCount(entries["tickCount"], "\(place).tickCount")
    if let orient = entries["orient"] {
      let word = word(
        orient.value, "\(place).orient",
        of: [
          "top", "bottom", "left", "right", "none", "top-left", "top-right", "bottom-left",
          "bottom-right",
        ])
      legend.isBelow = word?.hasPrefix("bottom") ?? false
      if let word, word != "top", !legend.isBelow { report(.keyAbove(word, place, orient)) }
    }
    return legend
  }

  mutating func header(
    _ entry: SpecificationNode.Entry, _ place: String, _ column: DataTable.Column?,
    _ definition: ChannelDefinition
  ) -> HeaderOptions {
    var header = HeaderOptions()
    if case .null = entry.value.value {
      header.isHidden = true
      return header
    }
    let place = "\(place).header"
    let entries = entries(
      of: entry.value, place, keys: ["title", "format", "labels"], known: ["labelExpr"])
    if let title = entries["title"] { header.title = self.title(title, "\(place).title") }
    if let format = entries["format"] {
      header.format = self.format(format, "\(place).format", definition, column)
    }
    header.isHidden = boolean(entries["labels"], "\(place).labels") == false
    return header
  }

  /// An angle as Vega-Lite has it, from -360 to 360, turned into -90 to 90.
  private mutating func angle(_ entry: SpecificationNode.Entry?, _ place: String) -> Double? {
    guard var angle = number(entry, place, in: -360...360) else { return nil }
    if angle > 180 { angle -= 360 }
    if angle < -180 { angle += 360 }
    return max(-90, min(90, angle))
  }

  /// A number of ticks; an interval of time leaves the choice to the scale.
  private mutating func tickCount(_ entry: SpecificationNode.Entry?, _ place: String) -> Int? {
    guard let entry else { return nil }
    if case .text = entry.value.value { return nil }
    if case .mapping = entry.value.value { return nil }
    return number(entry, place, in: 0...1000).map { Int($0) }
  }

  /// Values of the field that a channel shows.
  mutating func values(
    _ entry: SpecificationNode.Entry?, _ place: String, _ definition: ChannelDefinition
  ) -> [Datum] {
    guard let nodes = list(entry, place) else { return [] }
    return nodes.compactMap { node in
      datum(SpecificationNode.Entry(place, node), place, definition)
    }
  }

  /// A constant of the kind that a channel shows.
  mutating func datum(
    _ entry: SpecificationNode.Entry, _ place: String, _ definition: ChannelDefinition
  ) -> Datum? {
    let node = entry.value
    if case .mapping = node.value {
      return dateTime(node, place).map { .date($0) }
    }
    let datum = Datum(node)
    guard definition.type == .temporal || definition.timeUnit != nil else { return datum }
    if let unit = definition.timeUnit, unit.parts.count == 1, unit.finest != .year {
      var date = DateTime()
      if date.set("\(unit.finest)", node) { return date.timestamp.map { .date($0) } }
    }
    if case .number(let number) = datum, number.magnitude > 9999 {
      return .date(Timestamp(milliseconds: Int(max(-1e15, min(1e15, number)))))
    }
    if let date = datum.date { return .date(date) }
    report(
      .wrongValue(place, node, "2018-10-07 这样的日期", "a date such as 2018-10-07"))
    return nil
  }
}

extension ChartProblem {
  fileprivate static func keyAbove(
    _ word: String, _ place: String, _ entry: SpecificationNode.Entry
  ) -> ChartProblem {
    ChartProblem(
      .warning, "chart-style", at: entry.value.position,
      "\(place).orient 的“\(word)”没有用上：图例总在图的上方，或写 bottom 放在下方",
      "\(place).orient \"\(word)\" is not used: the key stands above the plot, or with \"bottom\" below"
    )
  }
}
