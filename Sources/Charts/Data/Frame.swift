/// Rows kept in columns: what transforms read and write, and marks draw.
struct Frame: Hashable, Sendable {
  /// One column, with what is known about it.
  struct Column: Hashable, Sendable {
    var name: String
    /// The name that readers see; nil is the same as `name`.
    var title: String?
    var unit: String?
    /// The unit of time that dates were cut to; it decides how they are written.
    var timeUnit: TimeUnit?
    /// Whether the source of the rows declares what the column holds, as a query does.
    var isDeclared = false
    /// One value a row.
    var values: [Datum]

    init(
      _ name: String, title: String? = nil, unit: String? = nil, timeUnit: TimeUnit? = nil,
      _ values: [Datum]
    ) {
      self.name = name
      self.title = title
      self.unit = unit
      self.timeUnit = timeUnit
      self.values = values
    }
  }

  private(set) var columns: [Column]
  /// The number of rows.
  private(set) var count: Int

  /// The column of that name, or nil.
  func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The place of a column among the columns, or nil.
  func position(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The values of a column; nulls if there is none of that name.
  func values(_ name: String) -> [Datum] {
    column(name)?.values ?? Array(repeating: .null, count: count)
  }

  /// Adds a column, or replaces the one of the same name.
  mutating func set(_ column: Column) {
    if let index = position(of: column.name) {
      columns[index] = column
    } else {
      columns.append(column)
    }
  }

  /// The given rows in the given order.
  func taking(_ rows: [Int]) -> Frame {
    Frame(
      columns: columns.map { column in
        var taken = column
        taken.values = rows.map { column.values[$0] }
        return taken
      }, count: rows.count)
  }

  /// The rows in groups of equal values in some columns, in the order of first appearance.
  func groups(by names: [String]) -> [[Int]] {
    if names.isEmpty { return count == 0 ? [] : [Array(0..<count)] }
    let keys = names.map(values)
    var places: [[Datum]: Int] = [:]
    var groups: [[Int]] = []
    for row in 0..<count {
      let key = keys.map { $0[row] }
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }
}

extension Frame {
  /// The table of the caller; rows that are too short end in nulls.
  init(_ table: DataTable) {
    columns = table.columns.enumerated().map { index, column in
      var result = Column(
        column.name, title: column.title, unit: column.unit,
        table.rows.map { $0.indices.contains(index) ? $0[index] : .null })
      result.isDeclared = column.kind != nil
      return result
    }
    count = table.rows.count
  }
}
