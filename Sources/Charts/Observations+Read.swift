/// Which channel of an encoding runs along the categories or time, and which shows the amounts.
struct Roles: Hashable {
  var along: Channel
  var amount: Channel
  var offset: Channel?
  var color: Channel?
  /// Bars that lie: the amounts run from left to right.
  var isHorizontal = false
}

extension Observations {
  /// Reads the rows that have a place on the chart.
  ///
  /// With `bands`, time becomes a row of periods where
  /// these are few enough to stand side by side.
  init(_ roles: Roles, bands: Bool, data: DataTable) {
    let along = Self.column(roles.along, data)
    let amounts = Self.column(roles.amount, data)
    let offsetColumn = roles.offset.map { Self.column($0, data) }
    let colorColumn = roles.color.map { Self.column($0, data) }
    let offsetCategories = roles.offset.map {
      Categories(offsetColumn ?? [], sort: $0.sort, domain: $0.scale.domain)
    }
    let colorCategories = roles.color.map {
      Categories(colorColumn ?? [], sort: $0.sort, domain: $0.scale.domain)
    }
    offsets = offsetCategories?.values ?? []
    series = colorCategories?.values ?? []
    var places = Places(roles, bands: bands, column: along)
    items.reserveCapacity(data.rows.count)
    for row in data.rows.indices {
      var item = Item(row: row, along: 0)
      if let offsetCategories, let offsetColumn {
        guard let index = offsetCategories[offsetColumn[row]] else {
          unplacedRows += 1
          continue
        }
        item.offset = index
      }
      if let colorCategories, let colorColumn {
        guard let index = colorCategories[colorColumn[row]] else {
          unplacedRows += 1
          continue
        }
        item.series = index
      }
      guard let place = places[along[row]] else {
        unplacedRows += 1
        continue
      }
      item.along = place
      switch amounts[row] {
      case .number(let number) where number.magnitude < Decimal.limit: item.value = number
      case .null: break
      default: unreadableValues += 1
      }
      items.append(item)
    }
    if case .byValue(let descending) = roles.along.sort {
      places.sort(&items, descending: descending)
    }
    domain = places.domain
  }

  private static func column(_ channel: Channel, _ data: DataTable) -> [Datum] {
    guard let index = data.columns.firstIndex(where: { $0.name == channel.field }) else {
      return Array(repeating: .null, count: data.rows.count)
    }
    return data.rows.map { $0.indices.contains(index) ? $0[index] : .null }
  }
}

/// The places along the axis of the values of its column.
private struct Places {
  private(set) var domain: Observations.Domain
  private var categories: Categories?
  private let isTemporal: Bool
  private var finest = CalendarDate.Precision.day

  init(_ roles: Roles, bands: Bool, column: [Datum]) {
    let channel = roles.along
    isTemporal = channel.type == .temporal
    switch channel.type {
    case .ordinal, .nominal:
      let categories = Categories(column, sort: channel.sort, domain: channel.scale.domain)
      self.categories = categories
      domain = .discrete(categories.values)
    case .quantitative:
      domain = .linear(lower: 0, upper: 0)
      let numbers = column.compactMap(number)
      if case .number(let lower)? = channel.scale.domain.first,
        case .number(let upper)? = channel.scale.domain.last
      {
        domain = .linear(lower: lower, upper: upper)
      } else if var lower = numbers.min(), var upper = numbers.max() {
        if channel.scale.zero == true { (lower, upper) = (min(lower, 0), max(upper, 0)) }
        domain = .linear(lower: lower, upper: upper)
      }
    case .temporal:
      domain = .discrete([])
      readTime(channel, bands: bands, isHorizontal: roles.isHorizontal, column.compactMap(\.date))
    }
  }

  subscript(value: Datum) -> Double? {
    if let categories {
      let value = isTemporal ? value.date.map { .date($0.rounded(to: finest)) } ?? .null : value
      return categories[value].map(Double.init)
    }
    let place: Double? = isTemporal ? value.date.map { Double($0.days) } : number(value)
    guard let place else { return nil }
    return switch domain {
    case .discrete: nil
    case .linear(let lower, let upper), .time(let lower, let upper, _):
      place >= lower && place <= upper ? place : nil
    }
  }

  /// Orders the categories by the sums of their amounts.
  mutating func sort(_ items: inout [Observations.Item], descending: Bool) {
    guard case .discrete(let values) = domain else { return }
    var sums = [Double](repeating: 0, count: values.count)
    for item in items { sums[Int(item.along)] += item.value ?? 0 }
    let order = sums.indices.sorted { a, b in
      sums[a] == sums[b] ? a < b : (sums[a] < sums[b]) != descending
    }
    var places = [Double](repeating: 0, count: values.count)
    for (place, index) in order.enumerated() { places[index] = Double(place) }
    for index in items.indices { items[index].along = places[Int(items[index].along)] }
    domain = .discrete(order.map { values[$0] })
  }

  private mutating func readTime(
    _ channel: Channel, bands: Bool, isHorizontal: Bool, _ dates: [CalendarDate]
  ) {
    var ends = dates.min().map { ($0, dates.max() ?? $0) }
    if case .date(let lower)? = channel.scale.domain.first,
      case .date(let upper)? = channel.scale.domain.last
    {
      ends = (lower, upper)
    }
    guard let (lower, upper) = ends else { return }
    finest = dates.lazy.map(\.precision).max() ?? .day
    let first = lower.rounded(to: finest)
    let count = first.distance(to: upper) + 1
    if bands, isHorizontal || count <= mostBands(finest) {
      let periods =
        isHorizontal
        ? Set(dates.map { $0.rounded(to: finest) }).filter { $0 >= first && $0 <= upper }.sorted()
        : (0..<max(count, 1)).map { first.advanced(by: $0) }
      categories = Categories([], sort: .rows, domain: periods.map(Datum.date))
      domain = .discrete(categories?.values ?? [])
    } else {
      domain = .time(lower: Double(lower.days), upper: Double(upper.days), finest: finest)
    }
  }
}

/// As many periods as can stand side by side and still be told apart.
private func mostBands(_ precision: CalendarDate.Precision) -> Int {
  switch precision {
  case .year: 60
  case .month: 48
  case .day: 31
  }
}

private func number(_ value: Datum) -> Double? {
  if case .number(let number) = value, number.magnitude < Decimal.limit { number } else { nil }
}
