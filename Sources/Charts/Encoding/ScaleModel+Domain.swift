extension ScaleModel {
  /// Makes the scale of a channel that one or more layers share; nil where none shows data.
  init?(_ channel: ChannelName, name: String, layers: [Layer]) {
    let users = layers.compactMap { layer in
      layer.scaledDefinition(channel).map {
        ScaleUser(layer: layer, channel: channel, definition: $0)
      }
    }
    guard let first = users.first else { return nil }
    self.channel = channel
    self.name = name
    definition = first.definition
    column =
      users.lazy.compactMap { user in
        user.definition.column.flatMap { user.layer.frame.column($0) }
      }.first
    isShare = users.contains { $0.isStacked && $0.layer.stack?.offset == .normalize }
    measuresLength = users.contains { $0.measuresLength }
    bins = users.lazy.compactMap { $0.bins }.first
    type = Self.mergedType(users)
    if users.count > 1 {
      for user in users {
        definition.scale.merge(user.definition.scale)
        if definition.axis.isHidden, !user.definition.axis.isHidden {
          definition.axis = user.definition.axis
        }
      }
    }
    domain =
      type.isContinuous
      ? .continuous(Self.continuousDomain(users, type, definition.scale))
      : .discrete(Self.discreteDomain(users, type))
    if definition.scale.isSymmetric, let (lower, upper) = extent {
      let largest = max(lower.magnitude, upper.magnitude)
      domain = .continuous([-largest, largest])
    }
  }

  /// The type of most use to all: an author's goes first, then bands go before points and dates.
  private static func mergedType(_ users: [ScaleUser]) -> ScaleType {
    var merged = users[0].type
    var isGiven = users[0].definition.scale.type != nil
    for user in users.dropFirst() {
      let given = user.definition.scale.type != nil
      if given == isGiven ? user.type.precedence > merged.precedence : given {
        (merged, isGiven) = (user.type, given)
      }
    }
    return merged
  }
}

/// One layer's use of a scale.
struct ScaleUser {
  var layer: Layer
  var channel: ChannelName
  var definition: ChannelDefinition

  var isStacked: Bool { layer.stack?.channel == channel }

  /// The type that the layer alone would have.
  var type: ScaleType { layer.mark.scaleType(of: channel, definition, layer.encoding) }

  /// How the values were cut.
  var bins: Bins? { definition.bin == nil ? nil : layer.bins[definition.derivedName] }

  /// The rows that the domain spans.
  var rows: Frame { layer.scaleFrame ?? layer.frame }

  /// The rows whose categories have a place: a declared one keeps it where the amount is missing.
  var categoryRows: Frame {
    guard let complete = layer.completeFrame, let name = definition.column,
      complete.column(name)?.isDeclared == true
    else { return rows }
    return complete
  }

  /// Whether the distance from the base line is the amount.
  var measuresLength: Bool {
    guard layer.mark.type == .bar || layer.mark.type == .area, definition.isMeasure,
      channel.isPosition, let isHorizontal = layer.isHorizontal
    else { return false }
    let hasOther = channel.secondary.flatMap { layer.encoding[$0] } != nil
    return isHorizontal == (channel == .x) && !hasOther
  }

  /// The columns whose values a domain spans; those of both ends where it is continuous.
  func columns(isContinuous: Bool) -> [String] {
    if isStacked, let stack = layer.stack {
      // Vega-Lite's bars start at zero whatever `zero` says; an office that says so means it.
      let leavesOutZero =
        definition.scale.zero == false && stack.series.isEmpty
        && layer.frame.column(stack.field)?.isDeclared == true
      return leavesOutZero ? [stack.end] : [stack.start, stack.end]
    }
    if definition.usesUnaggregatedDomain, let field = definition.field {
      return ["min_\(field)", "max_\(field)"]
    }
    var columns: [String] = []
    if let column = definition.column {
      columns.append(column)
      if isContinuous, layer.mark.shiftsUnits(channel, definition) {
        columns = [definition.derivedName + shiftedStart, definition.derivedName + shiftedEnd]
      } else if isContinuous, definition.timeUnit != nil,
        layer.mark.hasBandEnd(channel, definition, layer.encoding)
      {
        columns.append(definition.derivedName + "_end")
      }
    }
    if let other = secondary, other.isScaled, let column = other.column { columns.append(column) }
    return columns
  }

  /// Constants on the scale.
  var data: [Datum] { [definition.datum, secondary?.datum].compactMap { $0 } }

  private var secondary: ChannelDefinition? {
    // A definition of the other end alone is the user's own.
    layer.encoding[channel] == nil ? nil : channel.secondary.flatMap { layer.encoding[$0] }
  }
}

extension ChannelDefinition {
  /// Whether the domain is that of the values before they were summarised to one of them.
  fileprivate var usesUnaggregatedDomain: Bool {
    guard scale.usesUnaggregatedDomain, scale.type != .log else { return false }
    switch aggregate {
    case .mean, .average, .median, .q1, .q3, .min, .max: return true
    default: return false
    }
  }
}

extension Layer {
  /// What the layer shows on the scale of a channel, if it does.
  func scaledDefinition(_ channel: ChannelName) -> ChannelDefinition? {
    let definition = encoding[channel] ?? channel.secondary.flatMap { encoding[$0] }
    return definition.flatMap { $0.isScaled ? $0 : nil }
  }
}

extension ScaleType {
  /// Which of two types is kept where layers share a scale.
  fileprivate var precedence: Int {
    switch self {
    case .band: 11
    case .point: 10
    case .log, .pow, .sqrt, .symlog: 1
    default: 0
    }
  }
}

extension ScaleOptions {
  /// Takes what another layer says and this one does not.
  fileprivate mutating func merge(_ other: ScaleOptions) {
    type = type ?? other.type
    zero = zero ?? other.zero
    nice = nice ?? other.nice
    isReversed = isReversed ?? other.isReversed
    clamps = clamps ?? other.clamps
    base = base ?? other.base
    exponent = exponent ?? other.exponent
    constant = constant ?? other.constant
    if domain.isEmpty { domain = other.domain }
    if range.isEmpty { range = other.range }
    domainMin = domainMin ?? other.domainMin
    domainMax = domainMax ?? other.domainMax
    domainMid = domainMid ?? other.domainMid
    padding = padding ?? other.padding
    paddingInner = paddingInner ?? other.paddingInner
    paddingOuter = paddingOuter ?? other.paddingOuter
  }
}
