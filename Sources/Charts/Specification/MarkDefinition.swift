/// The kind of mark and its own properties.
struct MarkDefinition: Hashable, Sendable {
  var type: MarkType
  /// Points on a line or area; nil draws them where there are few.
  var point: PointOverlay?
  /// A line on the edge of an area.
  var line = false
  var tooltip = true
  var color: String?
  var fill: String?
  var stroke: String?
  var isFilled: Bool?
  var opacity: Double?
  var strokeWidth: Double?
  var strokeDash: [Double]?
  /// The area of a point in square pixels, the thickness of a bar or tick, or the size of text.
  var size: Double?
  /// The thickness of a tick's stroke.
  var thickness: Double?
  /// The width of a bar: pixels or, with `bandFraction`, a part of its band.
  var width: Double?
  var height: Double?
  var bandFraction: Double?
  var shape: Symbol?
  var curve: Curve?
  var tension: Double?
  var isHorizontal: Bool?
  var cornerRadius = 0.0
  var innerRadius: Double?
  var outerRadius: Double?
  var radius: Double?
  var padAngle = 0.0
  var text: String?
  var align: TextAlign?
  var baseline: TextBaseline?
  var angle = 0.0
  var dx = 0.0
  var dy = 0.0
  var xOffset = 0.0
  var yOffset = 0.0
  /// Constant places, which become channels of the encoding.
  var places: [ChannelName: Datum] = [:]
  var fontSize: Double?
  var isBold = false
  var isClipped = false
  /// What happens to rows without a number; nil leaves them out, but breaks paths at them.
  var invalid: InvalidRows?
  /// The text beside a rule: a target or a threshold and its value.
  var label: String?
  /// What our own marks take besides; each reads only its own.
  var own = OwnProperties()

  init(_ type: MarkType) { self.type = type }

  /// What happens to rows whose place on a continuous scale is missing.
  enum InvalidRows: String, Hashable, Sendable, CaseIterable {
    /// They are left out, by scales too.
    case filter
    /// Paths break there, and scales do not see them.
    case breakFilteringDomains = "break-paths-filter-domains"
    /// Paths break there, and scales see what else the rows have.
    case breakShowingDomains = "break-paths-show-domains"
    /// They are drawn as zero (`invalid: null`).
    case show
  }

  /// Whether a line's points are drawn.
  enum PointOverlay: Hashable, Sendable {
    case off, on
    case transparent
  }
}

/// Where text stands against its position across the line.
enum TextAlign: String, Hashable, Sendable, CaseIterable {
  case left, center, right
}

/// Where text stands against its position in height.
enum TextBaseline: String, Hashable, Sendable, CaseIterable {
  case top, middle, bottom, alphabetic
}

/// Properties of marks that Vega-Lite does not have.
struct OwnProperties: Hashable, Sendable {
  /// Names of the last, total column of a waterfall.
  var totalLabel: String?
  /// The day that a Gantt chart is seen from.
  var today: Timestamp?
  /// Shades behind a bullet: the upper ends of qualitative ranges.
  var ranges: [Double] = []
  /// The mark that the author wrote, where this is one of the layers that it is made of.
  var origin: MarkType?
  /// Numbers of a text are written as those of the axis along which the amounts stand.
  var writesAmounts = false
  /// The column that tells which of those numbers carry a sign.
  var signs: String?
  /// What stands before each number.
  var prefix = ""
  /// Whether bars have no end yet.
  var isOpen = false
  /// Where texts need room outside of the plot.
  var room: Room?
  var placement: Placement?

  enum Room: Hashable, Sendable { case above, beside }

  /// How texts find their place when the plot has its size.
  enum Placement: Hashable, Sendable {
    /// In a bar between the values of two columns if they fit there, else beside it.
    case inSpan(String, String)
  }
}
