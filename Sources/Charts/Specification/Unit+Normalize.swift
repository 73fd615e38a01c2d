extension Unit {
  /// The view that the mark stands for: some marks are several layers of simpler ones.
  func normalized() -> View {
    switch mark.type {
    case .line, .area, .trail: return overlaid()
    case .treemap:
      var unit = self
      unit.mark.align = .left
      return View(.unit(unit))
    case .waterfall: return Waterfall.view(self)
    case .bullet: return Bullet.view(self)
    case .gantt: return Gantt.view(self)
    case .pyramid: return Pyramid.view(self)
    case .tile: return TileMap.view(self)
    case .calendar: return Calendar.view(self)
    default: return View(.unit(self))
    }
  }

  /// Points on a line, or a line and points on an area, become layers of their own.
  ///
  /// As in Vega-Lite, shapes ask for points; the path itself has none.
  private func overlaid() -> View {
    var base = self
    base.mark.point = nil
    base.mark.line = false
    let showsLine = mark.type == .area && mark.line
    let point = mark.point ?? (encoding[.shape] == nil ? .off : .on)
    guard showsLine || point != .off else { return View(.unit(base)) }
    var overlay = base
    overlay.encoding.keepStack(
      StackPlan(mark, encoding, isHorizontal: mark.direction(encoding)))
    base.encoding[.shape] = nil
    if mark.type == .area { base.mark.opacity = mark.opacity ?? 0.7 }
    var layers = [base]
    if showsLine {
      var line = overlay
      line.mark.type = .line
      line.mark.opacity = nil
      layers.append(line)
    }
    if point != .off {
      var points = overlay
      points.mark.type = .point
      points.mark.isFilled = true
      points.mark.opacity = point == .transparent ? 0 : 1
      points.mark.size = nil
      layers.append(points)
    }
    return View(.layer(layers.map { View(.unit($0)) }))
  }
}

extension Encoding {
  /// What lies over an area is stacked as it is, and lies on its edge only.
  fileprivate mutating func keepStack(_ stack: StackPlan?) {
    if let stack { self[stack.channel]?.stack = .offset(stack.offset) }
    self[.x2] = nil
    self[.y2] = nil
  }
}
