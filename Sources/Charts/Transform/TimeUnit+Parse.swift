extension TimeUnit {
  /// Reads `yearmonth` or `{unit: yearmonth, step: 3}`.
  static func read(
    _ node: SpecificationNode, place: String, _ reader: inout SpecificationReader
  ) -> TimeUnit? {
    guard case .mapping = node.value else { return unit(node, place, &reader) }
    let entries = reader.entries(
      of: node, place, keys: ["unit", "step", "utc", "binned"], known: ["maxbins"])
    let step = reader.count(entries["step"], "\(place).step")
    let isUTC = reader.boolean(entries["utc"], "\(place).utc")
    let isBinned = reader.boolean(entries["binned"], "\(place).binned")
    guard let entry = entries["unit"] else {
      reader.report(.missing("unit", in: place, at: node))
      return nil
    }
    guard var unit = unit(entry.value, "\(place).unit", &reader) else { return nil }
    unit.step = step ?? 1
    unit.isUTC = unit.isUTC || isUTC == true
    unit.isBinned = unit.isBinned || isBinned == true
    return unit
  }

  private static func unit(
    _ node: SpecificationNode, _ place: String, _ reader: inout SpecificationReader
  ) -> TimeUnit? {
    if case .text(let name) = node.value, let unit = TimeUnit(name) { return unit }
    // The names with `utc` are left out of the list that the message shows.
    _ = reader.word(node, place, of: names)
    return nil
  }
}
