extension Encoding {
  /// Reads the channels of a mark, with those that the layers around it share.
  ///
  /// What a layer shares and the mark does not have is left out.
  static func read(
    _ entry: SpecificationNode.Entry?, mark: MarkType,
    inheriting parent: [SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) -> Encoding? {
    let before = reader.errorCount
    let aliases = aliases(for: mark)
    let words = mark.channels.map(\.rawValue) + aliases.map(\.word)
    let entries = reader.merged(
      entry, inheriting: parent.filter { words.contains($0.key) }, words: words
    ).filter { shared in
      // Parts of a channel that the mark says nothing about show nothing.
      entry?.value[shared.key] != nil || shared.value.showsAnything
    }
    let encoding = read(entries, names: mark.channels, aliases: aliases, &reader)
    return reader.errorCount == before ? encoding : nil
  }

  /// Reads some channels; nil after a problem that leaves nothing to draw.
  static func read(
    _ entries: [SpecificationNode.Entry], names: [ChannelName], aliases: [Alias] = [],
    _ reader: inout SpecificationReader
  ) -> Encoding? {
    var encoding = Encoding()
    let before = reader.errorCount
    for name in names {
      let words = [name.rawValue] + aliases.filter { $0.channel == name }.map(\.word)
      let written = words.compactMap { word in entries.first { $0.key == word } }
        .filter { $0.value.value != .null }
      guard let entry = reader.choice(of: written) else { continue }
      let place = "encoding.\(entry.key)"
      guard name.takesList else {
        encoding[name] = reader.channel(entry.value, name, place: place)
        if entry.key != name.rawValue { encoding[name]?.alias = entry.key }
        continue
      }
      let nodes = if case .sequence(let nodes) = entry.value.value { nodes } else { [entry.value] }
      let definitions = nodes.compactMap { reader.channel($0, name, place: place) }
      switch name {
      case .detail: encoding.details = definitions
      case .order: encoding.orders = definitions
      default: encoding.tooltips = definitions
      }
    }
    return reader.errorCount == before ? encoding : nil
  }

  /// Another word of Vega-Lite for what a channel shows here.
  struct Alias {
    var word: String
    var channel: ChannelName
  }

  /// Marks have one colour, one opacity and one size; Vega-Lite tells those of fill and stroke apart.
  private static func aliases(for mark: MarkType) -> [Alias] {
    let channels = mark.channels
    var aliases: [Alias] = []
    if channels.contains(.color) {
      aliases += ["fill", "stroke"].map { Alias(word: $0, channel: .color) }
    }
    if channels.contains(.opacity) {
      aliases += ["fillOpacity", "strokeOpacity"].map { Alias(word: $0, channel: .opacity) }
    }
    if mark == .line || mark == .rule { aliases.append(Alias(word: "strokeWidth", channel: .size)) }
    return aliases
  }
}

extension SpecificationReader {
  /// The entries of an encoding over those that layers share.
  ///
  /// A channel that shows data takes what it does not say itself from the shared channel of its name.
  mutating func merged(
    _ entry: SpecificationNode.Entry?, inheriting parent: [SpecificationNode.Entry],
    words: [String]? = nil
  ) -> [SpecificationNode.Entry] {
    guard let entry else { return parent }
    let shared = ["fill", "stroke", "fillOpacity", "strokeOpacity", "strokeWidth"]
    let own = entries(
      of: entry.value, "encoding",
      keys: words ?? ChannelName.allCases.map(\.rawValue) + shared, known: VegaLiteWords.channels)
    let written = entry.value.entries.filter { own[$0.key] != nil }.map { entry in
      guard let shared = parent.first(where: { $0.key == entry.key }), entry.value.showsData else {
        return entry
      }
      let more = shared.value.entries.filter {
        entry.value[$0.key] == nil && $0.key != "value" && $0.key != "condition"
      }
      return SpecificationNode.Entry(
        entry.key, at: entry.position,
        SpecificationNode(.mapping(entry.value.entries + more), at: entry.value.position))
    }
    return parent.filter { own[$0.key] == nil } + written
  }

  /// The one of several words for a channel that is drawn, and a finding for each of the others.
  fileprivate mutating func choice(
    of written: [SpecificationNode.Entry]
  ) -> SpecificationNode.Entry? {
    guard written.count > 1 else { return written.first }
    let chosen =
      written.first { $0.value.showsData || $0.value["condition"]?.showsData == true } ?? written[0]
    for entry in written where entry.key != chosen.key {
      report(.second(entry, beside: chosen.key))
    }
    return chosen
  }
}

extension ChartProblem {
  fileprivate static func second(
    _ entry: SpecificationNode.Entry, beside chosen: String
  ) -> ChartProblem {
    ChartProblem(
      entry.value.showsData ? .error : .warning,
      entry.value.showsData ? "chart-encoding" : "chart-style", at: entry.position,
      "encoding.\(entry.key) 没有用上：一个标记只有一种颜色、一种透明度和一种大小，这里用的是 \(chosen)",
      "encoding.\(entry.key) is not used: a mark has one colour, one opacity and one size, here that of "
        + "\(chosen)")
  }
}

extension SpecificationNode {
  /// Whether a channel has data, a constant, or several of these.
  fileprivate var showsAnything: Bool {
    guard case .mapping = value else { return true }
    return showsData || self["value"] != nil || self["condition"] != nil || self["sort"] != nil
  }
}
