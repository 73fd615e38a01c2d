/// A unit of amounts of money, which are stored as whole 分.
package enum MoneyUnit: String, Hashable, Sendable, CaseIterable {
  case yuan = "元"
  case wan = "万元"
  case yi = "亿元"

  /// How many decimals of the unit a 分 is: 2, 6 or 10.
  package var decimals: Int {
    switch self {
    case .yuan: 2
    case .wan: 6
    case .yi: 10
    }
  }
}
