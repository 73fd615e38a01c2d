/// A scale before it has a range: what it maps, in Vega-Lite's terms.
struct ScaleModel: Sendable {
  var channel: ChannelName
  /// Vega's name, such as `x` or `concat_0_y`.
  var name: String
  var type: ScaleType
  var domain: Domain
  /// The definition that the scale was first made for: its titles, formats and options.
  var definition: ChannelDefinition
  /// What the values of a binned field were cut by.
  var bins: Bins?
  /// The column of the values: its title, unit and unit of time.
  var column: Frame.Column?
  /// Whether the amounts are shares of a whole.
  var isShare = false
  /// Whether the lengths of bars are measured on the scale.
  var measuresLength = false

  enum Domain: Hashable, Sendable {
    /// The ends, or more stops of a colour ramp.
    case continuous([Double])
    case discrete(Categories)
  }

  var isReversed: Bool {
    definition.scale.isReversed ?? (type.isContinuous && definition.sort == .descending)
  }

  /// The ends of a continuous domain.
  var extent: (lower: Double, upper: Double)? {
    guard case .continuous(let stops) = domain, let lower = stops.first, let upper = stops.last
    else { return nil }
    return (min(lower, upper), max(lower, upper))
  }

  var categories: Categories? {
    if case .discrete(let categories) = domain { categories } else { nil }
  }
}
