/// The marks that charts are drawn with.
enum MarkType: String, Hashable, Sendable, CaseIterable {
  case bar, line, area, point, circle, square, tick, rule, text, rect, arc, trail
  // What reports need besides; each is laid out from, or by, the marks above.
  case sankey, treemap, waterfall, bullet, gantt, tile, calendar, pyramid, sparkline

  /// Vega-Lite's own marks.
  static let vegaLite: [MarkType] = [
    .bar, .line, .area, .point, .circle, .square, .tick, .rule, .text, .rect, .arc, .trail,
  ]

  /// Marks that join rows to one path.
  var isPath: Bool { self == .line || self == .area || self == .trail }
}
