/// How wide a chart is drawn, in units that become pixels or points when it is shown at that width.
public enum ChartWidth: Hashable, Sendable {
  /// 640 units, for desks and A4 paper; class `chart-wide`.
  case wide
  /// 320 units, so that the text of 13 units stays readable on a phone; class `chart-narrow`.
  case narrow
  /// One narrow drawing where that shows a small chart well, else both one after the other, of which
  /// the page's stylesheet shows one: `chart-wide` and `chart-narrow`.
  case adaptive
}
