/// How the series of a chart look: colours, and patterns so that colour alone carries no meaning.
struct SeriesPaint {
  var theme: Theme
  /// The prefix of the patterns' ids.
  var id: String
  /// The author's colour for all marks.
  var color: String?
  var count: Int

  func color(_ series: Int) -> String { color ?? theme.series[series % theme.series.count] }

  /// A colour or, from the second series on, a pattern.
  func fill(_ series: Int) -> String {
    pattern(series) == 0 ? color(series) : "url(#\(id)-p\(series))"
  }

  /// Writes the definitions that `fill` refers to.
  func define(to svg: inout SVGWriter) {
    guard count > 1 else { return }
    svg.raw("<defs>")
    for series in 0..<count where pattern(series) != 0 {
      svg.raw("<pattern id=\"")
      svg.verbatim(id)
      svg.raw("-p")
      svg.number(Double(series))
      svg.raw("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"M0,0H8V8H0Z\"")
      svg.attribute("fill", color(series))
      svg.raw("/><path d=\"")
      svg.raw(Self.patterns[pattern(series)])
      svg.raw("\" fill=\"none\" stroke-width=\"1.5\"")
      svg.attribute("stroke", theme.paper)
      svg.raw("/></pattern>")
    }
    svg.raw("</defs>")
  }

  /// Which pattern a series has; when the colours begin again, they come with other patterns.
  private func pattern(_ series: Int) -> Int {
    count > 1 ? (series + series / theme.series.count) % Self.patterns.count : 0
  }

  /// Lines over a tile of 8 by 8: none, slanted, dots, level, crossed, upright.
  private static let patterns: [StaticString] = [
    "", "M-2,2L2,-2M-2,10L10,-2M6,10L10,6", "M1,2h2M5,6h2", "M0,4H8", "M0,4H8M4,0V8", "M4,0V8",
  ]
}
