/// A drawn chart.
public struct RenderedChart: Hashable, Sendable {
  /// One `svg` element, or two for a wide and a narrow page; no XML declaration.
  public var svg: String
  /// What the chart shows in Chinese sentences, the same as in the element's `desc`.
  public var description: String
  /// Rows that could not be drawn, and what the layout had to leave out or cut short.
  public var warnings: [ChartProblem]
}
