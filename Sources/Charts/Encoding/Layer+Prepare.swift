extension Layer {
  /// Prepares the rows of a view.
  ///
  /// - Parameters:
  ///   - unit: the mark and its encoding.
  ///   - name: Vega's prefix for the scales of the view.
  ///   - frame: the rows after the view's own transforms.
  ///   - facets: the definitions that divide the rows into panels, with their columns.
  init(_ unit: Unit, name: String, frame: Frame, facets: [ChannelDefinition]) {
    self.name = name
    mark = unit.mark
    encoding = unit.encoding.alignedWithColors
    self.frame = frame
    source = frame
    bins = [:]
    parseValues()
    bandPeriods()
    derive()
    isHorizontal = mark.direction(encoding)
    source = self.frame
    let facetColumns = facets.compactMap(\.column)
    summarize(facets: facetColumns)
    stack = StackPlan(mark, encoding, isHorizontal: isHorizontal)
    if let stack { apply(stack, facets: facetColumns) }
    dropInvalidRows()
  }

  /// Turns the texts of temporal fields into dates, and those of quantitative fields into numbers.
  private mutating func parseValues() {
    for (channel, definition) in encoding.all {
      guard let field = definition.field else { continue }
      // The other end is of the type of the first.
      let type =
        channel == channel.primary ? definition.type : encoding[channel.primary]?.type ?? .nominal
      if type == .temporal || definition.timeUnit != nil {
        unreadableRows += frame.readDates(field)
      } else if type == .quantitative, !definition.countsRows {
        unreadableRows += frame.readNumbers(field)
      }
    }
  }

  /// Adds the columns of bins and units of time, and tells each channel its column.
  private mutating func derive() {
    var frame = frame
    var bins = bins
    encoding.updateAll { _, definition in
      definition.derive(in: &frame, bins: &bins)
    }
    for (channel, definition) in encoding.definitions {
      mark.addShiftedEnds(of: channel, definition, encoding, to: &frame)
    }
    (self.frame, self.bins) = (frame, bins)
  }

  /// Groups the rows by what is not summarised, where any channel is.
  private mutating func summarize(facets: [String]) {
    let definitions = encoding.all
    guard definitions.contains(where: { $0.definition.aggregate != nil }) else { return }
    var groups = facets
    var items: [(operation: AggregateOperation, field: String?, name: String)] = []
    func group(_ name: String) {
      if frame.position(of: name) != nil, !groups.contains(name) { groups.append(name) }
    }
    for (channel, definition) in definitions {
      guard let column = definition.column else { continue }
      if let operation = definition.aggregate {
        if !items.contains(where: { $0.name == column }) {
          items.append((operation, definition.field, column))
        }
        if definition.scale.usesUnaggregatedDomain, let field = definition.field {
          items.append((.min, field, "min_\(field)"))
          items.append((.max, field, "max_\(field)"))
        }
        continue
      }
      group(column)
      guard mark.hasBandEnd(channel, definition, encoding) else { continue }
      let name = definition.derivedName
      for suffix in ["", "_end", shiftedStart, shiftedEnd] { group(name + suffix) }
    }
    frame = frame.aggregated(items, by: groups)
  }

  /// Leaves out the rows whose place on a continuous scale is missing, as the mark has it.
  ///
  /// Paths keep them and break there. Where marks and scales see different rows, those of the scales
  /// are kept apart.
  private mutating func dropInvalidRows() {
    guard mark.invalid != .show else { return }
    let keepsRows = mark.type.isPath && mark.invalid != .filter
    let scalesSeeAll =
      mark.invalid == .breakShowingDomains || mark.invalid == nil && mark.type.isPath
    guard !(keepsRows && scalesSeeAll) else { return }
    let valid = validRows()
    guard valid.count < frame.count else { return }
    completeFrame = frame
    if !keepsRows { invalidRows = frame.count - valid.count }
    let validFrame = frame.taking(valid)
    if scalesSeeAll != keepsRows { scaleFrame = scalesSeeAll ? frame : validFrame }
    if !keepsRows { frame = validFrame }
  }

  /// The rows that have a number or date for every continuous scale.
  private func validRows() -> [Int] {
    var columns: [[Datum]] = []
    for (channel, definition) in encoding.definitions {
      guard ChannelName.scaled.contains(channel), definition.isScaled,
        definition.type == .quantitative || definition.type == .temporal,
        let column = definition.column, !definition.countsRows,
        mark.scaleType(of: channel, definition, encoding).isContinuous,
        let values = frame.column(column)?.values
      else { continue }
      columns.append(values)
    }
    return (0..<frame.count).filter { row in columns.allSatisfy { $0[row].isNumeric } }
  }
}

extension ChannelDefinition {
  /// Whether the summary counts rows, which never gives a missing value.
  fileprivate var countsRows: Bool {
    switch aggregate {
    case .count, .valid, .missing, .distinct: true
    default: false
    }
  }
}

extension Datum {
  /// Whether a continuous scale can place the value: a number, a date, or a text that is a number.
  fileprivate var isNumeric: Bool {
    if case .text(let text) = self { return !text.isEmpty && number.isFinite }
    return amount != nil
  }
}
