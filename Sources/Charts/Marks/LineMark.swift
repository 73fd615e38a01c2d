/// Lines: one for each series, in the order of the axis, with a gap where an amount is missing.
///
/// Points stand where there are few, and where a value has no neighbour to be joined to.
enum LineMark: Mark {
  static let chineseName = "折线图"
  static let properties = ["point"]
  static let channels = ["x", "y", "color", "tooltip"]
  static let usesBands = false
  static let measuresFromZero = false

  /// Points that would stand closer than this on average are not drawn unless asked for.
  private static let closest = 11.0

  static func faults(
    of encoding: Encoding
  ) -> [(channel: String, chinese: String, english: String)] {
    guard let x = encoding.x, let y = encoding.y else {
      let lacking = encoding.x == nil ? "x" : "y"
      return [
        ("", "line 需要 x 和 y 两个通道，缺少“\(lacking)”", "a line needs x and y; \"\(lacking)\" is lacking")
      ]
    }
    var faults: [(channel: String, chinese: String, english: String)] = []
    if y.type != .quantitative {
      faults.append(
        (
          "y", "折线图的 y 要是 quantitative，不是 \(y.type.rawValue)",
          "the y of a line has to be quantitative, not \(y.type.rawValue)"
        ))
    }
    for (name, channel) in [("x", x), ("y", y)] where channel.stack != .automatic {
      faults.append((name, "折线图不支持 stack", "lines are not stacked"))
    }
    if let color = encoding.color, !color.type.isDiscrete {
      faults.append(
        (
          "color", "color 只支持 ordinal 和 nominal，不支持 \(color.type.rawValue)",
          "color has to be ordinal or nominal; \(color.type.rawValue) is not supported yet"
        ))
    }
    return faults
  }

  static func roles(_ encoding: Encoding) -> Roles? {
    guard let x = encoding.x, let y = encoding.y else { return nil }
    return Roles(along: x, amount: y, color: encoding.color)
  }

  static func spans(_ observations: Observations, _ roles: Roles) -> [Span] {
    observations.items.enumerated().compactMap { index, item in
      item.value.map { Span(item: index, from: $0, to: $0) }
    }
  }

  static func draw(_ plot: Plot, to svg: inout SVGWriter) {
    let items = plot.observations.items
    let order = items.indices.sorted { (items[$0].along, $0) < (items[$1].along, $1) }
    var lines = [[Observations.Item]](repeating: [], count: plot.observations.seriesCount)
    for index in order { lines[items[index].series].append(items[index]) }
    for (series, line) in lines.enumerated() where !line.isEmpty {
      let pieces = line.split { $0.value == nil }
      drawPath(pieces, series, plot, to: &svg)
      let isShown = plot.mark.point ?? (Double(line.count) * closest <= plot.area.width)
      for piece in pieces where isShown || piece.count == 1 {
        drawPoints(piece, series, plot, to: &svg)
      }
    }
    if plot.showsLabels, let line = lines.first { drawLabels(line, plot, to: &svg) }
  }

  static func drawKey(
    series: Int, x: Double, y: Double, _ paint: SeriesPaint, to svg: inout SVGWriter
  ) {
    svg.raw("<path")
    var path = PathBuilder()
    path.move(x - 4, y + 7)
    path.horizontal(x + 18)
    stroke(path, series, paint, to: &svg)
    svg.raw("/><path")
    svg.attribute("fill", paint.color(series))
    svg.raw(" d=\"")
    svg.path(symbol(series, x: x + 7, y: y + 7))
    svg.raw("\"/>")
  }

  private static func drawPath(
    _ pieces: [ArraySlice<Observations.Item>], _ series: Int, _ plot: Plot, to svg: inout SVGWriter
  ) {
    var path = PathBuilder()
    for piece in pieces where piece.count > 1 {
      for (index, item) in piece.enumerated() {
        let (x, y) = position(item, plot)
        if index == 0 { path.move(x, y) } else { path.line(x, y) }
      }
    }
    guard !path.bytes.isEmpty else { return }
    svg.raw("<path")
    stroke(path, series, plot.paint, to: &svg)
    if plot.observations.series.indices.contains(series), let color = plot.roles.color {
      svg.raw(">")
      svg.tooltip(label(plot.observations.series[series], color, unit: ""))
      svg.raw("</path>")
    } else {
      svg.raw("/>")
    }
  }

  private static func stroke(
    _ path: PathBuilder, _ series: Int, _ paint: SeriesPaint, to svg: inout SVGWriter
  ) {
    let dashes: [StaticString] = ["", "7 3", "2 3", "9 3 2 3", "4 2"]
    svg.raw(" d=\"")
    svg.path(path)
    svg.raw("\" fill=\"none\" stroke-width=\"2.5\" stroke-linejoin=\"round\"")
    svg.attribute("stroke", paint.color(series))
    let dash = (series + series / paint.theme.series.count) % dashes.count
    if dash > 0 { svg.attribute("stroke-dasharray", dashes[dash]) }
  }

  private static func drawPoints(
    _ items: ArraySlice<Observations.Item>, _ series: Int, _ plot: Plot, to svg: inout SVGWriter
  ) {
    svg.raw("<g")
    svg.attribute("fill", plot.paint.color(series))
    svg.attribute("stroke", plot.paint.theme.paper)
    svg.raw(">")
    for item in items {
      let (x, y) = position(item, plot)
      svg.raw("<path d=\"")
      svg.path(symbol(series, x: x, y: y))
      if plot.tooltips.isEmpty {
        svg.raw("\"/>")
      } else {
        svg.raw("\">")
        svg.tooltip(plot.tooltips.text(row: item.row))
        svg.raw("</path>")
      }
    }
    svg.raw("</g>")
  }

  /// Writes the amounts above the points, or below where the line has a valley.
  private static func drawLabels(
    _ line: [Observations.Item], _ plot: Plot, to svg: inout SVGWriter
  ) {
    svg.raw("<g text-anchor=\"middle\"")
    plot.drawHalo(to: &svg)
    svg.raw(">")
    for (index, item) in line.enumerated() {
      guard let value = item.value else { continue }
      let before = index > 0 ? line[index - 1].value : nil
      let after = index + 1 < line.count ? line[index + 1].value : nil
      let (x, y) = position(item, plot)
      let isValley = [before, after].allSatisfy { ($0 ?? .infinity) > value } && line.count > 1
      let hasRoom = y + 24 <= plot.area.bottom
      svg.text(plot.measure.label(value), x: x, y: isValley && hasRoom ? y + 20 : y - 10)
    }
    svg.raw("</g>")
  }

  private static func position(_ item: Observations.Item, _ plot: Plot) -> (Double, Double) {
    (plot.along.center(item.along), plot.amount.position(item.value ?? 0))
  }

  /// A point whose shape tells the series: disc, square, diamond, triangle.
  private static func symbol(_ series: Int, x: Double, y: Double) -> PathBuilder {
    var path = PathBuilder()
    switch series % 4 {
    case 0:
      path.move(x - 4, y)
      path.arc(radius: 4, x + 4, y)
      path.arc(radius: 4, x - 4, y)
    case 1:
      path.move(x - 3.5, y - 3.5)
      path.horizontal(x + 3.5)
      path.vertical(y + 3.5)
      path.horizontal(x - 3.5)
    case 2:
      path.move(x, y - 5)
      path.line(x + 5, y)
      path.line(x, y + 5)
      path.line(x - 5, y)
    default:
      path.move(x, y - 5)
      path.line(x + 5, y + 4)
      path.line(x - 5, y + 4)
    }
    path.close()
    return path
  }
}
