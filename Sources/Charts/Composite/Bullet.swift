/// Bullets: what was reached against what was aimed at.
enum Bullet {
  private static let band = 24.0

  /// Shades of ranges, the bar of what was reached, the tick of the target, and the share in words.
  static func view(_ given: Unit) -> View {
    let (unit, steps) = given.summarized()
    guard let x = unit.encoding[.x], let y = unit.encoding[.y]?.inRowOrder, let actual = x.field
    else { return View(.unit(given)) }
    let aim = unit.encoding[.target]
    let target = x.showing(BulletRows.target, .quantitative)
    var layers: [View] = []
    func add(_ type: MarkType, _ step: CompositeStep? = nil, _ edit: (inout Unit) -> Void) {
      let part = unit.part(type) {
        $0.encoding[.y] = y
        edit(&$0)
      }
      var view = View(part, step)
      view.height = .step(50)
      layers.append(view)
    }
    for upper in unit.mark.own.ranges.sorted(by: >) {
      add(.bar) {
        $0.mark.color = "black"
        $0.mark.opacity = 0.09
        $0.mark.height = band
        $0.mark.tooltip = false
        $0.encoding[.x] = .datum(.number(upper), .quantitative)
        $0.encoding[.x2] = .datum(.number(0), .quantitative)
      }
    }
    add(.bar, .keeping(column: BulletRows.hasActual, [true])) {
      $0.mark.color = unit.mark.color
      $0.mark.height = 11
      var x = x
      x.stack = .none
      $0.encoding[.x] = x
      $0.encoding[.color] = unit.encoding[.color]
      $0.encoding.tooltips = unit.tooltips([.y, .color, .x, .target])
    }
    if aim != nil {
      add(.tick, .keeping(column: BulletRows.side, ["left", "right"])) {
        $0.mark.color = "target"
        $0.mark.thickness = 4
        $0.mark.size = band
        $0.encoding[.x] = target
        $0.encoding.tooltips = unit.tooltips([.y, .target])
      }
      for side in [TextAlign.left, .right] {
        add(.text, .keeping(column: BulletRows.side, [.text(side.rawValue)])) {
          $0.mark.color = "target"
          $0.mark.align = side
          $0.mark.baseline = .bottom
          $0.mark.fontSize = 12
          $0.mark.dx = side == .left ? -2 : 2
          $0.mark.dy = -band / 2
          $0.mark.own.writesAmounts = true
          $0.mark.own.prefix = "目标 "
          $0.encoding[.x] = target
          $0.encoding[.text] = (aim ?? x).showing(BulletRows.target, .quantitative)
        }
      }
    }
    add(.text) {
      $0.mark.align = .left
      $0.mark.dx = 8
      $0.mark.isBold = true
      $0.mark.own.room = .beside
      $0.encoding[.x] = .value("width")
      $0.encoding[.text] = ChannelDefinition(field: BulletRows.share, type: .nominal)
    }
    var view = View(.layer(layers))
    let rows = BulletRows(actual: actual, target: aim?.field, constant: aim?.datum ?? aim?.value)
    view.transforms = steps + [.composite(.bullet(rows), groups: [])]
    return view
  }
}

/// Targets of rows, and how much of them is reached.
struct BulletRows: Hashable, Sendable {
  var actual: String
  var target: String?
  /// One target of all rows.
  var constant: Datum?

  static let target = "bullet_target"
  static let share = "bullet_share"
  static let side = "bullet_side"
  static let hasActual = "bullet_actual"

  func apply(to frame: inout Frame) {
    let actuals = frame.values(actual).map(\.amount)
    let given = target.map { frame.values($0).map(\.amount) }
    let targets = (0..<frame.count).map { row in given.map { $0[row] } ?? constant?.amount }
    let largest = (actuals + targets).compactMap(\.self).max() ?? 0
    let format = NumberFormat(.percent, precision: 0)
    let source = frame.column(actual)
    frame.set(
      Frame.Column(
        Self.target, title: target.flatMap { frame.column($0)?.title ?? $0 } ?? "目标",
        unit: source?.unit, targets.map { $0.map(Datum.number) ?? .null }))
    frame.set(Frame.Column(Self.hasActual, actuals.map { .boolean($0 != nil) }))
    frame.set(
      Frame.Column(
        Self.side,
        targets.map { target in
          target.map { .text($0 > largest / 2 ? "right" : "left") } ?? .null
        }))
    let shares = zip(actuals, targets).map { actual, target -> Datum in
      guard let actual else { return "—" }
      guard let target, target > 0 else { return .text(given == nil && constant == nil ? "" : "—") }
      let share = actual / target
      return .text(share < 100 ? format.text(max(share, -100)) : "超过 9999%")
    }
    frame.set(Frame.Column(Self.share, shares))
  }
}
