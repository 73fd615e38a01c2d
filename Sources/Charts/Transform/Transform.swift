/// A step that changes the rows before they are drawn.
enum Transform: Hashable, Sendable {
  /// Keeps the rows for which a predicate holds.
  case filter(Predicate)
  /// Adds a column of an expression's values.
  case calculate(Expression, as: String)
  /// One row for each group.
  case aggregate([AggregateItem], groupBy: [String])
  /// Adds the results of each group to its rows.
  case joinAggregate([AggregateItem], groupBy: [String])
  /// One row for each row and each of some columns.
  case fold([String], key: String, value: String)
  case stack(StackTransform)
  case window(WindowTransform)
  case bin(BinParameters, field: String, start: String, end: String)
  case timeUnit(TimeUnit, field: String, start: String, end: String)
  /// A step of a mark that is made of simpler ones, for each panel of a facet.
  case composite(CompositeStep, groups: [String])
}

/// A result of a group: which operation on which column makes it.
struct AggregateItem: Hashable, Sendable {
  var operation: AggregateOperation
  /// Nil only with `count`.
  var field: String?
  /// The name of the result.
  var name: String
}

/// Where each row lies in the stack of its group.
struct StackTransform: Hashable, Sendable {
  var field: String
  var groupBy: [String]
  var sort: [SortField] = []
  var offset = StackOffset.zero
  var start: String
  var end: String
}

extension Transform {
  /// The columns after the step, of those before it.
  func columns(after columns: [DataTable.Column]) -> [DataTable.Column] {
    var result = columns
    func set(_ column: DataTable.Column) {
      if let index = result.firstIndex(where: { $0.name == column.name }) {
        result[index] = column
      } else {
        result.append(column)
      }
    }
    func source(_ name: String?) -> DataTable.Column? { columns.first { $0.name == name } }
    switch self {
    case .filter, .composite: break
    case .calculate(_, let name): set(DataTable.Column(name))
    case .aggregate(let items, let groupBy):
      result = groupBy.compactMap(source)
      for item in items { set(item.column(of: source(item.field))) }
    case .joinAggregate(let items, _):
      for item in items { set(item.column(of: source(item.field))) }
    case .fold(let fields, let key, let value):
      let kinds = Set(fields.map { source($0)?.kind })
      let units = Set(fields.map { source($0)?.unit })
      set(DataTable.Column(key, kind: .text))
      set(
        DataTable.Column(
          value, unit: units.count == 1 ? units.first ?? nil : nil,
          kind: kinds.count == 1 ? kinds.first ?? nil : nil))
    case .stack(let stack):
      for name in [stack.start, stack.end] {
        let field = source(stack.field)
        set(DataTable.Column(name, title: field?.title, unit: field?.unit, kind: .number))
      }
    case .window(let window):
      for item in window.items { set(item.column(of: source(item.field))) }
    case .bin(_, let field, let start, let end):
      for name in [start, end] {
        let field = source(field)
        set(DataTable.Column(name, title: field?.title, unit: field?.unit, kind: .number))
      }
    case .timeUnit(_, let field, let start, let end):
      for name in [start, end] {
        set(DataTable.Column(name, title: source(field)?.title, kind: .date))
      }
    }
    return result
  }
}

extension AggregateItem {
  /// What is known of the result.
  func column(of source: DataTable.Column?) -> DataTable.Column {
    let keeps = operation.keepsUnit
    let kind: DataTable.Column.Kind? =
      switch operation {
      case .min, .max: source?.kind
      case .mean, .average, .median, .q1, .q3: source?.kind == .date ? .date : .number
      default: .number
      }
    return DataTable.Column(
      name, title: keeps ? source?.title : nil, unit: keeps ? source?.unit : nil, kind: kind)
  }
}
