extension SVGDrawing {
  /// Writes the marks of one layer; neighbours of the same paint share a group.
  mutating func mark(_ mark: SceneMark, _ panel: Scene.Panel) {
    let layer = chart.model.layers[mark.layer]
    let tooltips = Tooltips(layer, chart)
    if mark.type.isPath || mark.type == .sparkline {
      paths(mark, layer, tooltips, panel)
      return
    }
    let hasNeighbours = hasNeighbours(mark, layer)
    for (style, items) in groups(mark, layer) {
      open(style, layer, hasNeighbours)
      for index in items { item(mark.items[index], layer, tooltips) }
      svg.raw("</g>")
    }
    if let label = layer.mark.label, let item = mark.items.first { ruleLabel(label, item, panel) }
  }

  /// What the items of one group have in common.
  private struct ItemStyle: Hashable {
    var color: MarkColor
    var opacity: Double
    var isText: Bool
    var status: ValueStatus?

    init(_ item: SceneItem, _ layer: Layer) {
      color = item.color
      opacity = item.opacity
      status = item.status
      isText = if case .text = item.shape { true } else { false }
    }
  }

  /// The items by their paint, in the order in which paints first occur.
  private func groups(
    _ mark: SceneMark, _ layer: Layer
  ) -> [(style: ItemStyle, items: [Int])] {
    var groups: [(style: ItemStyle, items: [Int])] = []
    var places: [ItemStyle: Int] = [:]
    var last: Int?
    for (index, item) in mark.items.enumerated() {
      let style = ItemStyle(item, layer)
      if let last, groups[last].style == style {
        groups[last].items.append(index)
        continue
      }
      let place = places[style] ?? groups.count
      if place == groups.count {
        places[style] = place
        groups.append((style, []))
      }
      groups[place].items.append(index)
      last = place
    }
    return groups
  }

  /// Whether areas touch, so that a line of paper has to part them.
  private func hasNeighbours(_ mark: SceneMark, _ layer: Layer) -> Bool {
    switch mark.type {
    case .arc, .rect, .treemap, .tile: true
    case .bar:
      layer.stack?.series.isEmpty == false || layer.encoding[.xOffset] != nil
        || layer.encoding[.yOffset] != nil
    default: false
    }
  }

  private mutating func open(_ style: ItemStyle, _ layer: Layer, _ hasNeighbours: Bool) {
    svg.raw("<g")
    let mark = layer.mark
    switch mark.type {
    case .rule:
      svg.raw(" fill=\"none\"")
      svg.attribute("stroke", paint.color(style.color))
      svg.attribute("stroke-width", mark.strokeWidth ?? (mark.label == nil ? 1.5 : 2))
      if let dash = mark.strokeDash {
        svg.attribute(
          "stroke-dasharray", dash.map { NumberFormat.bare.text($0) }.joined(separator: " "))
      } else if mark.label != nil {
        svg.raw(" stroke-dasharray=\"6 3\"")
      }
    case .text:
      svg.attribute("fill", paint.color(style.color))
      if mark.own.origin != nil { halo() }
      if mark.isBold { svg.raw(" font-weight=\"bold\"") }
    case .point, .circle, .square, .tick:
      svg.attribute("fill", paint.color(style.color))
      if mark.type != .tick { svg.attribute("stroke", theme.paper) }
    default:
      area(style, hasNeighbours, isOpen: mark.own.isOpen)
    }
    if style.opacity < 1 { svg.attribute("opacity", style.opacity) }
    svg.raw(">")
  }

  /// Writes how an area is filled and what parts it from its neighbours.
  private mutating func area(_ style: ItemStyle, _ hasNeighbours: Bool, isOpen: Bool) {
    if case .series(let index) = style.color, style.status == .provisional || isOpen {
      svg.attribute("fill", paint.series.provisionalFill(index))
      svg.attribute("stroke", paint.color(style.color))
      svg.raw(" stroke-dasharray=\"4 2\"")
      return
    }
    svg.attribute("fill", paint.fill(style.color))
    if hasNeighbours, !style.isText {
      svg.attribute("stroke", theme.paper)
    } else if case .series(let index) = style.color, index > 0 {
      svg.attribute("stroke", paint.color(style.color))
    }
  }

