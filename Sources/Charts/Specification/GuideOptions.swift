/// The options of an axis.
struct AxisOptions: Hashable, Sendable {
  /// `axis: null`.
  var isHidden = false
  var title = Title.automatic
  var format: ValueFormat?
  var showsGrid: Bool?
  var showsLabels: Bool?
  var showsTicks: Bool?
  var showsDomain: Bool?
  /// Degrees from -90 to 90; nil lets the layout choose.
  var labelAngle: Double?
  /// Where ticks stand; empty lets the scale choose.
  var values: [Datum] = []
  /// About how many ticks there are.
  var tickCount: Int?
  /// The least distance between ticks.
  var tickMinStep: Double?
  var orient: Orient?

  /// The side of the plot that an axis or a key stands at.
  enum Orient: String, Hashable, Sendable, CaseIterable {
    case top, bottom, left, right

    var transposed: Orient {
      switch self {
      case .top: .right
      case .bottom: .left
      case .left: .bottom
      case .right: .top
      }
    }
  }
}

/// The options of the key of a channel.
struct LegendOptions: Hashable, Sendable {
  /// `legend: null`.
  var isHidden = false
  var title = Title.automatic
  var format: ValueFormat?
  /// What the key shows; empty takes the domain.
  var values: [Datum] = []
  var tickCount: Int?
  /// Whether the key stands below the plot instead of above.
  var isBelow = false
}

/// The options of the labels over the panels of a facet.
struct HeaderOptions: Hashable, Sendable {
  var isHidden = false
  var title = Title.automatic
  var format: ValueFormat?
}
