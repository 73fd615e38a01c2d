/// A line without axes that fits into a cell of a table: the shape of a series, and its last value.
public enum Sparkline {
  private static let width = 96.0
  private static let height = 22.0
  private static let margin = 3.0

  /// Draws values in their order; nil is a gap.
  ///
  /// - Parameters:
  ///   - values: The amounts, first to last.
  ///   - label: What they are, such as `村集体收入`.
  ///   - unit: The unit of the amounts, such as `万元`.
  ///   - theme: The colours.
  /// - Returns: An `svg` element of 96 by 22 with a description; empty if there is nothing to draw.
  public static func svg(
    values: [Double?], label: String, unit: String = "", theme: Theme = .page
  ) -> String {
    let known = values.compactMap { $0 }.filter { $0.isFinite && $0.magnitude < 1e15 }
    guard let lower = known.min(), let upper = known.max() else { return "" }
    let x = ContinuousScale(
      from: 0, through: Double(max(1, values.count - 1)), start: margin, end: width - margin)
    let y = ContinuousScale(
      from: lower, through: upper, start: height - margin, end: margin)
    let points = values.enumerated().map { index, value in
      value.flatMap { $0.isFinite && $0.magnitude < 1e15 ? $0 : nil }
        .map { Point(x.position(Double(index)), y.position($0)) }
    }
    var svg = SVGWriter(capacity: 700)
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sparkline\" viewBox=\"0 0 ")
    svg.number(width)
    svg.raw(" ")
    svg.number(height)
    svg.raw("\" width=\"96\" height=\"22\" role=\"img\"><title>")
    svg.escaped(description(known, label, unit))
    svg.raw("</title>")
    var path = PathBuilder()
    for piece in points.split(separator: nil) where piece.count > 1 {
      LineShape().addLine(piece.compactMap { $0 }, to: &path)
    }
    if !path.bytes.isEmpty {
      svg.raw("<path fill=\"none\" stroke-width=\"1.5\" stroke-linejoin=\"round\"")
      svg.attribute("stroke", theme.series[0])
      svg.raw(" d=\"")
      svg.path(path)
      svg.raw("\"/>")
    }
    dots(points, theme, to: &svg)
    svg.raw("</svg>")
    return svg.text
  }

  /// A dot at the last value, and at each that has no neighbour.
  private static func dots(_ points: [Point?], _ theme: Theme, to svg: inout SVGWriter) {
    var path = PathBuilder()
    let last = points.lastIndex { $0 != nil }
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let isAlone =
        (index == 0 || points[index - 1] == nil)
        && (index == points.count - 1 || points[index + 1] == nil)
      if index == last || isAlone { path.circle(point, radius: 2.4) }
    }
    svg.raw("<path")
    svg.attribute("fill", theme.series[0])
    svg.raw(" d=\"")
    svg.path(path)
    svg.raw("\"/>")
  }

  /// `村集体收入：从 3.2万元到 5.8万元，最高 6万元，最低 3万元`.
  private static func description(_ values: [Double], _ label: String, _ unit: String) -> String {
    func text(_ value: Double) -> String { NumberFormat.amount.text(value) + unit }
    guard values.count > 1 else { return "\(label)：\(text(values[0]))" }
    return "\(label)：从 \(text(values[0]))到 \(text(values[values.count - 1]))，"
      + "最高 \(text(values.max() ?? 0))，最低 \(text(values.min() ?? 0))"
  }
}
