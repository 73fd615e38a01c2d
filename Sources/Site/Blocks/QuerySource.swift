import Ledger

/// The table that the rows of a query come from, so that readers can download the whole of it.
struct QuerySource: Sendable {
  var name: String
  var title: String
}

extension QuerySource {
  /// The table that most of the columns come straight from; nil when the query reads none.
  ///
  /// Of several, and when all columns are computed, it is the one that the SQL names first.
  init?(_ query: PageQuery, _ connection: Connection) {
    let text = query.sql
    let counts = Dictionary(grouping: query.columns.compactMap(\.table), by: \.self)
    let known = connection.descriptor.resources.filter { query.tables.contains($0.name) }
    let places = known.map { text.firstRange(of: $0.name)?.lowerBound ?? text.endIndex }
    let order = known.indices.sorted { first, second in
      let one = counts[known[first].name]?.count ?? 0
      let other = counts[known[second].name]?.count ?? 0
      return one == other ? places[first] < places[second] : one > other
    }
    guard let first = order.first else { return nil }
    let table = known[first]
    self.init(name: table.name, title: table.title ?? table.name)
  }
}
