/// A column as one channel shows it.
///
/// Options that a channel does not have keep their defaults.
public struct Channel: Hashable, Sendable {
  public var field: String
  public var type: FieldType
  public var title = Title.automatic
  /// How values are written: on the axis and in tooltips.
  public var format: ValueFormat?
  /// The axis of a position; nil hides it.
  public var axis: AxisOptions? = AxisOptions()
  /// The key of a colour; false hides it.
  public var showsLegend = true
  public var scale = ScaleOptions()
  public var sort = SortOrder.automatic
  public var stack = Stack.automatic

  public init(_ field: String, _ type: FieldType) {
    self.field = field
    self.type = type
  }
}

/// What the values of a field mean.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  /// Amounts, on a continuous scale.
  case quantitative
  /// Days, months or years.
  case temporal
  /// Categories that have an order.
  case ordinal
  /// Categories without an order.
  case nominal

  var isDiscrete: Bool { self == .ordinal || self == .nominal }
}

/// The title of an axis or a key.
public enum Title: Hashable, Sendable {
  /// The title of the column, where it is needed.
  case automatic
  case hidden
  case text(String)
}

/// A parsed format string.
public enum ValueFormat: Hashable, Sendable {
  case number(NumberFormat)
  case time(TimeFormat)
}

/// The options of an axis.
public struct AxisOptions: Hashable, Sendable {
  public var showsGrid: Bool?
  /// Degrees from -90 to 90; nil lets the layout choose.
  public var labelAngle: Double?
  /// Where ticks stand; empty lets the scale choose.
  public var values: [Datum] = []

  public init() {}
}

/// The options of a scale.
public struct ScaleOptions: Hashable, Sendable {
  /// The two ends of a continuous scale or the categories of a discrete one; empty takes the data's.
  public var domain: [Datum] = []
  /// Whether a continuous scale includes zero; nil is the mark's own.
  public var zero: Bool?
  /// Whether a continuous scale ends on round numbers; nil does, unless a domain is given.
  public var nice: Bool?

  public init() {}
}

/// The order of the categories of a channel.
public enum SortOrder: Hashable, Sendable {
  /// Numbers, dates and plain ASCII texts ascend as in Vega-Lite; any other texts, such as Chinese,
  /// keep the order of the rows.
  case automatic
  case ascending
  case descending
  /// The order of the rows.
  case rows
  /// The sums of the bars, smallest or largest first.
  case byValue(descending: Bool)
  /// The given categories first, then the others in the order of the rows.
  case values([Datum])
}

/// How bars of one category and different colours stand together.
public enum Stack: Hashable, Sendable {
  /// Stacked, unless an offset puts them side by side.
  case automatic
  case zero
  /// Stacked to 100 %.
  case normalize
}
