extension SpecificationReader {
  /// Reads one channel; nil after a problem that leaves nothing to draw.
  mutating func channel(
    _ node: SpecificationNode, name: String, place: String, keys: [String]
  ) -> Channel? {
    let entries = entries(of: node, place, keys: keys, known: VegaLiteWords.channel)
    guard case .mapping = node.value else { return nil }
    guard let field = entries["field"] else {
      report(.missing("field", in: place, at: node))
      return nil
    }
    guard let column = column(field.value, place) else { return nil }
    var channel = Channel(column.name, defaultType(of: column, channel: name))
    if let type = entries["type"]?.value {
      let words = FieldType.allCases.map(\.rawValue)
      guard let word = word(type, "\(place).type", of: words, known: ["geojson"]) else {
        return nil
      }
      channel.type = FieldType(rawValue: word) ?? channel.type
      if channel.type == .quantitative, column.kind != .number {
        report(.notANumber(column, place, at: type))
        return nil
      }
    }
    if let title = entries["title"] { channel.title = self.title(title, "\(place).title") }
    channel.format = format(entries["format"], "\(place).format", channel.type, column.kind)
    axis(entries["axis"], place, column, &channel)
    legend(entries["legend"], place, &channel)
    scale(entries["scale"], place, column, &channel)
    if let sort = entries["sort"] {
      channel.sort = self.sort(sort, "\(place).sort", name, channel.type, column.kind)
    }
    if let stack = entries["stack"] { self.stack(stack, place, &channel) }
    return channel
  }

  private mutating func column(
    _ node: SpecificationNode, _ place: String
  ) -> DataTable.Column? {
    guard case .text(let name) = node.value else {
      report(.wrongValue("\(place).field", node, "一个列名", "the name of a column"))
      return nil
    }
    if let column = columns.first(where: { $0.name == name }) { return column }
    report(.unknownField(name, place, at: node, columns: columns.map(\.name)))
    return nil
  }

  private mutating func title(_ entry: SpecificationNode.Entry, _ place: String) -> Title {
    if case .null = entry.value.value { return .hidden }
    return text(entry, place).map { $0.isEmpty ? .hidden : .text($0) } ?? .automatic
  }

  private mutating func format(
    _ entry: SpecificationNode.Entry?, _ place: String, _ type: FieldType,
    _ kind: DataTable.Column.Kind
  ) -> ValueFormat? {
    guard let entry, let text = text(entry, place) else { return nil }
    if type == .temporal || (kind == .date && type != .quantitative) {
      if let format = TimeFormat(text) { return .time(format) }
      report(
        .wrongValue(
          place, entry.value, " %Y-%m-%d 这样的日期格式（可用 %Y %y %m %-m %d %-d %e %b %B）",
          "a date format of %Y %y %m %-m %d %-d %e %b %B"))
    } else {
      if let format = NumberFormat(text) { return .number(format) }
      report(
        .wrongValue(
          place, entry.value, " \",.2f\"、\".1%\"、\"d\"、\"s\" 这样的数字格式",
          "a number format such as \",.2f\", \".1%\", \"d\" or \"s\""))
    }
    return nil
  }

  private mutating func axis(
    _ entry: SpecificationNode.Entry?, _ place: String, _ column: DataTable.Column,
    _ channel: inout Channel
  ) {
    guard let entry else { return }
    if case .null = entry.value.value {
      channel.axis = nil
      return
    }
    let place = "\(place).axis"
    let entries = entries(
      of: entry.value, place, keys: ["title", "format", "values", "labelAngle", "grid"],
      known: VegaLiteWords.axis)
    var axis = AxisOptions()
    if let title = entries["title"] { channel.title = self.title(title, "\(place).title") }
    channel.format = format(entries["format"], "\(place).format", channel.type, column.kind)
    axis.showsGrid = boolean(entries["grid"], "\(place).grid")
    axis.labelAngle = number(entries["labelAngle"], "\(place).labelAngle", in: -90...90)
    axis.values = values(
      entries["values"], "\(place).values", type: channel.type, kind: column.kind)
    channel.axis = axis
  }

  private mutating func legend(
    _ entry: SpecificationNode.Entry?, _ place: String, _ channel: inout Channel
  ) {
    guard let entry else { return }
    if case .null = entry.value.value {
      channel.showsLegend = false
      return
    }
    let entries = entries(
      of: entry.value, "\(place).legend", keys: ["title"], known: VegaLiteWords.legend)
    if let title = entries["title"] { channel.title = self.title(title, "\(place).legend.title") }
  }

