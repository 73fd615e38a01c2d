import Diagnostics

extension Field {
  /// The number of a text; money as whole 分, anything else of type `number` as a double.
  func number(of text: String) throws(CellProblem) -> Value {
    let scanned = try scan(text)
    let shift = try unitShift(scanned.unit)
    if let money {
      guard !scanned.isScientific else { throw lostDigits }
      return type == .integer
        ? try whole(scanned, by: money.decimals, keeping: 0, else: notOfType)
        : try whole(scanned, by: money.decimals, keeping: money.decimals, else: partOfFen(money))
    }
    if type == .integer { return try whole(scanned, by: 0, keeping: 0, else: notOfType) }
    let double = scanned.double(shift: shift)
    guard double.isFinite else { throw tooLarge }
    return .real(double)
  }

  /// The whole number of days of `10`, `10天` or `10日`.
  func days(of text: String) throws(CellProblem) -> Value {
    let scanned = try scan(text)
    guard ["", "天", "日"].contains(scanned.unit) else { throw notOfType }
    return try whole(scanned, by: 0, keeping: 0, else: notOfType)
  }

  private func whole(
    _ scanned: ScannedNumber, by places: Int, keeping kept: Int,
    else problem: @autoclosure () -> CellProblem
  ) throws(CellProblem) -> Value {
    guard scanned.isExact else { throw tooLarge }
    do {
      return .integer(try scanned.scaled(by: places, keeping: kept))
    } catch {
      switch error {
      case .inexact: throw problem()
      case .tooLarge: throw tooLarge
      }
    }
  }

  private func scan(_ text: String) throws(CellProblem) -> ScannedNumber {
    do {
      return try withFolded(text) { (bytes) throws(ScannedNumber.Fault) in
        try ScannedNumber(bytes)
      }
    } catch .grouping {
      throw CellProblem(
        Message("的分节不对", "is not grouped by threes"),
        hint: Message("逗号每三位一个，如 1,234,567；小数点写 .", "write 1,234,567 and a point for decimals"))
    } catch {
      throw notOfType
    }
  }

  /// The power of ten that brings a value with that unit to the unit of the column.
  private func unitShift(_ written: String) throws(CellProblem) -> Int {
    if written.isEmpty || written == unit { return 0 }
    if let money, money != .yuan, written + "元" == money.rawValue { return 0 }
    if written == "%", unit == nil, type == .number { return -2 }
    guard let unit else {
      throw MoneyUnit(rawValue: written) == nil && written != "%"
        ? notOfType
        : CellProblem(
          Message("带单位“\(written)”，本列没有单位", "has the unit \(written), but the column has none"),
          hint: Message("只写数", "write the number alone"))
    }
    let isUnit =
      written == "%" || written == "万" || written == "亿" || MoneyUnit(rawValue: written) != nil
    guard isUnit || written.utf8.count <= 12 else { throw notOfType }
    throw CellProblem(
      Message(
        "的单位是“\(written)”，本列的单位是“\(unit)”",
        "has the unit \(written), but that of the column is \(unit)"),
      hint: Message("换算成\(unit)，只写数", "convert it to \(unit) and write the number alone"))
  }

  private func partOfFen(_ money: MoneyUnit) -> CellProblem {
    CellProblem(
      Message("不足一分的零头记不下", "has a fraction of a 分"),
      hint: Message(
        "以\(money.rawValue)为单位最多写 \(money.decimals) 位小数",
        "write at most \(money.decimals) decimals of \(money.rawValue)"))
  }

  private var tooLarge: CellProblem {
    CellProblem(Message("太大，记不下", "is too large"))
  }

  private var lostDigits: CellProblem {
    CellProblem(
      Message("是科学记数法，末尾的数字已经丢失", "is in scientific notation, which has lost its last digits"),
      hint: Message("在表格软件中把这一列设为“数值”，再另存", "format the column as a number and save again"))
  }
}

extension ScannedNumber {
  enum ScaleFault: Error {
    case inexact, tooLarge
  }

  /// The number times 10^`places`; the number may have at most `kept` decimals.
  func scaled(by places: Int, keeping kept: Int) throws(ScaleFault) -> Int64 {
    var magnitude = coefficient
    if magnitude == 0 { return 0 }
    var wholePlaces = exponent + kept
    while wholePlaces < 0 {
      guard magnitude % 10 == 0 else { throw .inexact }
      magnitude /= 10
      wholePlaces += 1
    }
    for _ in 0..<min(wholePlaces + places - kept, 40) {
      let (product, overflows) = magnitude.multipliedReportingOverflow(by: 10)
      if overflows { throw .tooLarge }
      magnitude = product
    }
    guard magnitude <= UInt64(Int64.max) else { throw .tooLarge }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The nearest double to the number times 10^`shift`.
  func double(shift: Int) -> Double {
    let power = exponent + shift
    let sign: Double = isNegative ? -1 : 1
    // Both operands are exact, so that the quotient is the nearest double.
    if coefficient < 1 << 53, (-22...0).contains(power) {
      return sign * Double(coefficient) / powersOfTen[-power]
    }
    return sign * (Double("\(coefficient)e\(power)") ?? .infinity)
  }
}

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
