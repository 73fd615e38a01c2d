/// A scale with its range: values in, positions, sizes or places in the palette out.
///
/// Readers copy it for every mark, so what only titles and ticks ask for stands behind a reference.
struct PlacedScale: Sendable {
  private let source: Source
  private let kind: Kind
  /// The categories of a discrete scale.
  let categories: Categories?

  private indirect enum Source: Sendable {
    case model(ScaleModel)
  }

  var model: ScaleModel {
    switch source {
    case .model(let model): model
    }
  }

  private enum Kind: Sendable {
    case continuous(ContinuousScale)
    case band(BandScale)
    case ordinal
    /// A number for each class.
    case classes(SequentialSteps, [Double])
  }

  /// A position scale, or one of sizes or opacities.
  init(_ model: ScaleModel, from start: Double, to end: Double, padding: BandPadding = .none) {
    source = .model(model)
    categories = model.categories
    let options = model.definition.scale
    let ends = model.isReversed ? (end, start) : (start, end)
    switch model.domain {
    case .continuous where model.type.isDiscretizing:
      let classes = model.classes ?? SequentialSteps(thresholds: [])
      let given = options.range.compactMap(\.amount)
      let width = (ends.1 - ends.0) / Double(max(1, classes.count - 1))
      kind = .classes(
        classes,
        given.count == classes.count
          ? given : (0..<classes.count).map { ends.0 + width * Double($0) })
    case .continuous(let stops):
      kind = .continuous(
        ContinuousScale(
          model.type.transform(options), from: stops.first ?? 0, through: stops.last ?? 1,
          start: ends.0, end: ends.1, isClamped: options.clamps ?? false))
    case .discrete(let categories):
      let isPoint = model.type == .point
      let inner = isPoint ? 1 : options.paddingInner ?? options.padding ?? padding.inner
      let outer = options.paddingOuter ?? options.padding ?? (isPoint ? 0.5 : padding.outer)
      kind = .band(
        BandScale(
          count: categories.values.count, from: ends.0, to: ends.1, paddingInner: inner,
          paddingOuter: outer))
    }
  }

  /// A scale of colours or shapes.
  init(palette model: ScaleModel) {
    source = .model(model)
    categories = model.categories
    kind = .ordinal
  }

  var band: BandScale? { if case .band(let band) = kind { band } else { nil } }
  var continuous: ContinuousScale? { if case .continuous(let scale) = kind { scale } else { nil } }
  var bandwidth: Double { band?.bandwidth ?? 0 }

  /// The lower end of a category's band, or the position of an amount; nil for what has no place.
  func start(of value: Datum) -> Double? {
    switch kind {
    case .continuous(let scale): return value.amount.map(scale.position)
    case .band(let band): return place(of: value).map(band.lower)
    case .ordinal: return place(of: value).map(Double.init)
    case .classes(let classes, let values):
      return value.amount.flatMap(classes.index).map { values[$0] }
    }
  }

  /// The middle of a category's band, or the position of an amount.
  func position(of value: Datum, at fraction: Double = 0.5) -> Double? {
    start(of: value).map { $0 + bandwidth * fraction }
  }

  func position(of amount: Double) -> Double { continuous?.position(amount) ?? 0 }

  /// The place among the categories.
  func place(of value: Datum) -> Int? { categories?[value] }
}

/// The gaps between and around bands, in steps.
struct BandPadding: Hashable, Sendable {
  var inner: Double
  var outer: Double

  static let none = BandPadding(inner: 0, outer: 0)
}

extension ScaleType {
  /// What the type does to a number before it is placed.
  func transform(_ options: ScaleOptions) -> ScaleTransform {
    switch self {
    case .log: .log(base: options.base ?? 10)
    case .pow: .power(exponent: options.exponent ?? 1)
    case .sqrt: .squareRoot
    case .symlog: .symlog(constant: options.constant ?? 1)
    default: .linear
    }
  }
}
