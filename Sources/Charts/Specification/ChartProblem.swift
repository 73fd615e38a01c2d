/// Something about a specification or its data that the author should know.
public struct ChartProblem: Hashable, Sendable {
  /// Whether the chart can still be drawn.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  public var severity: Severity
  /// Which rule was broken: `chart-property`, `chart-value`, `chart-field`, `chart-encoding`,
  /// `chart-data` or `chart-layout`.
  public var rule: String
  /// The line of the source from 1; nil for what is found while drawing.
  public var line: Int?
  /// The column of the source from 1.
  public var column: Int?
  /// The message in Chinese, with the value and what was expected.
  public var chinese: String
  /// The same message in English.
  public var english: String

  init(
    _ severity: Severity, _ rule: String, at position: SpecificationNode.Position? = nil,
    _ chinese: String, _ english: String
  ) {
    self.severity = severity
    self.rule = rule
    line = position?.line
    column = position?.column
    self.chinese = chinese
    self.english = english
  }
}
