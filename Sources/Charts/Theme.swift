/// The colours of a chart as SVG paints.
public struct Theme: Hashable, Sendable {
  /// Titles and labels of values.
  public var ink: String
  /// Labels of axes, the subtitle, the source and the base line.
  public var softInk: String
  /// Grid lines.
  public var rule: String
  /// What lies behind: it separates neighbouring marks.
  public var paper: String
  /// The marks of each series; further series take them again with another pattern.
  public var series: [String]
  public var fontFamily: String

  /// At least one colour is needed for series; with none the ink is taken.
  public init(
    ink: String, softInk: String, rule: String, paper: String, series: [String], fontFamily: String
  ) {
    self.ink = ink
    self.softInk = softInk
    self.rule = rule
    self.paper = paper
    self.series = series.isEmpty ? [ink] : series
    self.fontFamily = fontFamily
  }

  /// Colours from the CSS variables of the page, with fallbacks that are 4.5:1 (text) and 3:1 (marks)
  /// or better on white.
  public static let page = Theme(
    ink: "var(--ink,#1b2421)", softInk: "var(--ink-soft,#55605b)", rule: "var(--rule,#d9d5ca)",
    paper: "var(--paper,#fff)",
    series: [
      "var(--chart-1,#1c5a48)", "var(--chart-2,#8a6d1f)", "var(--chart-3,#4f7fa3)",
      "var(--chart-4,#a8321f)", "var(--chart-5,#6d4c8d)", "var(--chart-6,#5b6660)",
    ],
    fontFamily: "var(--sans,sans-serif)")
}
