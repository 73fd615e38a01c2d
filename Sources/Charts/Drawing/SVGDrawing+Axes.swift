extension SVGDrawing {
  /// Writes the grid lines below the marks.
  mutating func grid(_ plot: PlotLayout) {
    let box = plot.panel.box
    var path = PathBuilder()
    if let y = plot.y, y.showsGrid {
      for tick in y.ticks {
        path.move(0, tick)
        path.horizontal(box.width)
      }
    }
    if let x = plot.x, x.showsGrid {
      for tick in x.ticks {
        path.move(tick, 0)
        path.vertical(box.height)
      }
    }
    stroke(path, theme.rule)
  }

  /// Writes base lines, ticks and labels.
  mutating func axes(_ plot: PlotLayout) {
    let box = plot.panel.box
    var path = PathBuilder()
    if let base = plot.baseY {
      path.move(0, base)
      path.horizontal(box.width)
    }
    if let base = plot.baseX {
      path.move(base, 0)
      path.vertical(box.height)
    }
    if let x = plot.x, x.showsTicks {
      for tick in x.ticks {
        path.move(tick, box.height)
        path.vertical(box.height + 4)
      }
    }
    stroke(path, theme.softInk)
    if let x = plot.x, x.showsLabels { labels(below: x, box) }
    if let y = plot.y, y.showsLabels { labels(beside: y, box) }
  }

  private mutating func labels(below axis: AxisLayout, _ box: Box) {
    guard !axis.labels.labels.isEmpty else { return }
    let isSlanted = axis.labels.angle != 0
    svg.raw("<g text-anchor=\"")
    svg.raw(!isSlanted ? "middle" : axis.labels.angle < 0 ? "end" : "start")
    svg.raw("\"")
    svg.attribute("fill", theme.softInk)
    svg.raw(">")
    let top = axis.isFar ? -axis.labels.depth - 2 : box.height
    for label in axis.labels.labels {
      if isSlanted {
        slanted(label, top + 14, axis.labels.angle)
        continue
      }
      var y = top + AxisLabels.lineHeight + (axis.showsTicks ? 2 : 0)
      for line in label.lines {
        svg.text(line, x: label.position, y: y)
        y += AxisLabels.lineHeight
      }
    }
    svg.raw("</g>")
  }

  private mutating func slanted(_ label: AxisLabels.Label, _ y: Double, _ angle: Double) {
    svg.raw("<text transform=\"translate(")
    svg.number(label.position + 4)
    svg.raw(",")
    svg.number(y)
    svg.raw(")rotate(")
    svg.number(angle)
    svg.raw(")\">")
    svg.escaped(label.lines[0])
    svg.raw("</text>")
  }

  private mutating func labels(beside axis: AxisLayout, _ box: Box) {
    guard !axis.labels.labels.isEmpty else { return }
    svg.raw(axis.isFar ? "<g" : "<g text-anchor=\"end\"")
    svg.attribute("fill", theme.softInk)
    svg.raw(">")
    for label in axis.labels.labels {
      var y = label.position + 4.5 - Double(label.lines.count - 1) * AxisLabels.lineHeight / 2
      for line in label.lines {
        svg.text(line, x: axis.isFar ? box.width + 8 : -8 - axis.offset, y: y)
        y += AxisLabels.lineHeight
      }
    }
    svg.raw("</g>")
  }

  private mutating func stroke(_ path: PathBuilder, _ paint: String) {
    guard !path.bytes.isEmpty else { return }
    svg.raw("<path d=\"")
    svg.path(path)
    svg.raw("\" fill=\"none\"")
    svg.attribute("stroke", paint)
    svg.raw("/>")
  }
}

extension PlotLayout {
  /// The level of the base line of upright marks: zero, or the end of the scale nearest to it.
  var baseY: Double? {
    guard let scale = panel.scales[.y] else { return x == nil ? nil : panel.box.height }
    guard scale.continuous != nil, x != nil || y != nil else {
      return scale.band != nil && panel.scales[.x]?.continuous != nil
        ? nil : x == nil ? nil : panel.box.height
    }
    return SpanReader.base(scale)
  }

  /// The place of the base line of lying marks.
  var baseX: Double? {
    guard panel.scales[.y]?.band != nil, let scale = panel.scales[.x], scale.continuous != nil,
      !scale.model.type.isTime
    else { return nil }
    return SpanReader.base(scale)
  }
}
