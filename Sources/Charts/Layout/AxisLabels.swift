/// The labels of an axis of categories or time, set so that none overlaps another.
struct AxisLabels: Hashable {
  /// One label at its place along the axis.
  struct Label: Hashable {
    var position: Double
    var lines: [String]
  }

  var labels: [Label] = []
  /// Degrees; 0 is level.
  var angle = 0.0
  /// The room that the labels take across the axis.
  var depth = 0.0
  /// Labels that were left out although nothing tells the reader what they say.
  var dropped = 0
  /// Labels that end in an ellipsis.
  var shortened = 0

  static let size = 13.0
  static let lineHeight = 17.0
  /// The least distance between neighbours.
  static let gap = 6.0
}

/// What stands below a mark: the text, and for dates the year where it changes.
struct AxisText: Hashable {
  var text: String
  var context: String?

  /// The texts of an axis in its order; dates without a format have the year in a line of its own.
  static func texts(_ values: [Datum], _ label: ValueLabel) -> [AxisText] {
    var lastYear: Int?
    return values.map { value in
      guard case .date(let date) = value, label.splitsYears else {
        return AxisText(text: label.text(value))
      }
      guard date.precision != .year, date.year != lastYear else {
        return AxisText(text: date.short)
      }
      lastYear = date.year
      return AxisText(text: date.short, context: "\(date.year)年")
    }
  }

  var textWidth: Double { TextMeasure.width(text, size: AxisLabels.size) }
  /// 0 without a context.
  var contextWidth: Double { context.map { TextMeasure.width($0, size: AxisLabels.size) } ?? 0 }
  var width: Double { max(textWidth, contextWidth) }

  var lines: [String] { context.map { [text, $0] } ?? [text] }
}
