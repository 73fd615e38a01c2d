/// What a type of scale does to a number before it is spread over the range in a straight line.
enum ScaleTransform: Hashable, Sendable {
  case linear
  /// Linear in milliseconds.
  case time
  case squareRoot
  case power(exponent: Double)
  /// A domain of negative numbers is seen from the other side of 0.
  case log(base: Double, isNegative: Bool = false)
  /// Logarithmic far from 0 and linear near it, on both sides.
  case symlog(constant: Double)

  /// The transformed number; infinite where the type has none, and NaN only for NaN.
  func forward(_ value: Double) -> Double {
    switch self {
    case .linear, .time: value
    case .squareRoot: value < 0 ? -(-value).squareRoot() : value.squareRoot()
    case .power(let exponent):
      value < 0 ? -Charts.power(-value, exponent) : Charts.power(value, exponent)
    case .log(_, false): value <= 0 ? -.infinity : logarithm(value)
    case .log(_, true): value >= 0 ? .infinity : -logarithm(-value)
    case .symlog(let constant):
      value < 0
        ? -logarithmOfOnePlus(-value / constant) : logarithmOfOnePlus(value / constant)
    }
  }

  /// The number that was transformed.
  func backward(_ value: Double) -> Double {
    switch self {
    case .linear, .time: value
    case .squareRoot: value < 0 ? -value * value : value * value
    case .power(let exponent):
      value < 0 ? -Charts.power(-value, 1 / exponent) : Charts.power(value, 1 / exponent)
    case .log(_, false): exponential(value)
    case .log(_, true): -exponential(-value)
    case .symlog(let constant):
      value < 0
        ? -exponentialMinusOne(-value) * constant : exponentialMinusOne(value) * constant
    }
  }
}
