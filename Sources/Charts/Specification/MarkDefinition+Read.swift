extension MarkDefinition {
  /// Reads a mark: its type, or a mapping with its type and properties.
  static func read(
    _ node: SpecificationNode, _ reader: inout SpecificationReader
  ) -> MarkDefinition? {
    let words = MarkType.allCases.map(\.rawValue)
    let typeNode = if case .mapping = node.value { node["type"] } else { Optional(node) }
    guard let typeNode else {
      reader.report(.missing("type", in: "mark", at: node))
      return nil
    }
    let place = node.value == typeNode.value ? "mark" : "mark.type"
    guard
      let type = reader.word(typeNode, place, of: words, known: VegaLiteWords.marks)
        .flatMap(MarkType.init)
    else { return nil }
    let keys = common + type.properties
    let node = reader.withDefaults(node, type: type, keys: keys)
    var mark = MarkDefinition(type)
    guard case .mapping = node.value else { return mark }
    let entries = reader.entries(of: node, "mark", keys: keys, known: VegaLiteWords.mark)
    mark.readPaint(entries, &reader)
    mark.readShape(entries, &reader)
    mark.readText(entries, &reader)
    mark.readOwn(entries, &reader)
    return mark
  }

  private static let common = [
    "type", "color", "fill", "stroke", "opacity", "fillOpacity", "strokeOpacity", "strokeWidth",
    "strokeDash", "filled", "tooltip", "clip", "orient", "invalid", "size", "xOffset", "yOffset",
    "x", "y", "x2", "y2",
  ]

  private mutating func readPaint(
    _ entries: [String: SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) {
    color = reader.color(entries["color"], "mark.color")
    fill = reader.color(entries["fill"], "mark.fill")
    stroke = reader.color(entries["stroke"], "mark.stroke")
    isFilled = reader.boolean(entries["filled"], "mark.filled")
    for key in ["opacity", "fillOpacity", "strokeOpacity"] {
      opacity = reader.number(entries[key], "mark.\(key)", in: 0...1) ?? opacity
    }
    strokeWidth = reader.number(entries["strokeWidth"], "mark.strokeWidth", in: 0...100)
    if let nodes = reader.list(entries["strokeDash"], "mark.strokeDash") {
      strokeDash = nodes.compactMap {
        reader.number(SpecificationNode.Entry("strokeDash", $0), "mark.strokeDash", in: 0...100)
      }
    }
    isClipped = reader.boolean(entries["clip"], "mark.clip") ?? false
    if let entry = entries["invalid"] {
      invalid = .show
      if case .null = entry.value.value {
      } else {
        // The default by its own name is the default.
        let words =
          InvalidRows.allCases.map(\.rawValue) + ["break-paths-show-path-domains"]
        invalid = reader.word(entry.value, "mark.invalid", of: words).flatMap(InvalidRows.init)
      }
    }
    switch entries["tooltip"]?.value.value {
    case .null, .boolean(false): tooltip = false
    default: break
    }
  }

  private mutating func readShape(
    _ entries: [String: SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) {
    if let entry = entries["orient"] {
      isHorizontal =
        reader.word(entry.value, "mark.orient", of: ["horizontal", "vertical"]) == "horizontal"
    }
    for channel in [ChannelName.x, .y, .x2, .y2] {
      guard let entry = entries[channel.rawValue] else { continue }
      if let word = ["width", "height"].first(where: { .text($0) == entry.value.value }) {
        places[channel] = .text(word)
      } else {
        places[channel] = reader.number(entry, "mark.\(channel)", in: -5000...5000)
          .map(Datum.number)
      }
    }
    size = reader.number(entries["size"], "mark.size", in: 0...100_000)
    thickness = reader.number(entries["thickness"], "mark.thickness", in: 0...100)
    width = bandSize(entries["width"], "mark.width", &reader)
    height = bandSize(entries["height"], "mark.height", &reader)
    if let entry = entries["shape"] {
      shape = reader.word(entry.value, "mark.shape", of: Symbol.allCases.map(\.rawValue))
        .flatMap(Symbol.init)
    }
    if let entry = entries["interpolate"] {
      curve = reader.word(entry.value, "mark.interpolate", of: Curve.allCases.map(\.rawValue))
        .flatMap(Curve.init)
    }
    tension = reader.number(entries["tension"], "mark.tension", in: 0...1)
    switch entries["point"]?.value.value {
    case nil: break
    case .boolean(false), .null: point = .off
    case .text("transparent"): point = .transparent
    default: point = .on
    }
    switch entries["line"]?.value.value {
    case nil, .boolean(false), .null: break
    default: line = true
    }
    for key in ["cornerRadius", "cornerRadiusEnd", "cornerRadiusTopLeft", "cornerRadiusTopRight"] {
      cornerRadius =
        reader.number(entries[key], "mark.\(key)", in: 0...1000) ?? cornerRadius
    }
    innerRadius = reader.number(
      entries["innerRadius"] ?? entries["radius2"], "mark.innerRadius", in: 0...5000)
    outerRadius = reader.number(entries["outerRadius"], "mark.outerRadius", in: 0...5000)
    radius = reader.number(entries["radius"], "mark.radius", in: 0...5000)
    if type == .arc, let radius, outerRadius == nil { outerRadius = radius }
    padAngle = reader.number(entries["padAngle"], "mark.padAngle", in: 0...1) ?? 0
    for key in ["xOffset", "yOffset"] {
      let offset = reader.number(entries[key], "mark.\(key)", in: -5000...5000) ?? 0
      if key == "xOffset" { xOffset = offset } else { yOffset = offset }
    }
  }

  /// A width in pixels, or `{band: 0.7}`.
  private mutating func bandSize(
    _ entry: SpecificationNode.Entry?, _ place: String, _ reader: inout SpecificationReader
  ) -> Double? {
    guard let entry else { return nil }
    guard case .mapping = entry.value.value else {
      return reader.number(entry, place, in: 0...5000)
    }
    let entries = reader.entries(of: entry.value, place, keys: ["band"])
    bandFraction = reader.number(entries["band"], "\(place).band", in: 0...1)
    return nil
  }

  private mutating func readText(
    _ entries: [String: SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) {
    if let entry = entries["text"], case .text(let lines) = reader.title(entry, "mark.text") {
      text = lines
    }
    if let entry = entries["align"] {
      align = reader.word(entry.value, "mark.align", of: TextAlign.allCases.map(\.rawValue))
        .flatMap(TextAlign.init)
    }
    if let entry = entries["baseline"] {
      baseline = reader.word(
        entry.value, "mark.baseline", of: TextBaseline.allCases.map(\.rawValue)
      ).flatMap(TextBaseline.init)
    }
    angle = reader.number(entries["angle"], "mark.angle", in: -360...360) ?? 0
    dx = reader.number(entries["dx"], "mark.dx", in: -5000...5000) ?? 0
    dy = reader.number(entries["dy"], "mark.dy", in: -5000...5000) ?? 0
    fontSize = reader.number(entries["fontSize"], "mark.fontSize", in: 1...200)
    switch entries["fontWeight"]?.value.value {
    case .text("bold"): isBold = true
    case .number(let weight): isBold = weight >= 600
    default: break
    }
  }

  private mutating func readOwn(
    _ entries: [String: SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) {
    label = reader.text(entries["label"], "mark.label")
    own.totalLabel = reader.text(entries["total"], "mark.total")
    if let entry = entries["today"], let text = reader.text(entry, "mark.today") {
      own.today = Timestamp(text)
      if own.today == nil {
        reader.report(
          .wrongValue(
            "mark.today", entry.value, "2020-06-30 这样的日期", "a date such as 2020-06-30"))
      }
    }
    if let nodes = reader.list(entries["ranges"], "mark.ranges") {
      own.ranges = nodes.compactMap {
        reader.number(SpecificationNode.Entry("ranges", $0), "mark.ranges", in: -1e15...1e15)
      }
    }
  }
}
