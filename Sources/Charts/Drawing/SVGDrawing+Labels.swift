// Labels that marks of their own kind carry.
extension SVGDrawing {
  /// Writes amounts in the cells of a heat map and beside the slices of a circle.
  mutating func cellLabels(_ labels: [CellLabel]) {
    var path = PathBuilder()
    for leader in labels.compactMap(\.leader) {
      path.move(leader.from.x, leader.from.y)
      path.line(leader.to.x, leader.to.y)
    }
    if !path.bytes.isEmpty {
      svg.raw("<path d=\"")
      svg.path(path)
      svg.raw("\" fill=\"none\"")
      svg.attribute("stroke", theme.softInk)
      svg.raw("/>")
    }
    for (fill, labels) in grouped(labels) {
      svg.raw("<g")
      svg.attribute("fill", fill)
      let isCentered = labels.allSatisfy { $0.anchor == .center }
      if isCentered { svg.raw(" text-anchor=\"middle\"") }
      svg.raw(">")
      for label in labels {
        if isCentered {
          svg.text(label.text, x: label.x, y: label.y)
        } else {
          svg.text(label.text, x: label.x, y: label.y, anchor: label.anchor)
        }
      }
      svg.raw("</g>")
    }
  }

  /// The labels by the paint of their texts.
  private func grouped(_ labels: [CellLabel]) -> [(fill: String, labels: [CellLabel])] {
    var groups: [(fill: String, labels: [CellLabel])] = []
    for label in labels {
      let fill = label.ground.map(paint.text) ?? theme.ink
      if let index = groups.firstIndex(where: { $0.fill == fill }) {
        groups[index].labels.append(label)
      } else {
        groups.append((fill, [label]))
      }
    }
    return groups
  }

  /// Writes the name and amount of a node beside it.
  mutating func nodeLabel(_ name: String, _ amount: String, _ box: Box, _ label: NodeLabel) {
    svg.raw("<g")
    halo()
    svg.attribute("fill", theme.ink)
    svg.raw(">")
    let x = label.isLeft ? box.x - 6 : box.right + 6
    let anchor: TextAlign = label.isLeft ? .right : .left
    let middle = box.y + box.height / 2
    let lines = label.lines(name, amount)
    if lines.count > 1 {
      svg.text(lines[0], x: x, y: middle - 3, anchor: anchor)
      svg.text(lines[1], x: x, y: middle + 12, anchor: anchor)
    } else {
      svg.text(lines[0], x: x, y: middle + 4.5, anchor: anchor)
    }
    svg.raw("</g>")
  }

  /// Writes the name and amount of a cell into it.
  mutating func boxLabel(_ label: BoxLabel, _ color: MarkColor) {
    guard !label.lines.isEmpty else { return }
    if label.needsPlate(color) { plate(label) }
    svg.raw("<g")
    switch color {
    case .step, .diverging:
      svg.raw(" stroke=\"none\"")
      svg.attribute("fill", paint.text(on: color))
    case .series(0):
      svg.raw(" stroke=\"none\"")
      svg.attribute("fill", theme.paper)
    default:
      svg.raw(" stroke=\"none\"")
      svg.attribute("fill", theme.ink)
    }
    if label.size != 13 { svg.attribute("font-size", label.size) }
    svg.raw(">")
    for line in label.lines {
      svg.text(line.text, x: line.x, y: line.y, anchor: label.isCentered ? .center : .left)
    }
    svg.raw("</g>")
  }
}

extension SVGDrawing {
  /// Writes the ground that keeps a text readable on a pattern.
  private mutating func plate(_ label: BoxLabel) {
    let widths = label.lines.map { TextMeasure.width($0.text, size: label.size) }
    guard let first = label.lines.first, let last = label.lines.last, let width = widths.max()
    else { return }
    let left = label.isCentered ? first.x - width / 2 : first.x
    svg.raw("<rect stroke=\"none\"")
    svg.attribute("fill", theme.paper)
    svg.attribute("x", left - 3)
    svg.attribute("y", first.y - label.size)
    svg.attribute("width", width + 6)
    svg.attribute("height", last.y - first.y + label.size + 5)
    svg.raw("/>")
  }
}

extension BoxLabel {
  /// Whether the text stands on a pattern.
  fileprivate func needsPlate(_ color: MarkColor) -> Bool {
    switch color {
    case .step, .diverging, .series(0): false
    default: true
    }
  }
}

extension NodeLabel {
  /// The texts of the label, from above.
  func lines(_ name: String, _ amount: String) -> [String] {
    let size = 13.0
    if isTwoLines { return [wrap(name, width: room, size: size, limit: 1).lines[0], amount] }
    let rest = room - TextMeasure.width(" " + amount, size: size) * 1.03
    return [wrap(name, width: rest, size: size, limit: 1).lines[0] + " " + amount]
  }

  /// Whether the name is cut short.
  func shortens(_ name: String, _ amount: String) -> Bool {
    lines(name, amount).first?.contains("…") == true && !name.contains("…")
  }
}

/// The lines in a cell: as much of name and amount as there is room for.
struct BoxLabel {
  var lines: [TextLine] = []
  var size = 13.0
  var isCentered: Bool
  var isShortened = false

  private static let lineHeight = 16.0

  init(_ name: String, _ amount: String, _ box: Box, isCentered: Bool) {
    self.isCentered = isCentered
    let room = box.width - (isCentered ? 6 : 10)
    let most = min(isCentered ? 2 : 3, Int((box.height - 6) / Self.lineHeight))
    guard most > 0, room >= 24 else {
      isShortened = true
      return
    }
    var texts: [String] = []
    for size in [13.0, 12, 11] {
      self.size = size
      let wrapped =
        isCentered
        ? wrapEvenly(name, width: room, size: size, limit: most)
        : wrap(name, width: room, size: size, limit: most)
      texts = wrapped.lines
      isShortened = wrapped.isShortened
      if !wrapped.isShortened, !wrapped.isBroken { break }
    }
    if name.isEmpty { texts = [] }
    let fits = Double(texts.count + 1) * Self.lineHeight + 6 <= box.height
    if !amount.isEmpty, fits, TextMeasure.width(amount, size: size) * 1.03 <= room {
      texts.append(amount)
    }
    let height = Double(texts.count) * Self.lineHeight
    let top = isCentered ? box.y + (box.height - height) / 2 : box.y + 3
    lines = texts.enumerated().map { index, text in
      TextLine(
        text: text, x: isCentered ? box.x + box.width / 2 : box.x + 5,
        y: top + Double(index) * Self.lineHeight + 12.5)
    }
  }
}
