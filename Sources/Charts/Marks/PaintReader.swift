/// Reads the colour, opacity, size and shape of each row.
struct PaintReader {
  private let context: MarkContext
  private let colors: ColorReader
  private let opacities: NumberReader?
  private let statuses: [Datum]?
  private let opacity: Double

  init(_ context: MarkContext) {
    self.context = context
    colors = ColorReader(context)
    opacity = context.mark.opacity ?? 1
    opacities = NumberReader(context, .opacity)
    statuses = context.encoding[.status]?.column.map { context.layer.frame.values($0) }
  }

  func color(_ row: Int) -> MarkColor { colors(row) }
  func opacity(_ row: Int) -> Double { opacities?(row) ?? opacity }
  func status(_ row: Int) -> ValueStatus? { statuses.flatMap { ValueStatus($0[row]) } }

  /// An item of a row with its paint.
  func item(_ row: Int, _ shape: SceneItem.Shape) -> SceneItem {
    SceneItem(
      row: row, shape: shape, color: colors(row), opacity: opacity(row), status: status(row))
  }
}

/// Reads the colour of each row.
struct ColorReader {
  private enum Kind {
    case constant(MarkColor)
    case series([Datum], PlacedScale, literals: [MarkColor])
    case ramp([Datum], SequentialSteps)
    case bins([Datum], PlacedScale)
  }

  private var kind: Kind
  private var conditions: [(holds: [Bool], color: MarkColor)] = []

  init(_ context: MarkContext) {
    let mark = context.mark
    let literal = mark.color ?? (mark.isFilled == false ? mark.stroke : mark.fill ?? mark.stroke)
    let byDefault: MarkColor =
      literal.map(MarkColor.init)
      ?? (mark.type == .text ? .ink : mark.type == .rule ? .ink : .series(0))
    kind = .constant(byDefault)
    guard let definition = context.encoding[.color] else { return }
    conditions = definition.conditions.compactMap { condition in
      let color: MarkColor
      switch condition.value {
      case .text(let text) where isColor(text): color = MarkColor(text)
      case .null: color = byDefault
      default: return nil
      }
      return (condition.test.holds(in: context.layer.frame), color)
    }
    if case .text(let text)? = definition.value { kind = .constant(MarkColor(text)) }
    guard let scale = context.scales[.color] else {
      if let column = definition.column, definition.scale.isNone {
        // Without a scale the values are colours.
        let values = context.layer.frame.values(column)
        kind = .series(
          values, PlacedScale(palette: ScaleModel.identity(values)),
          literals: Categories(values).values.map { value in
            if case .text(let text) = value, isColor(text) { MarkColor(text) } else { byDefault }
          })
      }
      return
    }
    let values =
      definition.column.map { context.layer.frame.values($0) }
      ?? Array(repeating: definition.datum ?? .null, count: context.layer.frame.count)
    guard definition.column != nil || definition.datum != nil else { return }
    if let steps = scale.model.steps {
      kind = .ramp(values, steps)
    } else if scale.model.type == .binOrdinal {
      kind = .bins(values, scale)
    } else {
      kind = .series(values, scale, literals: scale.model.literalColors)
    }
  }

  func callAsFunction(_ row: Int) -> MarkColor {
    for (holds, color) in conditions where holds[row] { return color }
    switch kind {
    case .constant(let color): return color
    case .series(let values, let scale, let literals):
      guard let place = scale.place(of: values[row]) else { return .missing }
      return literals.isEmpty ? .series(place) : literals[place % literals.count]
    case .ramp(let values, let steps):
      guard let amount = values[row].amount else { return .missing }
      return steps.color(of: amount)
    case .bins(let values, let scale):
      guard let place = scale.place(of: values[row]) else { return .missing }
      return .step(rampStep(place, of: max(1, (scale.categories?.values.count ?? 1) - 1)))
    }
  }
}

/// A step of the ramp of seven for one of several classes.
func rampStep(_ index: Int, of count: Int) -> Int {
  count <= 1 ? 3 : min(6, (index * 6 + (count - 1) / 2) / (count - 1))
}

extension MarkColor {
  /// An author's colour; black and white become ink and paper, so that dark pages stay readable.
  init(_ text: String) {
    switch text.lowercased() {
    case "black", "#000", "#000000": self = .ink
    case "white", "#fff", "#ffffff": self = .paper
    case "target": self = .target
    case "soft": self = .soft
    default: self = .literal(text)
    }
  }
}

extension SequentialSteps {
  /// Whether the classes lie on both sides of zero.
  var isDiverging: Bool {
    guard let first = thresholds.first, let last = thresholds.last else { return false }
    return first < 0 && last > 0
  }

  /// The colour of an amount's class.
  func color(of amount: Double) -> MarkColor {
    guard let index = index(of: amount) else { return .missing }
    return isDiverging
      ? .diverging(rampStep(index, of: count)) : .step(rampStep(index, of: count))
  }
}

extension ScaleModel {
  /// The classes of a continuous scale of colours; nil for others.
  var steps: SequentialSteps? {
    guard channel == .color, type.isContinuous, let (lower, upper) = extent else { return nil }
    if let classes { return classes }
    return SequentialSteps(from: lower, through: upper, count: 5)
  }

  /// The author's own colours.
  var literalColors: [MarkColor] {
    definition.scale.range.compactMap {
      if case .text(let text) = $0, isColor(text) { MarkColor(text) } else { nil }
    }
  }

  fileprivate static func identity(_ values: [Datum]) -> ScaleModel {
    ScaleModel(
      channel: .color, name: "", type: .ordinal, domain: .discrete(Categories(values)),
      definition: ChannelDefinition())
  }
}

/// Reads a size, an opacity or an angle of each row from a scale or as a constant.
struct NumberReader {
  private var values: [Datum] = []
  private var constant: Double?
  private var scale: PlacedScale?
  private var conditions: [(holds: [Bool], value: Double)] = []

  init?(_ context: MarkContext, _ channel: ChannelName) {
    guard let definition = context.encoding[channel] else { return nil }
    scale = context.scales[channel]
    conditions = definition.conditions.compactMap { condition in
      condition.value.amount.map { (condition.test.holds(in: context.layer.frame), $0) }
    }
    constant = definition.value?.amount
    if let datum = definition.datum { constant = scale?.position(of: datum) ?? datum.amount }
    if let column = definition.column { values = context.layer.frame.values(column) }
    guard constant != nil || !values.isEmpty || !conditions.isEmpty else { return nil }
  }

  func callAsFunction(_ row: Int) -> Double? {
    for (holds, value) in conditions where holds[row] { return value }
    if let constant { return constant }
    guard !values.isEmpty else { return nil }
    guard let scale else { return values[row].amount }
    return scale.position(of: values[row])
  }
}
