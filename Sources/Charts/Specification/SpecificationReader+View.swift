// What views have in common.
extension SpecificationReader {
  /// The rows of a view: a name, `{name}`, `{url, format}` or `{values}`; nil after a problem.
  mutating func data(_ node: SpecificationNode) -> DataOrigin? {
    if case .text(let name) = node.value { return named(name, at: node) }
    let before = errorCount
    let entries = entries(
      of: node, "data", keys: ["name", "values", "url", "format"],
      known: ["sequence", "sphere", "graticule", "async"])
    let format = dataFormat(entries["format"])
    guard errorCount == before else { return nil }
    if let values = entries["values"] {
      guard let frame = Frame.read(values.value.rows(format.property), &self) else { return nil }
      // Without rows nothing is known about columns.
      columns = frame.count == 0 ? nil : frame.tableColumns
      return .values(frame)
    }
    if let entry = entries["url"], let path = text(entry, "data.url") {
      let reference = DataReference(.url(path), format: format.type, property: format.property)
      return refer(reference, at: entry.value)
    }
    if let entry = entries["name"], let name = text(entry, "data.name") {
      return named(name, at: entry.value)
    }
    report(.missing("name", in: "data", at: node))
    return nil
  }

  private mutating func named(_ name: String, at node: SpecificationNode) -> DataOrigin? {
    if let frame = datasets[name] {
      columns = frame.tableColumns
      return .values(frame)
    }
    return refer(DataReference(.named(name)), at: node)
  }

  private mutating func refer(
    _ reference: DataReference, at node: SpecificationNode
  ) -> DataOrigin? {
    var reference = reference
    reference.position = node.position
    switch dataColumns(reference) {
    case .columns(let columns):
      self.columns = columns
      if !references.contains(reference) { references.append(reference) }
      return .reference(reference)
    case .missing(let chinese, let english):
      report(ChartProblem(.error, "chart-data", at: node.position, chinese, english))
      return nil
    }
  }

  /// The columns of the chart's own rows, where the top view names no data.
  mutating func takeMainColumns(at node: SpecificationNode) {
    if case .columns(let columns) = dataColumns(nil) { self.columns = columns }
  }

  mutating func readDatasets(_ node: SpecificationNode) {
    guard case .mapping(let entries) = node.value else {
      report(.wrongValue("datasets", node, "一组“名称: 行”", "a mapping of names to rows"))
      return
    }
    for entry in entries { datasets[entry.key] = Frame.read(entry.value, &self) }
  }

  private mutating func dataFormat(
    _ entry: SpecificationNode.Entry?
  ) -> (type: String?, property: String?) {
    guard let entry else { return (nil, nil) }
    let entries = entries(
      of: entry.value, "data.format", keys: ["type", "property", "parse"],
      known: ["delimiter", "feature", "mesh"])
    if let parse = entries["parse"] {
      report(.notUsed(parse, in: "data.format", nearest: "encoding: {x: {type: temporal}}"))
    }
    let type = entries["type"].flatMap {
      word($0.value, "data.format.type", of: ["csv", "tsv", "json"], known: ["topojson", "dsv"])
    }
    return (type, text(entries["property"], "data.format.property"))
  }

  mutating func transforms(_ entry: SpecificationNode.Entry?) -> [Transform] {
    guard let entry, let nodes = list(entry, "transform") else { return [] }
    return nodes.enumerated().compactMap { index, node in
      guard let transform = Transform.read(node, place: "transform[\(index)]", &self) else {
        columns = nil
        return nil
      }
      columns = columns.map(transform.columns(after:))
      return transform
    }
  }

  /// A title is a text, a list of lines, or a mapping with `text` and `subtitle`.
  mutating func title(_ entry: SpecificationNode.Entry?) -> TitleText? {
    guard let entry else { return nil }
    guard case .mapping = entry.value.value else {
      return TitleText(text: lines(entry, "title"))
    }
    let entries = entries(of: entry.value, "title", keys: ["text", "subtitle"])
    return TitleText(
      text: lines(entries["text"], "title.text"),
      subtitle: lines(entries["subtitle"], "title.subtitle"))
  }

  private mutating func lines(_ entry: SpecificationNode.Entry?, _ place: String) -> String? {
    guard let entry else { return nil }
    guard case .sequence(let nodes) = entry.value.value else { return text(entry, place) }
    return nodes.compactMap { text(SpecificationNode.Entry(entry.key, $0), place) }
      .joined(separator: " ")
  }

  mutating func size(_ entry: SpecificationNode.Entry?, _ place: String) -> ViewSize? {
    guard let entry else { return nil }
    switch entry.value.value {
    case .text("container"): return .container
    case .mapping:
      let entries = entries(of: entry.value, place, keys: ["step"], known: ["for"])
      return number(entries["step"], "\(place).step", in: 1...500).map(ViewSize.step)
    default: return number(entry, place, in: 1...5000).map(ViewSize.pixels)
    }
  }

  mutating func resolution(_ entry: SpecificationNode.Entry?) -> Resolution {
    var resolution = Resolution()
    guard let entry else { return resolution }
    let entries = entries(of: entry.value, "resolve", keys: ["scale", "axis", "legend"])
    for part in ["axis", "legend"] {
      if let entry = entries[part] { report(.notUsed(entry, in: "resolve", nearest: "scale")) }
    }
    guard let node = entries["scale"]?.value else { return resolution }
    let choices = self.entries(
      of: node, "resolve.scale", keys: ChannelName.scaled.map(\.rawValue))
    for channel in ChannelName.scaled {
      guard let choice = choices[channel.rawValue],
        let word = word(
          choice.value, "resolve.scale.\(channel.rawValue)", of: ["shared", "independent"])
      else { continue }
      if word == "shared" {
        resolution.sharedScales.insert(channel)
      } else {
        resolution.independentScales.insert(channel)
      }
    }
    return resolution
  }

  /// The views of a list that must not be empty; nil after a problem.
  mutating func views(
    _ entry: SpecificationNode.Entry?, _ place: String
  ) -> [SpecificationNode]? {
    guard let entry, let nodes = list(entry, place) else { return nil }
    if !nodes.isEmpty { return nodes }
    report(.wrongValue(place, entry.value, "至少一张图的列表", "a list of at least one view"))
    return nil
  }

  /// The nodes of a list; nil after a problem.
  mutating func list(
    _ entry: SpecificationNode.Entry?, _ place: String
  ) -> [SpecificationNode]? {
    guard let entry else { return nil }
    if case .sequence(let nodes) = entry.value.value { return nodes }
    report(.wrongValue(place, entry.value, "一个列表", "a list"))
    return nil
  }
}

extension SpecificationNode {
  /// The list that a property such as `data.rows` leads to; a single mapping is a list of one row.
  fileprivate func rows(_ property: String?) -> SpecificationNode {
    var node = self
    for name in property?.split(separator: ".") ?? [] {
      node = node[String(name)] ?? SpecificationNode(.null, at: position)
    }
    if case .mapping = node.value { return SpecificationNode(.sequence([node]), at: node.position) }
    return node
  }
}
