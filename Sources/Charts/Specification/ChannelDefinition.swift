/// What one channel of an encoding shows: a field, possibly summarised, or a constant.
struct ChannelDefinition: Hashable, Sendable {
  /// The column; nil for a count of rows and for constants.
  var field: String?
  /// A constant on the scale of the channel, such as a threshold.
  var datum: Datum?
  /// `order: {sort: descending}`: only the order of what is stacked anyway.
  var isOrderOnly = false
  /// A constant outside of any scale, such as a colour.
  var value: Datum?
  /// The word that the channel was written with, such as `fill`, where it is not its own.
  var alias: String?
  var type = FieldType.nominal
  /// Whether the author wrote the type.
  var hasExplicitType = false
  var aggregate: AggregateOperation?
  var bin: BinParameters?
  /// `bin: "binned"`: the field holds the lower ends of bins already.
  var isBinned = false
  /// The width of such bins, where the author gives it.
  var binnedStep: Double?
  var timeUnit: TimeUnit?
  var title = Title.automatic
  var format: ValueFormat?
  var axis = AxisOptions()
  var legend = LegendOptions()
  var header = HeaderOptions()
  /// How many panels of a wrapped facet stand side by side.
  var facetColumns: Int?
  var scale = ScaleOptions()
  var sort = SortOrder.automatic
  var stack = StackOption.automatic
  /// Where in its band or period a mark stands, from 0 to 1.
  var bandPosition: Double?
  /// A value that takes the place of the channel's where a test holds.
  var conditions: [Condition] = []
  /// The column that holds the values once rows are prepared; nil before, and for constants.
  var column: String?
  /// The place in the source, for findings.
  var position: SpecificationNode.Position?

  /// A value for the rows where a test holds.
  struct Condition: Hashable, Sendable {
    var test: Predicate
    var value: Datum
  }

  init(field: String? = nil, type: FieldType = .nominal) {
    self.field = field
    self.type = type
  }

  /// A constant outside of any scale.
  init(value: Datum) { self.value = value }

  /// Whether the channel shows data: a field or a count.
  var isField: Bool { field != nil || aggregate != nil }
  /// Whether the channel has a place on a scale.
  var isScaled: Bool { (isField || datum != nil) && !scale.isNone }
  /// Amounts that are not cut into bins.
  var isMeasure: Bool {
    type == .quantitative && bin == nil && !isBinned && (isField || datum != nil)
  }

  /// The name that Vega-Lite gives the column of the values: `sum_amount`, `yearmonth_day`, `__count`.
  var derivedName: String {
    if let aggregate {
      return aggregate == .count ? "__count" : "\(aggregate.rawValue)_\(field ?? "")"
    }
    guard let field else { return "" }
    if let bin { return "\(bin.name)_\(field)" }
    if let timeUnit, !timeUnit.isBinned { return "\(timeUnit.name)_\(field)" }
    return field
  }
}

/// The title of an axis or a key.
enum Title: Hashable, Sendable {
  /// The title of the column, where it is needed.
  case automatic
  case hidden
  case text(String)
}

/// A parsed format string.
enum ValueFormat: Hashable, Sendable {
  case number(NumberFormat)
  case time(TimeFormat)
}

/// How the marks of one spot and different colours stand together.
enum StackOption: Hashable, Sendable {
  /// Bars, areas and arcs are stacked, other marks are not.
  case automatic
  case none
  case offset(StackOffset)
}
