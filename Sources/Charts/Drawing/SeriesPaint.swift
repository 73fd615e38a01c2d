/// How the series of a chart look: colours, and patterns and dashes so that colour alone carries no meaning.
struct SeriesPaint {
  let theme: Theme
  /// The prefix of the patterns' ids.
  let id: String
  private let fills: [String]

  init(theme: Theme, id: String) {
    self.theme = theme
    self.id = id
    fills = theme.series.indices.map { series in
      series == 0 ? theme.series[0] : "url(#\(id)-p\(series))"
    }
  }

  /// The plain colour of a series.
  func color(_ series: Int) -> String {
    theme.series[max(0, series) % theme.series.count]
  }

  /// A colour or, from the second series on, a pattern.
  func fill(_ series: Int) -> String {
    if fills.indices.contains(series) { return fills[series] }
    return pattern(series) == .plain ? color(series) : "url(#\(id)-p\(max(0, series)))"
  }

  /// The hatch of amounts that are not final: the colour of a series in lines on the paper.
  func provisionalFill(_ series: Int) -> String { "url(#\(id)-q\(max(0, series)))" }

  /// The hatch of places without a value.
  var missingFill: String { "url(#\(id)-m0)" }

  /// The dashes of a line; the first is drawn through.
  func dash(_ series: Int) -> StaticString? {
    let place = max(0, series) % Self.dashes.count
    return place == 0 ? nil : Self.dashes[place]
  }

  /// Writes the definitions that the fills of some series refer to, each once.
  func define(
    used: [Int], provisional: [Int] = [], missing: Bool, to svg: inout SVGWriter
  ) {
    let patterned = used.filter { pattern($0) != .plain }
    guard !patterned.isEmpty || !provisional.isEmpty || missing else { return }
    svg.raw("<defs>")
    for series in patterned {
      pattern(series).define(
        id: id, "p", series, ground: color(series), lines: theme.paper, to: &svg)
    }
    for series in provisional {
      Pattern.rising.define(
        id: id, "q", max(0, series), ground: theme.paper, lines: color(series), to: &svg)
    }
    if missing {
      Pattern.falling.define(
        id: id, "m", 0, ground: theme.paper, lines: theme.missing, to: &svg)
    }
    svg.raw("</defs>")
  }

  /// Which pattern a series has; when the colours begin again, they come with other patterns.
  private func pattern(_ series: Int) -> Pattern {
    guard series > 0 else { return .plain }
    let place = series + series / theme.series.count
    return Pattern.allCases[place % Pattern.allCases.count]
  }

  private static let dashes: [StaticString] = [
    "", "7 3", "2 3", "10 3 2 3", "14 3", "4 4", "10 3 2 3 2 3", "6 2 2 2",
  ]
}
