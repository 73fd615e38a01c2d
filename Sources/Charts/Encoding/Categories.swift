/// The distinct values of a discrete scale, each with its place.
struct Categories: Hashable, Sendable {
  private(set) var values: [Datum]
  private var places: [Datum: Int]

  /// The distinct values of a column in their order.
  init(_ column: [Datum], sort: Order = .rows) {
    values = []
    places = [:]
    for value in column { insert(value) }
    if sort == .ascending { reorder(values.sorted(by: Datum.ascends)) }
  }

  enum Order: Hashable, Sendable { case rows, ascending }

  /// The place of a value, or nil.
  subscript(value: Datum) -> Int? { places[value] }

  mutating func insert(_ value: Datum) {
    guard places[value] == nil else { return }
    places[value] = values.count
    values.append(value)
  }

  mutating func reorder(_ order: [Datum]) {
    values = order
    for (index, value) in order.enumerated() { places[value] = index }
  }
}
