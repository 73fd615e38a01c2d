/// The values by which results can be narrowed down, and the order in which they are offered.
struct Facets: Sendable {
  /// The kinds of facets; the raw value begins their terms, which no word does.
  enum Kind: String, CaseIterable, Sendable {
    case column = "c="
    case year = "y="
    case place = "p="
  }

  /// Places are offered down to the towns; villages are found by name.
  private static let offeredLevels = 2

  /// The first page of each value; a page that is named so comes before all others.
  private var first: [Kind: [String: Int]] = [:]
  private var years: [String: [UInt32]] = [:]

  /// Takes up the values of a page.
  ///
  /// - Returns: the terms by which the page is found.
  mutating func add(_ page: PageText, number: Int) -> [String] {
    let places = Self.levels(of: page.place)
    var terms = places.map { Kind.place.rawValue + $0 }
    for (level, place) in places.prefix(Self.offeredLevels).enumerated() {
      let isNamed = !page.name.isEmpty && level + 1 == places.count
      add(place, of: .place, isNamed ? number : number + Self.unnamed)
    }
    for (kind, value) in [(Kind.column, page.column), (.year, page.year)] where !value.isEmpty {
      terms.append(kind.rawValue + value)
      add(value, of: kind, number)
    }
    if !page.year.isEmpty { years[page.year, default: []].append(UInt32(number)) }
    return terms
  }

  mutating func merge(_ other: Facets) {
    for (kind, values) in other.first {
      for (value, number) in values { add(value, of: kind, number) }
    }
    years.merge(other.years, uniquingKeysWith: +)
  }

  /// The values that are offered: years from the last, others in the order of the site.
  func values(of kind: Kind) -> [String] {
    let values = first[kind, default: [:]]
    if kind == .year { return values.keys.sorted(by: >) }
    return values.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The pages of each year from the last, by which results are ordered; none when every search would
  /// have to load too much for it.
  var ages: [[UInt8]] {
    let lists = values(of: .year).map { riceCode(runs(of: years[$0, default: []])) }
    return lists.reduce(0) { $0 + $1.count } > Self.longestAges ? [] : lists
  }
}

extension Facets {
  private static let unnamed = 1 << 40
  private static let longestAges = 20_000

  private mutating func add(_ value: String, of kind: Kind, _ number: Int) {
    let known = first[kind, default: [:]][value] ?? .max
    if number < known { first[kind, default: [:]][value] = number }
  }

  /// `平度市/大泽山镇` is both `平度市` and `平度市/大泽山镇`.
  private static func levels(of place: String) -> [String] {
    guard !place.isEmpty else { return [] }
    let parts = place.split(separator: "/")
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
