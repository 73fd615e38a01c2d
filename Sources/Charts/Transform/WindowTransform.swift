/// Adds columns that each row's place among its neighbours decides.
struct WindowTransform: Hashable, Sendable {
  /// An operation that looks at the place of a row in the order.
  enum Operation: String, Hashable, Sendable, CaseIterable {
    case rowNumber = "row_number"
    case rank
    case denseRank = "dense_rank"
    case percentRank = "percent_rank"
    case cumulativeDistribution = "cume_dist"
    case ntile, lag, lead
    case firstValue = "first_value"
    case lastValue = "last_value"
    case nthValue = "nth_value"

    /// Whether the result is a value of the column.
    var takesField: Bool {
      switch self {
      case .lag, .lead, .firstValue, .lastValue, .nthValue: true
      case .rowNumber, .rank, .denseRank, .percentRank, .cumulativeDistribution, .ntile: false
      }
    }

    /// Whether there is no result without a parameter.
    var needsParameter: Bool { self == .ntile || self == .nthValue }
  }

  /// What a column is made by.
  enum Source: Hashable, Sendable {
    case operation(Operation, parameter: Int)
    /// Over the rows of the frame.
    case aggregate(AggregateOperation)
  }

  /// A column to add.
  struct Item: Hashable, Sendable {
    var source: Source
    var field: String?
    var name: String
  }

  var items: [Item]
  var groupBy: [String] = []
  var sort: [SortField] = []
  /// How many rows before and after belong to the frame; nil is all of them.
  var before: Int?
  var after: Int? = 0
  /// Whether rows that are equal in order count as different.
  var ignoresPeers = false
}

extension WindowTransform.Item {
  func column(of source: DataTable.Column?) -> DataTable.Column {
    switch self.source {
    case .aggregate(let operation):
      AggregateItem(operation: operation, field: field, name: name).column(of: source)
    case .operation(let operation, _):
      operation.takesField
        ? DataTable.Column(name, title: source?.title, unit: source?.unit, kind: source?.kind)
        : DataTable.Column(name, kind: .number)
    }
  }

  func column(of source: Frame.Column?, _ values: [Datum]) -> Frame.Column {
    switch self.source {
    case .aggregate(let operation):
      Frame.Column(aggregated: operation, of: source, as: name, values)
    case .operation(let operation, _):
      operation.takesField
        ? Frame.Column(
          name, title: source?.title, unit: source?.unit, timeUnit: source?.timeUnit, values)
        : Frame.Column(name, values)
    }
  }
}
