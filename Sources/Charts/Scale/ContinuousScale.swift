/// Numbers to positions, for every type of scale whose domain has two ends.
struct ContinuousScale: Hashable, Sendable {
  let transform: ScaleTransform
  /// Where the domain begins; it may descend.
  let first: Double
  let last: Double
  let start: Double
  let end: Double
  /// Whether values beyond the domain are put on its ends.
  let isClamped: Bool
  private let origin: Double
  /// Pixels for a unit of transformed values; 0 without a domain.
  private let slope: Double

  init(
    _ transform: ScaleTransform = .linear, from first: Double, through last: Double,
    start: Double, end: Double, isClamped: Bool = false
  ) {
    self.transform = first < 0 || last < 0 ? transform.mirrored : transform
    (self.first, self.last) = (first, last)
    (self.start, self.end) = (start, end)
    self.isClamped = isClamped
    origin = self.transform.forward(first)
    let slope = (end - start) / (self.transform.forward(last) - origin)
    self.slope = origin.isFinite && slope.isFinite && first != last ? slope : 0
  }

  var lower: Double { min(first, last) }
  var upper: Double { max(first, last) }

  /// Whether the domain has two ends that differ and that the type of scale can show.
  var isValid: Bool {
    let ends = (origin, transform.forward(last))
    return ends.0.isFinite && ends.1.isFinite && ends.0 != ends.1
  }

  /// The position of a value, never NaN; the middle for what is no number or without a domain.
  ///
  /// A value that the type cannot show, such as 0 on a logarithmic scale, is put on the nearer end.
  func position(_ value: Double) -> Double {
    guard slope != 0, !value.isNaN else { return (start + end) / 2 }
    let position = start + (transform.forward(value) - origin) * slope
    return isClamped || !position.isFinite ? bounded(position) : position
  }

  /// Whether a value has a position of its own, unlike 0 on a logarithmic scale.
  func shows(_ value: Double) -> Bool { transform.forward(value).isFinite }

  /// The value at a position.
  func invert(_ position: Double) -> Double {
    guard slope != 0 else { return first }
    let position = isClamped ? bounded(position) : position
    return transform.backward(origin + (position - start) / slope)
  }

  private func bounded(_ position: Double) -> Double {
    min(max(position, min(start, end)), max(start, end))
  }
}

extension ScaleTransform {
  /// The same transform for a domain of negative numbers.
  fileprivate var mirrored: ScaleTransform {
    if case .log(let base, _) = self { .log(base: base, isNegative: true) } else { self }
  }
}