  private mutating func item(_ item: SceneItem, _ layer: Layer, _ tooltips: Tooltips) {
    switch item.shape {
    case .bar(let box):
      bar(box, layer)
      close("rect", tooltips.text(item))
    case .symbol(let symbol, let x, let y, let area):
      var path = PathBuilder()
      layer.drawn(symbol, item.color).add(to: &path, x: x, y: y, area: area)
      self.path(path)
      close("path", tooltips.text(item))
    case .arc(let arc, let x, let y):
      var path = PathBuilder()
      arc.add(to: &path, center: Point(x, y))
      self.path(path)
      close("path", tooltips.text(item))
    case .rule(let x, let y, let x2, let y2):
      var path = PathBuilder()
      path.move(x, y)
      path.line(x2, y2)
      self.path(path)
      close("path", tooltips.text(item))
    case .text(let text, let x, let y, let size):
      let isAsked = !layer.encoding.tooltips.isEmpty
      self.text(text, x, y, size, layer, tooltip: isAsked ? tooltips.text(item) : "")
    case .ribbon(let link):
      var path = PathBuilder()
      link.addRibbon(to: &path)
      self.path(path)
      close("path", tooltips.text(item))
    case .node(let box, let name, let amount, let label):
      bar(box, layer)
      close("rect", "\(name) \(tooltips.amount(amount))")
      nodeLabel(name, chart.amount(amount, of: layer), box, label)
    case .cell(let box, let name, let amount):
      bar(box, layer)
      close("rect", tooltips.text(item))
      boxLabel(
        BoxLabel(name, chart.amount(amount, of: layer), box, isCentered: layer.mark.type == .tile),
        item.color)
    case .vertex: break
    }
  }

  private mutating func bar(_ box: Box, _ layer: Layer) {
    svg.raw("<rect")
    svg.attribute("x", box.x)
    svg.attribute("y", box.y)
    svg.attribute("width", box.width)
    svg.attribute("height", box.height)
    if layer.mark.cornerRadius > 0 { svg.attribute("rx", layer.mark.cornerRadius) }
  }

  private mutating func path(_ path: PathBuilder) {
    svg.raw("<path d=\"")
    svg.path(path)
    svg.raw("\"")
  }

  /// Ends an element, with its tooltip if there is one.
  private mutating func close(_ name: StaticString, _ tooltip: String) {
    if tooltip.isEmpty {
      svg.raw("/>")
    } else {
      svg.raw(">")
      svg.tooltip(tooltip)
      svg.raw("</")
      svg.raw(name)
      svg.raw(">")
    }
  }

  private mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, _ layer: Layer, tooltip: String
  ) {
    let baseline = layer.mark.baseline ?? .middle
    let shift: Double =
      switch baseline {
      case .top: size * 0.8
      case .middle: size * 0.35
      case .bottom: -size * 0.2
      case .alphabetic: 0
      }
    let anchor = layer.mark.align ?? .center
    svg.raw("<text")
    if layer.mark.angle != 0 {
      svg.raw(" transform=\"translate(")
      svg.number(x)
      svg.raw(",")
      svg.number(y)
      svg.raw(")rotate(")
      svg.number(layer.mark.angle)
      svg.raw(")\"")
      svg.attribute("y", shift)
    } else {
      svg.attribute("x", inside(x, text, size: size, anchor))
      svg.attribute("y", y + shift)
    }
    if size != 13 { svg.attribute("font-size", size) }
    switch anchor {
    case .left: break
    case .center: svg.raw(" text-anchor=\"middle\"")
    case .right: svg.raw(" text-anchor=\"end\"")
    }
    svg.raw(">")
    svg.escaped(text)
    if !tooltip.isEmpty { svg.tooltip(tooltip) }
    svg.raw("</text>")
  }

  /// Whether no amount stands there.
  private func isFree(_ box: Box) -> Bool {
    !amounts.contains {
      $0.x < box.right + 4 && box.x < $0.right + 4 && $0.y < box.bottom && box.y < $0.bottom
    }
  }

  /// Writes what a target or threshold line stands for, on the side that has room.
  private mutating func ruleLabel(_ label: String, _ item: SceneItem, _ panel: Scene.Panel) {
    guard case .rule(let x, let y, let x2, let y2) = item.shape else { return }
    svg.raw("<g")
    svg.attribute("fill", paint.color(item.color))
    halo()
    svg.raw(">")
    let label = wrap(label, width: self.width, size: 13, limit: 1).lines[0]
    let width = TextMeasure.width(label, size: 13)
    if y == y2 {
      let right = inside(max(x, x2), label, .right)
      let start = inside(min(x, x2), label, .left)
      let (above, below) = (y - 6, y + 16)
      let places = [(right - width, above), (start, above), (right - width, below), (start, below)]
      let free = places.first { left, base in
        base > 12 && isFree(Box(x: left, y: base - 13, width: width, height: 16))
      }
      let place = free ?? (right - width, y < 20 ? below : above)
      svg.text(label, x: place.0, y: place.1, anchor: .left)
    } else {
      let isRight = x + width + 6 <= panel.box.width
      let isAbove = chart.model.layers.contains { $0.mark.own.room == .above }
      let anchor: TextAlign = isRight ? .left : .right
      let place = isAbove ? isRight ? x - 1 : x + 1 : isRight ? x + 5 : x - 5
      svg.text(label, x: inside(place, label, anchor), y: isAbove ? -5 : 12, anchor: anchor)
    }
    svg.raw("</g>")
  }
}

extension Layer {
  /// The shape of a point: series that only their colours would tell apart have shapes of their own.
  fileprivate func drawn(_ symbol: Symbol, _ color: MarkColor) -> Symbol {
    guard encoding[.shape] == nil, mark.shape == nil, case .series(let index) = color, index > 0
    else { return symbol }
    return self.symbol(index)
  }
}
