/// Turns the colours of a scene into paints of SVG.
struct ChartPaint {
  var theme: Theme
  var series: SeriesPaint

  /// What lines, points and texts are painted with.
  func color(_ color: MarkColor) -> String {
    switch color {
    case .series(let index): series.color(index)
    case .step(let step): theme.ramp[min(max(step, 0), theme.ramp.count - 1)]
    case .diverging(let step): theme.diverging[min(max(step, 0), theme.diverging.count - 1)]
    case .literal(let text): text
    case .missing: theme.missing
    case .target: theme.target
    case .ink: theme.ink
    case .soft: theme.softInk
    case .paper: theme.paper
    }
  }

  /// What areas are filled with: a colour, or from the second series on a pattern.
  func fill(_ color: MarkColor) -> String {
    switch color {
    case .series(let index): series.fill(index)
    case .missing: series.missingFill
    default: self.color(color)
    }
  }

  /// The paint of a text on an area.
  func text(on color: MarkColor) -> String {
    switch color {
    case .step(let step): theme.textOnRamp(step)
    case .diverging(let step): theme.textOnDiverging(step)
    default: theme.ink
    }
  }
}
