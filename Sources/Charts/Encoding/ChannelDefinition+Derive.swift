extension ChannelDefinition {
  /// Adds the columns that the channel needs, and remembers which one holds its values.
  ///
  /// Facets have no scale and are divided by the starts of bins, not by their texts.
  mutating func derive(
    in frame: inout Frame, bins: inout [String: Bins], isFacet: Bool = false
  ) {
    guard isField else { return }
    column = derivedName
    guard let field else { return }
    if let bin {
      deriveBins(bin, field, &frame, &bins, needsRange: type.isDiscrete && !isFacet)
    } else if let timeUnit, aggregate == nil {
      deriveTimes(timeUnit, field, &frame)
    }
  }

  private mutating func deriveBins(
    _ parameters: BinParameters, _ field: String, _ frame: inout Frame,
    _ bins: inout [String: Bins], needsRange: Bool
  ) {
    let name = derivedName
    if needsRange { column = name + "_range" }
    guard let source = frame.column(field) else { return }
    let values = source.values
    let bin: Bins
    if let known = bins[name] {
      bin = known
    } else {
      var (lower, upper) = (Double.infinity, -Double.infinity)
      for value in values {
        guard let amount = value.amount else { continue }
        (lower, upper) = (min(lower, amount), max(upper, amount))
      }
      guard lower <= upper else { return }
      guard let cut = Bins(extent: (lower, upper), parameters: parameters) else { return }
      (bin, bins[name]) = (cut, cut)
    }
    let cut = values.map { $0.amount.flatMap(bin.bin) }
    func add(
      _ suffix: String, missing: Datum = .null, _ part: ((lower: Double, upper: Double)) -> Datum
    ) {
      frame.set(
        Frame.Column(
          name + suffix, title: source.title ?? field, unit: source.unit,
          cut.map { $0.map(part) ?? missing }))
    }
    if frame.position(of: name) == nil {
      add("") { .number($0.lower) }
      add("_end") { .number($0.upper) }
    }
    guard needsRange, frame.position(of: name + "_range") == nil else { return }
    let format = NumberFormat.bare
    // The texts are Vega-Lite's, by which scenes are compared.
    add("_range", missing: "null") { .text("\(format.text($0.lower)) – \(format.text($0.upper))") }
  }

  private func deriveTimes(_ unit: TimeUnit, _ field: String, _ frame: inout Frame) {
    let name = derivedName
    guard frame.position(of: name + "_end") == nil, let source = frame.column(field) else { return }
    // Dates that are cut already only have to be written as the unit has it.
    let starts = source.values.map { unit.isBinned ? $0.date : $0.date.map(unit.floor) }
    frame.set(
      Frame.Column(
        name, title: source.title ?? field, timeUnit: unit,
        starts.map { $0.map(Datum.date) ?? .null }))
    frame.set(
      Frame.Column(
        name + "_end", title: source.title ?? field, timeUnit: unit,
        starts.map { $0.map { .date(unit.next(after: $0)) } ?? .null }))
  }
}
