/// The options of a scale.
struct ScaleOptions: Hashable, Sendable {
  /// `scale: null`: values are used as they are.
  var isNone = false
  var type: ScaleType?
  /// The two ends of a continuous scale or the categories of a discrete one; empty takes the data's.
  var domain: [Datum] = []
  /// `domain: {unionWith: […]}`: the domain is joined with the data's.
  var joinsDomain = false
  /// `domain: "unaggregated"`: the extent of the rows before they are summarised.
  var usesUnaggregatedDomain = false
  var domainMin: Datum?
  var domainMax: Datum?
  /// The middle of a diverging scale of colours.
  var domainMid: Datum?
  /// Positions, sizes, colours or shapes; empty takes the default.
  var range: [Datum] = []
  /// Whether a continuous scale includes zero; nil is the mark's own.
  var zero: Bool?
  /// Whether a continuous scale ends on round numbers; nil is the channel's own.
  var nice: Nice?
  var isReversed: Bool?
  var clamps: Bool?
  var padding: Double?
  var paddingInner: Double?
  var paddingOuter: Double?
  /// Whether zero is in the middle and amounts to its left are written without a sign.
  var isSymmetric = false
  /// The base of a log scale.
  var base: Double?
  /// The exponent of a pow scale.
  var exponent: Double?
  /// The constant of a symlog scale.
  var constant: Double?

  /// How a domain is rounded.
  enum Nice: Hashable, Sendable {
    case off
    /// About so many ticks; nil is ten.
    case on(count: Int?)
    case interval(TimeUnit)
  }
}

/// The kinds of scales, by their names in Vega.
enum ScaleType: String, Hashable, Sendable, CaseIterable {
  case linear, log, pow, sqrt, symlog, time, utc
  /// Amounts in a few classes: of equal width, of equal numbers of rows, or at given limits.
  case quantize, quantile, threshold
  case band, point, ordinal
  case binOrdinal = "bin-ordinal"

  var isContinuous: Bool {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .time, .utc, .quantize, .quantile, .threshold: true
    case .band, .point, .ordinal, .binOrdinal: false
    }
  }

  var isTime: Bool { self == .time || self == .utc }

  /// Whether amounts fall into classes.
  var isDiscretizing: Bool { self == .quantize || self == .quantile || self == .threshold }
}

/// The order of the categories of a channel, or of the rows of `order`.
enum SortOrder: Hashable, Sendable {
  /// Ascending as in Vega-Lite; texts of a declared column that are not plain ASCII, such as
  /// Chinese names from a query, keep the order of the rows.
  case automatic
  case ascending
  case descending
  /// The order of the rows.
  case rows
  /// By a summary of a field; no operation is the channel's default.
  case field(String?, AggregateOperation?, descending: Bool)
  /// By what another channel shows.
  case channel(ChannelName, descending: Bool)
  /// The given categories first, then the others in ascending order.
  case values([Datum])
}
