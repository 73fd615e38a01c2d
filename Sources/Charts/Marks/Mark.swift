/// The marks that charts are drawn with.
public enum MarkType: String, Hashable, Sendable, CaseIterable {
  case bar, line
}

extension MarkType {
  /// The one list of what draws each mark: a new mark is a case above, a line here and a file.
  var mark: any Mark.Type {
    switch self {
    case .bar: BarMark.self
    case .line: LineMark.self
    }
  }
}

/// A family of marks: what its specification may say, where its marks stand and how they look.
protocol Mark {
  /// The Chinese name of such a chart.
  static var chineseName: String { get }
  /// The properties of the mark object besides `type`, `color` and `tooltip`.
  static var properties: [String] { get }
  /// The channels of the encoding.
  static var channels: [String] { get }
  /// Whether each category takes a band of the axis, and time a row of periods.
  static var usesBands: Bool { get }
  /// Whether the length of a mark is its amount, so that the scale has to start at zero.
  static var measuresFromZero: Bool { get }

  /// What is wrong with an encoding as a whole: the channel, and the message in both languages.
  static func faults(of encoding: Encoding) -> [(channel: String, chinese: String, english: String)]
  /// The part that each channel of a faultless encoding plays.
  static func roles(_ encoding: Encoding) -> Roles?
  /// The extent of each row on the scale of amounts, in the order of the rows.
  static func spans(_ observations: Observations, _ roles: Roles) -> [Span]
  /// Draws all marks.
  static func draw(_ plot: Plot, to svg: inout SVGWriter)
  /// Draws the sample of a series in the key, in a box of 14 by 14 at the point.
  static func drawKey(
    series: Int, x: Double, y: Double, _ paint: SeriesPaint, to svg: inout SVGWriter)
}

/// Where one row stands on the scale of amounts.
struct Span: Hashable {
  /// The index in the observations' items.
  var item: Int
  var from: Double
  var to: Double
}
