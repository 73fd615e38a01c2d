/// A view of a specification: one plot, layers of one plot, or an arrangement of plots.
struct View: Hashable, Sendable {
  /// Vega's prefix of the names of scales, such as `concat_0`; empty at the top.
  var name = ""
  /// Where the rows come from; nil takes the rows of the view around.
  var data: DataOrigin?
  var transforms: [Transform] = []
  var title: TitleText?
  var width: ViewSize?
  var height: ViewSize?
  var resolve = Resolution()
  var content: Content

  indirect enum Content: Hashable, Sendable {
    case unit(Unit)
    case layer([View])
    case facet(Facet)
    case concat(Concat)
  }

  init(_ content: Content) { self.content = content }
}

/// One mark and its encoding.
struct Unit: Hashable, Sendable {
  var mark: MarkDefinition
  var encoding: Encoding
}

/// The same view for each value of some fields.
struct Facet: Hashable, Sendable {
  var row: ChannelDefinition?
  var column: ChannelDefinition?
  /// The field of a facet that is wrapped into rows of `columns` panels.
  var wrapped: ChannelDefinition?
  var columns: Int?
  var child: View
}

/// Views beside or below each other.
struct Concat: Hashable, Sendable {
  /// Views in one row; 1 puts them below each other, nil all side by side.
  var columns: Int?
  var children: [View]
}

/// A headline and the line below it.
struct TitleText: Hashable, Sendable {
  var text: String?
  var subtitle: String?
}

/// The width or height of a plot.
enum ViewSize: Hashable, Sendable {
  case pixels(Double)
  /// So many pixels for each category.
  case step(Double)
  case container
}

/// Which scales, axes and keys the views of a layer, facet or concatenation have in common.
struct Resolution: Hashable, Sendable {
  var independentScales: Set<ChannelName> = []
  var sharedScales: Set<ChannelName> = []
}

/// Where the rows of a view come from.
enum DataOrigin: Hashable, Sendable {
  case reference(DataReference)
  /// Rows that stand in the specification.
  case values(Frame)
}

/// Rows that the caller hands over: a named query, or a file.
public struct DataReference: Hashable, Sendable {
  /// How the rows are named.
  public enum Origin: Hashable, Sendable {
    case named(String)
    /// A path, relative to the specification.
    case url(String)
  }

  public var origin: Origin
  /// The form of the file, such as `csv` or `json`; nil goes by the name.
  public var format: String?
  /// The member of a JSON file that holds the rows.
  public var property: String?
  /// Where the reference stands.
  public var position: SpecificationNode.Position?

  public init(_ origin: Origin, format: String? = nil, property: String? = nil) {
    self.origin = origin
    self.format = format
    self.property = property
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.origin == b.origin && a.format == b.format && a.property == b.property
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(origin)
    hasher.combine(format)
    hasher.combine(property)
  }
}
