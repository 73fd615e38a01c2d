extension ScaleModel {
  /// The categories of a discrete domain in their order.
  static func discreteDomain(_ users: [ScaleUser], _ type: ScaleType) -> Categories {
    if type == .binOrdinal, let bins = users[0].bins {
      return Categories(bins.edges.map(Datum.number))
    }
    var categories = Categories([])
    for user in users {
      for value in user.definition.scale.domain { categories.insert(value) }
    }
    let joins = users.contains { $0.definition.scale.joinsDomain }
    if !categories.values.isEmpty, !joins { return categories }
    let first = categories.values
    categories = Categories([])
    let order = order(users)
    for user in users {
      // What is ordered by another field is looked up in the rows before they were summarised.
      let rows = user.order.isByField ? user.layer.source : user.categoryRows
      for column in user.columns(isContinuous: false) {
        guard let values = rows.column(column)?.values ?? user.rows.column(column)?.values else {
          continue
        }
        for value in values { categories.insert(value) }
      }
      for datum in user.data { categories.insert(datum) }
    }
    categories.reorder(order.sorted(categories, users))
    return first.isEmpty ? categories : Categories(first + categories.values)
  }

  /// The order that the layers agree on; ascending where they do not.
  private static func order(_ users: [ScaleUser]) -> CategoryOrder {
    var orders: [CategoryOrder] = []
    for user in users where user.definition.isField && user.order != .rows {
      if !orders.contains(user.order) { orders.append(user.order) }
    }
    guard let first = orders.first else { return .rows }
    let columns = Set(users.map { $0.definition.column })
    if columns.count == 1 {
      if orders.count == 1 { return first }
      let summed = orders.filter { $0.isByField && !$0.isByLeast }
      return orders.allSatisfy(\.isByField) && summed.count == 1 ? summed[0] : .ascending
    }
    // Only what can be put together from several columns holds for all of them.
    let common = orders.map { $0.joins ? $0 : .ascending }
    return common.allSatisfy { $0 == common[0] } ? common[0] : .ascending
  }
}

/// How categories are put in order.
private enum CategoryOrder: Hashable {
  case rows, ascending, descending
  /// By a summary of a field; equal ones keep the order of the rows.
  case field(String?, AggregateOperation, descending: Bool)
  /// The given ones first.
  case values([Datum])

  var isByField: Bool {
    switch self {
    case .field, .values, .descending: true
    case .rows, .ascending: false
    }
  }

  var isByLeast: Bool {
    switch self {
    case .field(_, .min, _), .values, .descending: true
    default: false
    }
  }

  /// Whether the order can be told from the parts of a joined domain.
  var joins: Bool {
    guard case .field(_, let operation, _) = self else { return true }
    return operation == .count || operation == .min || operation == .max
  }

  func sorted(_ categories: Categories, _ users: [ScaleUser]) -> [Datum] {
    let values = categories.values
    switch self {
    case .rows: return values
    case .ascending: return values.sorted(by: Datum.ascends)
    case .descending: return values.sorted { Datum.ascends($1, $0) }
    case .values(let first):
      var places: [Datum: Int] = [:]
      for (place, value) in first.enumerated() {
        let value = categories[value] == nil ? categories.like(value) ?? value : value
        if places[value] == nil { places[value] = place }
      }
      return values.stablySorted {
        places[$0] ?? first.count
      } by: {
        $0 < $1
      }
    case .field(let field, let operation, let descends):
      var ranks: [Datum: Datum] = [:]
      for user in users where user.order == self {
        user.rank(by: field, operation, &ranks)
      }
      return values.stablySorted {
        ranks[$0] ?? .null
      } by: {
        descends ? Datum.ascends($1, $0) : Datum.ascends($0, $1)
      }
    }
  }
}

extension ScaleUser {
  /// The order that the layer asks for.
  fileprivate var order: CategoryOrder {
    switch definition.sort {
    case .rows: return .rows
    case .values(let values): return .values(values)
    case .descending where definition.bin == nil: return .descending
    case .field(let field, let operation, let descends):
      return .field(
        operation == .count ? nil : field, operation ?? byDefault(field), descending: descends)
    case .channel(let channel, let descends):
      guard let other = layer.encoding[channel], other.isField else {
        return descends ? .descending : .ascending
      }
      return .field(
        other.field, other.aggregate ?? byDefault(other.field), descending: descends)
    case .automatic, .ascending, .descending:
      if keepsRowOrder(definition, layer.source) { return .rows }
      guard definition.bin != nil else { return .ascending }
      return .field(definition.derivedName, .min, descending: definition.sort == .descending)
    }
  }

  /// Amounts that are stacked are ordered by their sum, anything else by its least value.
  private func byDefault(_ field: String?) -> AggregateOperation {
    guard let stack = layer.stack, let field else { return .min }
    return stack.groups.contains(field) || stack.series.contains(field) ? .min : .sum
  }

  /// Adds what each category is ordered by to what other layers tell.
  fileprivate func rank(
    by field: String?, _ operation: AggregateOperation, _ ranks: inout [Datum: Datum]
  ) {
    guard let name = definition.column else { return }
    let summary = layer.source.aggregated([(operation, field, "\u{0}")], by: [name])
    for (key, value) in zip(summary.values(name), summary.values("\u{0}")) {
      guard let known = ranks[key] else {
        ranks[key] = value
        continue
      }
      switch operation {
      case .count: ranks[key] = .number((known.amount ?? 0) + (value.amount ?? 0))
      case .max: if Datum.ascends(known, value) { ranks[key] = value }
      default: if Datum.ascends(value, known) { ranks[key] = value }
      }
    }
  }
}

extension Categories {
  /// A category that is written as the value is: a date for `2018`.
  fileprivate func like(_ value: Datum) -> Datum? {
    guard let date = value.date else { return nil }
    return values.first { $0.date?.milliseconds == date.milliseconds }
  }
}

extension [Datum] {
  /// The values by their keys; those of equal keys keep their order.
  fileprivate func stablySorted<Key>(
    _ key: (Datum) -> Key, by precedes: (Key, Key) -> Bool
  ) -> [Datum] {
    let keys = map(key)
    return indices.sorted { a, b in
      precedes(keys[a], keys[b]) || !precedes(keys[b], keys[a]) && a < b
    }.map { self[$0] }
  }
}
