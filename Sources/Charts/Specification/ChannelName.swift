/// The channels of an encoding: Vega-Lite's, and a few that our own marks need.
enum ChannelName: String, Hashable, Sendable, CaseIterable {
  case x, y, x2, y2, xOffset, yOffset
  case theta, theta2, radius, radius2
  case color, opacity, size, shape
  case text, detail, order, tooltip
  case row, column, facet
  /// Where a flow comes from and goes to (sankey); `target` is also the aim of a bullet chart.
  case source, target
  /// Whether a value is provisional (`p`) or revised (`r`).
  case status

  /// Channels that may be given a list of definitions.
  var takesList: Bool { self == .detail || self == .order || self == .tooltip }

  /// Channels whose values are mapped by a scale.
  static let scaled: [ChannelName] = [
    .x, .y, .xOffset, .yOffset, .theta, .radius, .color, .opacity, .size, .shape,
  ]

  var isFacet: Bool { self == .row || self == .column || self == .facet }
  var isPosition: Bool { self == .x || self == .y }
  var isPolar: Bool { self == .theta || self == .radius }
  var isOffset: Bool { self == .xOffset || self == .yOffset }

  /// The channel of the other end: `x2` for `x`.
  var secondary: ChannelName? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    default: nil
    }
  }

  /// The channel whose scale this one uses: `x` for `x2`.
  var primary: ChannelName {
    switch self {
    case .x2: .x
    case .y2: .y
    case .theta2: .theta
    case .radius2: .radius
    default: self
    }
  }

  /// The channel across: `y` for `x`, and so for ends and offsets.
  var transposed: ChannelName {
    switch self {
    case .x: .y
    case .y: .x
    case .x2: .y2
    case .y2: .x2
    case .xOffset: .yOffset
    case .yOffset: .xOffset
    default: self
    }
  }
}
