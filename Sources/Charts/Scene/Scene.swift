/// A drawn chart as values: every mark with its place, before it is written as SVG or JSON.
struct Scene: Sendable {
  var width: Double
  var height: Double
  var panels: [Panel] = []

  /// One plot with its marks and axes.
  struct Panel: Sendable {
    /// The plot in the scene's coordinates; marks are relative to its left upper corner.
    var box: Box
    var plot: ChartModel.Plot
    var scales: [ChannelName: PlacedScale]
    var marks: [SceneMark] = []
  }
}

/// The marks of one layer in one plot.
struct SceneMark: Sendable {
  var type: MarkType
  /// The place of the layer in the model.
  var layer: Int
  var items: [SceneItem] = []
  /// The items that are joined to one path each; empty for other marks.
  var paths: [ScenePath] = []
}

/// Vertices that are joined to a line or an area.
struct ScenePath: Sendable {
  var items: Range<Int>
  var color: MarkColor
  var opacity = 1.0
  /// The series in words, for the tooltip.
  var row: Int
}

/// One bar, point, arc, rectangle, text or rule, or one vertex of a line or an area.
struct SceneItem: Sendable {
  /// The row in the layer's frame.
  var row: Int
  var shape: Shape
  var color: MarkColor
  var opacity = 1.0
  /// Provisional or revised values are marked.
  var status: ValueStatus?

  enum Shape: Sendable {
    case bar(Box)
    case symbol(Symbol, x: Double, y: Double, area: Double)
    /// A vertex; an area has its other side at `x2` or `y2`, and a trail a width.
    case vertex(x: Double, y: Double, x2: Double?, y2: Double?, width: Double?, isDefined: Bool)
    case rule(x: Double, y: Double, x2: Double, y2: Double)
    case arc(ArcShape, x: Double, y: Double)
    case text(String, x: Double, y: Double, size: Double)
    /// A flow between two nodes.
    case ribbon(SankeyLayout.Link)
    /// What flows come from and go to.
    case node(Box, name: String, amount: Double, label: NodeLabel)
    /// A box with a name and an amount in it: a district, or a part of a whole.
    case cell(Box, name: String, amount: Double?)
  }
}

/// Where the name of a node stands.
struct NodeLabel: Hashable, Sendable {
  /// Whether it stands at the left of the node.
  var isLeft: Bool
  /// How wide it may be.
  var room: Double
  /// Whether the amount stands below the name.
  var isTwoLines: Bool
}

/// The state of a published figure.
enum ValueStatus: String, Hashable, Sendable {
  case provisional = "p"
  case revised = "r"

  /// Reads a status column: `p`, `r`, or the words for them.
  init?(_ value: Datum) {
    guard case .text(let text) = value else { return nil }
    switch text.lowercased() {
    case "p", "[p]", "provisional", "暂定", "初步", "快报": self = .provisional
    case "r", "[r]", "revised", "修订", "更正": self = .revised
    default: return nil
    }
  }

  /// The mark beside the figure, the same as in tables.
  var mark: String { "[\(rawValue)]" }

  var chinese: String { self == .provisional ? "暂定数" : "修订数" }
}

/// What a mark is painted with: a place in the palette, or the author's colour.
enum MarkColor: Hashable, Sendable {
  /// The colour and pattern of a series.
  case series(Int)
  /// A step of the sequential ramp, from 0 for the least.
  case step(Int)
  /// A step of the diverging ramp, the middle one for zero.
  case diverging(Int)
  case literal(String)
  /// A value that is not there.
  case missing
  /// A target or threshold.
  case target
  case ink
  /// Lines and texts that stand back.
  case soft
  case paper
}
