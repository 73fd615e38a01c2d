/// An integer that counts the 10^`decimals`-th parts of a unit, in that unit, with commas by threes.
///
/// It is rounded to `shown` decimals, a half away from zero: 123456789 parts of 10^6 with 2 decimals
/// are `123.46`.
func groupedText(_ number: Int64, decimals: Int, shown: Int) -> String {
  var magnitude = number.magnitude
  var places = decimals
  if places > shown {
    var divisor: UInt64 = 1
    while places > shown {
      divisor *= 10
      places -= 1
    }
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor)
    magnitude = quotient + (remainder >= divisor - remainder ? 1 : 0)
  }
  let isNegative = number < 0 && magnitude > 0
  // The digits are written from the last to the first.
  return String(unsafeUninitializedCapacity: 48) { buffer in
    var index = 48
    func put(_ byte: UInt8) {
      index -= 1
      buffer[index] = byte
    }
    for _ in places..<max(shown, places) { put(UInt8(ascii: "0")) }
    for _ in 0..<places {
      put(UInt8(ascii: "0") + UInt8(magnitude % 10))
      magnitude /= 10
    }
    if shown > 0 { put(UInt8(ascii: ".")) }
    var digits = 0
    repeat {
      if digits > 0, digits % 3 == 0 { put(UInt8(ascii: ",")) }
      put(UInt8(ascii: "0") + UInt8(magnitude % 10))
      magnitude /= 10
      digits += 1
    } while magnitude > 0
    if isNegative { put(UInt8(ascii: "-")) }
    let count = 48 - index
    for position in 0..<count { buffer[position] = buffer[index + position] }
    return count
  }
}
