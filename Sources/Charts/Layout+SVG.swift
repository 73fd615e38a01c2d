extension Layout {
  /// Writes the drawing: the accessible name, then what surrounds the plot, then the marks.
  func svg(title: String, description: String, content: Content) -> String {
    let theme = plot.paint.theme
    var svg = SVGWriter(capacity: 4096)
    open(title: title, description: description, to: &svg)
    plot.paint.define(to: &svg)
    drawHeader(to: &svg)
    if let message {
      svg.raw("<g text-anchor=\"middle\"")
      svg.attribute("fill", theme.softInk)
      svg.raw(">")
      svg.text(message, x: width / 2, y: (plot.area.top + plot.area.bottom) / 2)
      svg.raw("</g>")
    } else {
      drawAmountAxis(to: &svg)
      content.mark.draw(plot, to: &svg)
      drawBaseLine(to: &svg)
      drawAlongAxis(to: &svg)
    }
    drawFooter(to: &svg)
    svg.raw("</svg>")
    return svg.text
  }

  private func open(title: String, description: String, to svg: inout SVGWriter) {
    let id = plot.paint.id
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
    svg.raw(width < 480 ? "chart-narrow" : "chart-wide")
    if isPaired { svg.raw(" chart-pair") }
    svg.raw("\" viewBox=\"0 0 ")
    svg.number(width)
    svg.raw(" ")
    svg.number((height + 4).rounded(.up))
    svg.raw("\" role=\"img\" aria-labelledby=\"")
    svg.verbatim(id)
    svg.raw("-t ")
    svg.verbatim(id)
    svg.raw("-d\"")
    svg.attribute("font-family", plot.paint.theme.fontFamily)
    svg.raw(" font-size=\"13\"")
    svg.attribute("fill", plot.paint.theme.ink)
    svg.raw("><title id=\"")
    svg.verbatim(id)
    svg.raw("-t\">")
    svg.escaped(title)
    svg.raw("</title><desc id=\"")
    svg.verbatim(id)
    svg.raw("-d\">")
    svg.escaped(description)
    svg.raw("</desc>")
  }

  private func drawHeader(to svg: inout SVGWriter) {
    var y = 0.0
    if !header.title.isEmpty {
      svg.raw("<g font-size=\"18\" font-weight=\"bold\">")
      for line in header.title {
        svg.text(line, x: 0, y: y + 18)
        y += Header.titleHeight
      }
      svg.raw("</g>")
    }
    if !header.subtitle.isEmpty {
      svg.raw("<g font-size=\"14\"")
      svg.attribute("fill", plot.paint.theme.softInk)
      svg.raw(">")
      for line in header.subtitle {
        svg.text(line, x: 0, y: y + 15)
        y += Header.subtitleHeight
      }
      svg.raw("</g>")
    }
    if let (text, x, y) = header.keyTitle { svg.text(text, x: x, y: y) }
    for item in header.key {
      plot.mark.type.mark.drawKey(
        series: item.series, x: item.x, y: item.y, plot.paint, to: &svg)
      svg.text(item.label, x: item.x + 20, y: item.y + 12)
    }
  }

  private func drawFooter(to svg: inout SVGWriter) {
    guard !footer.isEmpty else { return }
    svg.raw("<g font-size=\"12\"")
    svg.attribute("fill", plot.paint.theme.softInk)
    svg.raw(">")
    for line in footer { svg.text(line.text, x: 0, y: line.y) }
    svg.raw("</g>")
  }
}
