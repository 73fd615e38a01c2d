/// What the values of a field mean.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  /// Amounts, on a continuous scale.
  case quantitative
  /// Days, months or years.
  case temporal
  /// Categories that have an order.
  case ordinal
  /// Categories without an order.
  case nominal

  var isDiscrete: Bool { self == .ordinal || self == .nominal }
}
