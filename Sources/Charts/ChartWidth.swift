/// How wide a chart is drawn, in units that become pixels or points when it is shown at that width.
///
/// The elements have the classes `chart-wide` or `chart-narrow`, and `chart-pair` where both stand one
/// after the other, so that a stylesheet shows the one that fits. What is drawn for a page, `adaptive`,
/// has no `style` attributes; the widths that it was laid out for rest on the first rule:
///
/// ```css
/// .chart-wide, .chart-narrow { text-autospace: no-autospace; text-spacing-trim: space-all; }
/// .chart [stroke-linejoin] { paint-order: stroke; }
/// .chart-narrow { max-width: 30rem; }
/// @media (max-width: 40em) { .chart-wide.chart-pair { display: none; } }
/// @media (min-width: 40.01em) { .chart-narrow.chart-pair { display: none; } }
/// ```
public enum ChartWidth: Hashable, Sendable {
  /// 640 units, for desks and A4 paper.
  case wide
  /// 320 units, so that text of 13 units stays readable on a phone.
  case narrow
  /// For a page: one narrow drawing where that shows a small chart well, else a pair of both.
  case adaptive
}
