extension SVGDrawing {
  /// Writes the key: samples in boxes of 14 by 14, each with its label.
  mutating func key(_ key: ChartKey) {
    for item in key.items {
      switch item.sample {
      case .text:
        svg.raw("<g")
        svg.attribute("fill", theme.softInk)
        svg.raw(">")
        svg.text(item.label, x: item.x, y: item.y + 12)
        svg.raw("</g>")
        continue
      case .swatch(let color):
        svg.raw("<rect")
        svg.attribute("x", item.x)
        svg.attribute("y", item.y)
        svg.raw(" width=\"14\" height=\"14\"")
        svg.attribute("fill", paint.fill(color))
        svg.attribute("stroke", paint.color(color))
        svg.raw("/>")
      case .line(let color, let symbol): line(color, symbol, item)
      case .symbol(let symbol, let color, let area):
        self.symbol(symbol, x: item.x + 9, y: item.y + 7, area: area, color)
      }
      svg.text(item.label, x: item.x + 20, y: item.y + 12)
    }
  }

  private mutating func line(_ color: MarkColor, _ symbol: Symbol?, _ item: ChartKey.Item) {
    svg.raw("<path d=\"")
    var path = PathBuilder()
    path.move(item.x - 1, item.y + 7)
    path.horizontal(item.x + 17)
    svg.path(path)
    svg.raw("\" fill=\"none\" stroke-width=\"2.5\"")
    svg.attribute("stroke", paint.color(color))
    if case .series(let index) = color, let dash = paint.series.dash(index) {
      svg.attribute("stroke-dasharray", dash)
    }
    svg.raw("/>")
    if let symbol { self.symbol(symbol, x: item.x + 8, y: item.y + 7, area: 46, color) }
  }

  private mutating func symbol(
    _ symbol: Symbol, x: Double, y: Double, area: Double, _ color: MarkColor
  ) {
    var path = PathBuilder()
    symbol.add(to: &path, x: x, y: y, area: area)
    svg.raw("<path")
    svg.attribute("fill", paint.color(color))
    svg.raw(" d=\"")
    svg.path(path)
    svg.raw("\"/>")
  }
}
