/// A step that prepares the rows of a mark which is made of simpler ones.
enum CompositeStep: Hashable, Sendable {
  /// Summaries that the encoding asks for.
  case summary([AggregateItem], by: [String])
  case waterfall(WaterfallRows)
  case bullet(BulletRows)
  case gantt(GanttRows)
  case pyramid(PyramidRows)
  /// The two names over a pyramid, one row each.
  case pyramidNames
  case calendar(CalendarRows)
  /// Only the rows that have one of some values in a column.
  case keeping(column: String, [Datum])
  /// Only the first row of each group.
  case first

  /// Changes the rows, within each panel of a facet that the columns `groups` divide them into.
  func apply(to frame: inout Frame, groups: [String], problems: inout [ChartProblem]) {
    switch self {
    case .summary(let items, let fields):
      frame = frame.aggregated(
        items.map { ($0.operation, $0.field, $0.name) },
        by: groups + fields.filter { !groups.contains($0) && frame.position(of: $0) != nil })
    case .waterfall(let rows): rows.apply(to: &frame, groups: groups, problems: &problems)
    case .bullet(let rows): rows.apply(to: &frame)
    case .gantt(let rows): rows.apply(to: &frame, problems: &problems)
    case .pyramid(let rows): rows.apply(to: &frame, problems: &problems)
    case .pyramidNames: PyramidRows.keepNames(in: &frame, groups: groups)
    case .calendar(let rows): rows.apply(to: &frame, problems: &problems)
    case .keeping(let column, let values):
      let present = frame.values(column)
      frame = frame.taking((0..<frame.count).filter { values.contains(present[$0]) })
    case .first: frame = frame.taking(frame.groups(by: groups).compactMap(\.first))
    }
  }
}

extension Unit {
  /// The unit with its summaries worked out in a step of its own, so that channels hold plain fields.
  func summarized() -> (unit: Unit, steps: [Transform]) {
    let all = encoding.all.map(\.definition)
    guard all.contains(where: { $0.aggregate != nil }) else { return (self, []) }
    var items: [AggregateItem] = []
    var fields: [String] = []
    for definition in all {
      if let operation = definition.aggregate {
        let item = AggregateItem(
          operation: operation, field: definition.field, name: definition.derivedName)
        if !items.contains(item) { items.append(item) }
      } else if let field = definition.field, !fields.contains(field) {
        fields.append(field)
      }
    }
    var unit = self
    func plain(_: ChannelName, _ definition: inout ChannelDefinition) {
      guard definition.aggregate != nil else { return }
      definition.field = definition.derivedName
      definition.aggregate = nil
    }
    unit.encoding.updateAll(plain)
    return (unit, [.composite(.summary(items, by: fields), groups: [])])
  }

  /// What the marks show when they are pointed at: the author's own channels, not what is derived.
  func tooltips(_ channels: [ChannelName]) -> [ChannelDefinition] {
    if !encoding.tooltips.isEmpty { return encoding.tooltips }
    return channels.compactMap { encoding[$0] }.filter(\.isField)
  }

  /// A layer of a composite.
  func part(_ type: MarkType, _ edit: (inout Unit) -> Void) -> Unit {
    var part = Unit(mark: MarkDefinition(type), encoding: Encoding())
    part.mark.tooltip = mark.tooltip
    part.mark.own.origin = mark.type
    edit(&part)
    return part
  }
}

extension ChannelDefinition {
  /// The same channel with another column.
  func showing(_ field: String, _ type: FieldType? = nil) -> ChannelDefinition {
    var definition = self
    definition.field = field
    definition.datum = nil
    definition.aggregate = nil
    definition.bin = nil
    definition.timeUnit = nil
    definition.stack = .none
    if let type { definition.type = type }
    return definition
  }

  /// A constant on the scale of the channel.
  static func datum(_ value: Datum, _ type: FieldType) -> ChannelDefinition {
    var definition = ChannelDefinition(type: type)
    definition.datum = value
    return definition
  }

  /// A constant place in pixels.
  static func value(_ value: Datum) -> ChannelDefinition {
    var definition = ChannelDefinition()
    definition.value = value
    return definition
  }

  /// The categories in the order of the rows, unless the author sorts them.
  var inRowOrder: ChannelDefinition {
    var definition = self
    if definition.sort == .automatic { definition.sort = .rows }
    return definition
  }
}

extension View {
  /// A layer with a step of its own.
  init(_ unit: Unit, _ step: CompositeStep? = nil) {
    self.init(.unit(unit))
    if let step { transforms = [.composite(step, groups: [])] }
  }
}
