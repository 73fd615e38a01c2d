/// The rows of a table as a chart's channels see them.
struct Observations {
  /// One row that can be drawn.
  struct Item {
    var row: Int
    /// The index of the category on a discrete axis, else the number or day.
    var along: Double
    /// The index of the offset within the category.
    var offset = 0
    /// The index of the series.
    var series = 0
    /// The amount; nil where the table has none.
    var value: Double?
  }

  /// What stands along the axis that is not the amount's.
  enum Domain: Hashable {
    case discrete([Datum])
    /// Days since 1970, and the most precise date among them.
    case time(lower: Double, upper: Double, finest: CalendarDate.Precision)
    case linear(lower: Double, upper: Double)

    var categories: [Datum] {
      if case .discrete(let categories) = self { categories } else { [] }
    }
  }

  var items: [Item] = []
  var domain = Domain.discrete([])
  /// Empty without an offset channel.
  var offsets: [Datum] = []
  /// Empty without a colour channel.
  var series: [Datum] = []
  /// Rows without a place on the axes: the value is missing, not of the type, or out of the domain.
  var unplacedRows = 0
  /// Rows whose amount is not a number that can be drawn.
  var unreadableValues = 0

  var seriesCount: Int { max(1, series.count) }
  var isEmpty: Bool { !items.contains { $0.value != nil } }
}

/// The distinct values of a channel in the order of its axis or key.
struct Categories {
  private(set) var values: [Datum] = []
  private var indices: [Datum: Int] = [:]

  /// Gives every value of a column its place.
  init(_ column: [Datum], sort: SortOrder, domain: [Datum]) {
    if !domain.isEmpty {
      for value in domain { insert(value) }
      return
    }
    if case .values(let first) = sort {
      let present = Set(column)
      for value in first where present.contains(value) { insert(value) }
    }
    for value in column where isPlaced(value) { insert(value) }
    switch sort {
    case .automatic:
      if values.allSatisfy(hasNaturalOrder) { reorder(values.sorted(by: Datum.ascends)) }
    case .ascending: reorder(values.sorted(by: Datum.ascends))
    case .descending: reorder(values.sorted { Datum.ascends($1, $0) })
    case .rows, .values, .byValue: break
    }
  }

  subscript(value: Datum) -> Int? { indices[value] }

  private mutating func insert(_ value: Datum) {
    guard indices[value] == nil else { return }
    indices[value] = values.count
    values.append(value)
  }

  mutating func reorder(_ order: [Datum]) {
    values = order
    for (index, value) in order.enumerated() { indices[value] = index }
  }
}

private func isPlaced(_ value: Datum) -> Bool {
  switch value {
  case .null: false
  case .number(let number): number.isFinite
  case .text, .date: true
  }
}

private func hasNaturalOrder(_ value: Datum) -> Bool {
  if case .text(let text) = value { text.utf8.allSatisfy { $0 < 0x80 } } else { true }
}