  private mutating func scale(
    _ entry: SpecificationNode.Entry?, _ place: String, _ column: DataTable.Column,
    _ channel: inout Channel
  ) {
    guard let entry else { return }
    let place = "\(place).scale"
    let isContinuous = !channel.type.isDiscrete
    let keys = isContinuous ? ["type", "domain", "zero", "nice"] : ["type", "domain"]
    let entries = entries(of: entry.value, place, keys: keys, known: VegaLiteWords.scale)
    if let type = entries["type"]?.value {
      let words =
        switch channel.type {
        case .quantitative: ["linear"]
        case .temporal: ["time", "utc"]
        case .ordinal, .nominal: ["band", "point", "ordinal"]
        }
      _ = word(
        type, "\(place).type", of: words,
        known: ["log", "pow", "sqrt", "symlog", "linear", "time", "utc", "quantile", "threshold"])
    }
    channel.scale.zero = boolean(entries["zero"], "\(place).zero")
    channel.scale.nice = boolean(entries["nice"], "\(place).nice")
    let before = problems.count
    let domain = values(
      entries["domain"], "\(place).domain", type: channel.type, kind: column.kind)
    guard problems.count == before else { return }
    if let entry = entries["domain"], isContinuous, !isRange(domain) {
      report(
        .wrongValue("\(place).domain", entry.value, "从小到大的两个值", "two values that ascend"))
    } else {
      channel.scale.domain = domain
    }
  }

  private mutating func sort(
    _ entry: SpecificationNode.Entry, _ place: String, _ name: String, _ type: FieldType,
    _ kind: DataTable.Column.Kind
  ) -> SortOrder {
    guard type.isDiscrete else {
      switch entry.value.value {
      case .null, .text("ascending"): break
      default:
        report(
          .wrongValue(
            place, entry.value, " \"ascending\"：连续的坐标不能重排",
            "\"ascending\": a continuous axis has its own order"))
      }
      return .automatic
    }
    switch entry.value.value {
    case .null: return .rows
    case .sequence: return .values(values(entry, place, type: type, kind: kind))
    default:
      let words = ["ascending", "descending", "x", "-x", "y", "-y"]
      guard
        let word = word(entry.value, place, of: words, known: ["color", "-color", "size", "-size"])
      else { return .automatic }
      let descends = word == "descending" || word.hasPrefix("-")
      if word.hasSuffix("cending") || word.hasSuffix(name) {
        return descends ? .descending : .ascending
      }
      return .byValue(descending: descends)
    }
  }

  private mutating func stack(
    _ entry: SpecificationNode.Entry, _ place: String, _ channel: inout Channel
  ) {
    switch entry.value.value {
    case .boolean(true), .text("zero"): channel.stack = .zero
    case .text("normalize"): channel.stack = .normalize
    case .null, .boolean(false): report(.notStacked(entry, place))
    default:
      _ = word(
        entry.value, "\(place).stack", of: ["zero", "normalize"], known: ["center"])
    }
  }

  private func defaultType(of column: DataTable.Column, channel: String) -> FieldType {
    switch column.kind {
    case .text: .nominal
    case .number: channel == "color" || channel.hasSuffix("Offset") ? .ordinal : .quantitative
    case .date: channel == "color" || channel.hasSuffix("Offset") ? .ordinal : .temporal
    }
  }
}

private func isRange(_ domain: [Datum]) -> Bool {
  guard domain.count == 2 else { return false }
  return switch (domain[0], domain[1]) {
  case (.number(let a), .number(let b)):
    a < b && a.magnitude < Decimal.limit && b.magnitude < Decimal.limit
  case (.date(let a), .date(let b)): a < b
  default: false
  }
}

extension ChartProblem {
  fileprivate static func unknownField(
    _ name: String, _ place: String, at node: SpecificationNode, columns: [String]
  ) -> ChartProblem {
    let guess = nearest(to: name, in: columns)
    let list = columns.joined(separator: ", ")
    return ChartProblem(
      .error, "chart-field", at: node.position,
      "\(place).field：数据里没有“\(name)”这一列；" + (guess.map { "是不是“\($0)”？" } ?? "有的列：\(list)"),
      "\(place).field: the data has no column \"\(name)\"; "
        + (guess.map { "did you mean \"\($0)\"?" } ?? "it has \(list)"))
  }

  fileprivate static func notANumber(
    _ column: DataTable.Column, _ place: String, at node: SpecificationNode
  ) -> ChartProblem {
    let (chinese, english) = column.kind == .date ? ("日期", "dates") : ("文字", "text")
    return ChartProblem(
      .error, "chart-value", at: node.position,
      "\(place).type 是 quantitative，但“\(column.name)”列是\(chinese)，不是数",
      "\(place).type is quantitative, but the column \"\(column.name)\" holds \(english), not numbers"
    )
  }

  fileprivate static func notStacked(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-value", at: entry.value.position,
      "\(place).stack 不能取消：重叠的柱会互相遮挡；要并排请用 xOffset（横向用 yOffset）",
      "\(place).stack cannot be off: bars would hide one another; use xOffset (yOffset across) to set them side by side"
    )
  }
}
