extension Layout {
  /// Draws grid lines, the labels of the ticks and the title of the axis of amounts.
  func drawAmountAxis(to svg: inout SVGWriter) {
    guard let axis = plot.roles.amount.axis else { return }
    let area = plot.area
    if axis.showsGrid ?? true, !ticks.positions.isEmpty {
      var path = PathBuilder()
      for position in ticks.positions {
        if plot.roles.isHorizontal {
          path.move(position, area.top)
          path.vertical(area.bottom)
        } else {
          path.move(area.left, position)
          path.horizontal(area.right)
        }
      }
      stroke(path, plot.paint.theme.rule, to: &svg)
    }
    svg.raw(plot.roles.isHorizontal ? "<g text-anchor=\"middle\"" : "<g text-anchor=\"end\"")
    svg.attribute("fill", plot.paint.theme.softInk)
    svg.raw(">")
    for (text, position) in zip(ticks.texts, ticks.positions) {
      if plot.roles.isHorizontal {
        svg.text(text, x: position, y: area.bottom + 18)
      } else {
        svg.text(text, x: area.left - 8, y: position + 4.5)
      }
    }
    svg.raw("</g>")
    if let amountTitle { soft(amountTitle, x: 0, anchor: nil, to: &svg) }
  }

  /// Draws the labels and the title of the other axis.
  func drawAlongAxis(to svg: inout SVGWriter) {
    guard let axis = plot.roles.along.axis else { return }
    if axis.showsGrid == true {
      var path = PathBuilder()
      for label in labels.labels {
        if plot.roles.isHorizontal {
          path.move(plot.area.left, label.position)
          path.horizontal(plot.area.right)
        } else {
          path.move(label.position, plot.area.top)
          path.vertical(plot.area.bottom)
        }
      }
      stroke(path, plot.paint.theme.rule, to: &svg)
    }
    svg.raw("<g text-anchor=\"")
    svg.raw(
      plot.roles.isHorizontal || labels.angle < 0 ? "end" : labels.angle > 0 ? "start" : "middle")
    svg.raw("\">")
    for label in labels.labels {
      if plot.roles.isHorizontal {
        var y = label.position + 4.5 - Double(label.lines.count - 1) * AxisLabels.lineHeight / 2
        for line in label.lines {
          svg.text(line, x: plot.area.left - 8, y: y)
          y += AxisLabels.lineHeight
        }
      } else if labels.angle != 0 {
        drawSlanted(label, to: &svg)
      } else {
        var y = plot.area.bottom + AxisLabels.lineHeight
        for line in label.lines {
          svg.text(line, x: label.position, y: y)
          y += AxisLabels.lineHeight
        }
      }
    }
    svg.raw("</g>")
    if let alongTitle { soft(alongTitle, x: plot.area.right, anchor: "end", to: &svg) }
  }

  /// Draws the line that bars stand on, or the edge of the plot where amounts start elsewhere.
  func drawBaseLine(to svg: inout SVGWriter) {
    let position = plot.amount.position(0)
    var path = PathBuilder()
    if plot.roles.isHorizontal {
      path.move(position, plot.area.top)
      path.vertical(plot.area.bottom)
    } else {
      path.move(plot.area.left, position)
      path.horizontal(plot.area.right)
    }
    stroke(path, plot.paint.theme.softInk, to: &svg)
  }

  private func drawSlanted(_ label: AxisLabels.Label, to svg: inout SVGWriter) {
    svg.raw("<text transform=\"translate(")
    svg.number(label.position + (labels.angle < 0 ? 4 : -4))
    svg.raw(",")
    svg.number(plot.area.bottom + 12)
    svg.raw(")rotate(")
    svg.number(labels.angle)
    svg.raw(")\">")
    svg.escaped(label.lines[0])
    svg.raw("</text>")
  }

  private func stroke(_ path: PathBuilder, _ paint: String, to svg: inout SVGWriter) {
    svg.raw("<path d=\"")
    svg.path(path)
    svg.raw("\" fill=\"none\"")
    svg.attribute("stroke", paint)
    svg.raw("/>")
  }

  private func soft(
    _ line: Line, x: Double, anchor: StaticString?, to svg: inout SVGWriter
  ) {
    svg.raw("<g")
    svg.attribute("fill", plot.paint.theme.softInk)
    if let anchor { svg.attribute("text-anchor", anchor) }
    svg.raw(">")
    svg.text(line.text, x: x, y: line.y)
    svg.raw("</g>")
  }
}
