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
  /// Seven steps of an amount, from what is next to the paper to what stands out most.
  public var ramp: [String]
  /// Seven steps from far below over a middle that is next to the paper to far above.
  public var diverging: [String]
  /// Targets and thresholds: what asks for action.
  public var target: String
  /// The lines that hatch places without a value.
  public var missing: String
  public var fontFamily: String

  /// Ramps have seven steps; a list without any colour is taken as the ink.
  public init(
    ink: String, softInk: String, rule: String, paper: String, series: [String],
    ramp: [String] = Theme.page.ramp, diverging: [String] = Theme.page.diverging,
    target: String = Theme.page.target, missing: String = Theme.page.missing, fontFamily: String
  ) {
    self.ink = ink
    self.softInk = softInk
    self.rule = rule
    self.paper = paper
    self.series = series.isEmpty ? [ink] : series
    self.ramp = ramp.isEmpty ? [ink] : ramp
    self.diverging = diverging.isEmpty ? [ink] : diverging
    self.target = target
    self.missing = missing
    self.fontFamily = fontFamily
  }

  /// The paint of a text on a step of the ramp, from 0.
  public func textOnRamp(_ step: Int) -> String { step < 4 ? ink : paper }

  /// The paint of a text on a step of the diverging ramp, from 0.
  public func textOnDiverging(_ step: Int) -> String {
    (2...4).contains(step) ? ink : paper
  }
}

extension Theme {
  /// Colours from the CSS variables of the page, with fallbacks for a white one.
  ///
  /// Text is 4.5:1 or better on the paper and on the steps that it stands on, marks are 3:1 or better
  /// on the paper; neighbouring series differ for people who see fewer colours.
  public static let page = Theme(
    ink: "var(--ink,#1b2421)", softInk: "var(--ink-soft,#55605b)", rule: "var(--rule,#d9d5ca)",
    paper: "var(--paper,#fff)",
    series: [
      "var(--chart-1,#1c5a48)", "var(--chart-2,#b08436)", "var(--chart-3,#4a68a8)",
      "var(--chart-4,#a27c95)", "var(--chart-5,#6a3b0e)", "var(--chart-6,#5397c0)",
      "var(--chart-7,#572f68)", "var(--chart-8,#7f9878)",
    ],
    ramp: [
      "var(--chart-s1,#e4efe9)", "var(--chart-s2,#c6dfd3)", "var(--chart-s3,#a3ccba)",
      "var(--chart-s4,#7aaf99)", "var(--chart-s5,#3f7f68)", "var(--chart-s6,#235f4c)",
      "var(--chart-s7,#123d31)",
    ],
    diverging: [
      "var(--chart-d1,#5f390b)", "var(--chart-d2,#93692a)", "var(--chart-d3,#dcc391)",
      "var(--chart-d4,#efede6)", "var(--chart-d5,#a3ccba)", "var(--chart-d6,#3f7f68)",
      "var(--chart-d7,#123d31)",
    ],
    target: "var(--chart-target,#a8321f)", missing: "var(--chart-missing,#8a938e)",
    fontFamily: "var(--sans,sans-serif)")

  /// Black and greys for paper, which need no profile and no CSS; patterns tell the series apart.
  ///
  /// The two sides of the diverging ramp differ in lightness, for there is no hue to tell them apart.
  public static let print = Theme(
    ink: "#000", softInk: "#333", rule: "#bbb", paper: "#fff",
    series: [
      "#1a1a1a", "#8c8c8c", "#4d4d4d", "#757575", "#2b2b2b", "#939393", "#5e5e5e", "#7d7d7d",
    ],
    ramp: ["#efefef", "#dadada", "#c2c2c2", "#a6a6a6", "#6e6e6e", "#4a4a4a", "#222"],
    diverging: ["#4a4a4a", "#707070", "#a6a6a6", "#f2f2f2", "#c8c8c8", "#5c5c5c", "#1a1a1a"],
    target: "#000", missing: "#767676", fontFamily: "Noto Sans CJK SC")

  /// The colours of the page as they are without CSS, for books in colour; patterns tell the series apart
  /// where the book is copied in black and white.
  public static let book = Theme(
    ink: plain(page.ink), softInk: plain(page.softInk), rule: plain(page.rule),
    paper: plain(page.paper), series: page.series.map(plain), ramp: page.ramp.map(plain),
    diverging: page.diverging.map(plain), target: plain(page.target),
    missing: plain(page.missing), fontFamily: print.fontFamily)

  /// The fallback of `var(--name,fallback)`.
  private static func plain(_ paint: String) -> String {
    guard paint.hasPrefix("var("), let comma = paint.firstIndex(of: ",") else { return paint }
    return String(paint[paint.index(after: comma)...].dropLast())
  }
}
