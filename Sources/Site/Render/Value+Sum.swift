import Ledger

extension Value {
  /// The sum of a column: exact for integers, so for money too; null when no row has a value.
  static func sum(of rows: [[Value]], column: Int) -> Value {
    var integers: Int64 = 0
    var reals = 0.0
    var isReal = false
    var isEmpty = true
    for row in rows {
      switch row[column] {
      case .integer(let number):
        let (sum, isOverflow) = integers.addingReportingOverflow(number)
        if isOverflow {
          reals += Double(integers) + Double(number)
          integers = 0
          isReal = true
        } else {
          integers = sum
        }
      case .real(let number):
        reals += number
        isReal = true
      case .null, .text: continue
      }
      isEmpty = false
    }
    if isEmpty { return .null }
    return isReal ? .real(reals + Double(integers)) : .integer(integers)
  }
}
