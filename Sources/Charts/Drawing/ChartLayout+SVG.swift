extension ChartLayout {
  /// Which drawing of a pair this is.
  struct Role {
    /// What every id starts with.
    var id: String
    /// Another drawing for another width stands beside this one.
    var isPaired = false
    /// It stands in a page, whose stylesheet has the few declarations that no attribute can say.
    ///
    /// A `style` attribute is against the page's Content-Security-Policy.
    var isInPage = false
  }

  /// Writes the drawing: the accessible name, then what surrounds the plots, then the plots.
  func svg(
    title: String, description: String, theme: Theme, role: Role
  ) -> String {
    var drawing = SVGDrawing(chart: chart, theme: theme, id: role.id, usage: usage)
    drawing.open(
      width: width, height: height, title: title, description: description, role: role)
    drawing.define()
    drawing.lines(header.title, size: 18, isBold: true)
    drawing.lines(header.subtitle, size: 14, fill: theme.softInk)
    drawing.key(key)
    if let message {
      drawing.message(message, at: width / 2)
    }
    drawing.lines(sharedTitles, fill: theme.softInk)
    for plot in plots { drawing.plot(plot) }
    drawing.lines(footer, size: 12, fill: theme.softInk)
    drawing.svg.raw("</svg>")
    return drawing.svg.text
  }

  /// The series whose patterns are needed, and how many series there are.
  private var usage: SVGDrawing.Usage {
    var usage = SVGDrawing.Usage()
    for plot in plots {
      for mark in plot.panel.marks {
        let isOpen = chart.model.layers[mark.layer].mark.own.isOpen
        for item in mark.items { usage.use(item.color, isOpen ? .provisional : item.status) }
        for path in mark.paths { usage.use(path.color) }
      }
    }
    // The key may show series that no row has.
    for item in key.items { if case .swatch(let color) = item.sample { usage.use(color) } }
    return usage
  }
}

/// Writes a chart as SVG.
struct SVGDrawing {
  var svg = SVGWriter(capacity: 8192)
  let chart: ChartTexts
  let theme: Theme
  let id: String
  let usage: Usage
  let paint: ChartPaint
  /// The width of the drawing, and where the current plot begins in it.
  private(set) var width = 0.0
  private var isInPage = false
  private(set) var left = 0.0
  /// The amounts that stand at the marks of the current plot.
  private(set) var amounts: [Box] = []

  /// What the drawing paints with.
  struct Usage {
    var series: Set<Int> = []
    var provisional: Set<Int> = []
    var hasMissing = false

    mutating func use(_ color: MarkColor, _ status: ValueStatus? = nil) {
      switch color {
      case .series(let index):
        series.insert(index)
        if status == .provisional { provisional.insert(index) }
      case .missing: hasMissing = true
      default: break
      }
    }
  }

  init(chart: ChartTexts, theme: Theme, id: String, usage: Usage) {
    self.chart = chart
    self.theme = theme
    self.id = id
    self.usage = usage
    paint = ChartPaint(theme: theme, series: SeriesPaint(theme: theme, id: id))
  }

  mutating func open(
    width: Double, height: Double, title: String, description: String, role: ChartLayout.Role
  ) {
    self.width = width
    isInPage = role.isInPage
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
    svg.raw(width < 480 ? "chart-narrow" : "chart-wide")
    if role.isPaired { svg.raw(" chart-pair") }
    svg.raw("\" viewBox=\"0 0 ")
    svg.number(width)
    svg.raw(" ")
    svg.number((height + 4).rounded(.up))
    svg.raw("\"")
    if !role.isInPage {
      svg.raw(" style=\"text-autospace:no-autospace;text-spacing-trim:space-all\"")
    }
    svg.raw(" role=\"img\" aria-labelledby=\"")
    svg.verbatim(id)
    svg.raw("-t ")
    svg.verbatim(id)
    svg.raw("-d\"")
    svg.attribute("font-family", theme.fontFamily)
    svg.raw(" font-size=\"13\"")
    svg.attribute("fill", theme.ink)
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

  mutating func define() {
    paint.series.define(
      used: usage.series.sorted(), provisional: usage.provisional.sorted(),
      missing: usage.hasMissing, to: &svg)
  }

  /// Writes lines of text in one group.
  mutating func lines(
    _ lines: [TextLine], size: Double? = nil, isBold: Bool = false, fill: String? = nil
  ) {
    guard !lines.isEmpty else { return }
    svg.raw("<g")
    if let size { svg.attribute("font-size", size) }
    if isBold { svg.raw(" font-weight=\"bold\"") }
    if let fill { svg.attribute("fill", fill) }
    svg.raw(">")
    for line in lines { svg.text(line.text, x: line.x, y: line.y) }
    svg.raw("</g>")
  }

  mutating func message(_ line: TextLine, at x: Double) {
    svg.raw("<g text-anchor=\"middle\"")
    svg.attribute("fill", theme.softInk)
    svg.raw(">")
    svg.text(line.text, x: x, y: line.y)
    svg.raw("</g>")
  }

  /// Writes one plot: grid, marks, amounts at marks, axes.
  mutating func plot(_ plot: PlotLayout) {
    left = plot.panel.box.x
    amounts = plot.valueLabels.map(\.box)
    if !plot.heading.isEmpty { lines(plot.heading, isBold: true) }
    svg.raw("<g transform=\"translate(")
    svg.number(plot.panel.box.x)
    svg.raw(",")
    svg.number(plot.panel.box.y)
    svg.raw(")\">")
    grid(plot)
    for mark in plot.panel.marks { self.mark(mark, plot.panel) }
    cellLabels(plot.cellLabels)
    valueLabels(plot.valueLabels)
    axes(plot)
    svg.raw("</g>")
    for axis in [plot.y, plot.x] {
      if let title = axis?.title { lines([title], fill: theme.softInk) }
    }
  }

  private mutating func valueLabels(_ labels: [ValueMark]) {
    guard !labels.isEmpty else { return }
    svg.raw("<g")
    halo()
    svg.raw(">")
    for label in labels {
      svg.text(label.text, x: label.x, y: label.y, anchor: label.anchor)
    }
    svg.raw("</g>")
  }

  /// The place of a text in the current plot at which all of it is in the drawing.
  func inside(_ x: Double, _ text: String, size: Double = 13, _ anchor: TextAlign) -> Double {
    let length = TextMeasure.width(text, size: size)
    let before =
      switch anchor {
      case .left: 0.0
      case .center: length / 2
      case .right: length
      }
    return max(before - left, min(x, width - left - length + before))
  }

  /// Writes the attributes of text that stays readable on grid lines and marks.
  mutating func halo() {
    svg.raw(" stroke-width=\"4\" stroke-linejoin=\"round\"")
    // In a page the stylesheet says so; HTML checkers do not know the attribute.
    // As a style, since SVG 1.1 has no such attribute and readers of EPUB are checked against it.
    if !isInPage { svg.raw(" style=\"paint-order:stroke\"") }
    svg.attribute("stroke", theme.paper)
  }
}

extension SVGWriter {
  /// Writes a text element that is anchored at its start, middle or end.
  mutating func text(_ content: String, x: Double, y: Double, anchor: TextAlign) {
    raw("<text")
    attribute("x", x)
    attribute("y", y)
    switch anchor {
    case .left: break
    case .center: raw(" text-anchor=\"middle\"")
    case .right: raw(" text-anchor=\"end\"")
    }
    raw(">")
    escaped(content)
    raw("</text>")
  }
}
