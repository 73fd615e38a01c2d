extension NumberFormat {
  /// How a number that is shorter than a width is filled up.
  struct Padding: Hashable, Sendable {
    /// Where the fill stands: before or after all, on both sides, or after the sign.
    enum Alignment: Hashable, Sendable { case right, left, center, afterSign }

    var fill: Unicode.Scalar
    var alignment: Alignment
    var width: Int

    /// Zeros after the sign count as digits: they are grouped as well.
    var isZero: Bool { fill == "0" && alignment == .afterSign }
  }
}

extension NumberFormat.Padding {
  func write(_ value: Double, format: NumberFormat, to bytes: inout [UInt8]) {
    var number: [UInt8] = []
    let parts = format.write(value, groups: format.groups && !isZero, to: &number)
    let missing = width - characterCount(number[...])
    let isDigits = isZero && value.isFinite
    if isDigits, format.groups {
      bytes.append(contentsOf: number[..<parts.prefix])
      let digits = zeros(max(0, missing)) + number[parts.prefix..<parts.prefix + parts.whole]
      let rest = number[(parts.prefix + parts.whole)...]
      let available = missing > 0 ? width - characterCount(rest) : .max
      bytes.append(contentsOf: grouped(digits, width: available))
      bytes.append(contentsOf: rest)
      return
    }
    guard missing > 0 else {
      bytes.append(contentsOf: number)
      return
    }
    let split =
      switch alignment {
      case .afterSign where value.isFinite: parts.prefix
      case .left: number.count
      default: 0
      }
    bytes.append(contentsOf: number[..<split])
    let before = alignment == .center ? missing / 2 : missing
    let mark: Unicode.Scalar = isZero && !isDigits ? " " : fill
    for _ in 0..<before { bytes.append(contentsOf: UTF8.encode(mark) ?? .init()) }
    bytes.append(contentsOf: number[split...])
    for _ in 0..<missing - before { bytes.append(contentsOf: UTF8.encode(mark) ?? .init()) }
  }
}

private func zeros(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "0"), count: count) }

private func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}

/// The last digits that fill a width together with their commas; at least one more than a comma.
private func grouped(_ digits: [UInt8], width: Int) -> [UInt8] {
  var reversed: [UInt8] = []
  for (index, digit) in digits.reversed().enumerated() {
    if index > 0, index % 3 == 0 {
      if reversed.count >= width { break }
      reversed.append(UInt8(ascii: ","))
    } else if reversed.count >= width {
      break
    }
    reversed.append(digit)
  }
  return reversed.reversed()
}
