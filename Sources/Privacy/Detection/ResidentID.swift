/// A resident identity number of 18 characters (GB 11643-1999): region, birth date, order, check.
struct ResidentID {
  var masked: String
  var range: Range<Int>

  /// The number in a window of 18 digits, or of 17 with an X after it; nil when it is none.
  init?(
    _ window: DigitWindow, in text: NormalText, regions: Set<Int>, asOfYear: Int
  ) {
    var digits = window.digits
    var lengths = window.lengths
    var end = window.range.upperBound
    var last = Character("X")
    if digits.count == 17 {
      guard let x = checkX(after: window, in: text) else { return nil }
      if x.isSeparate { lengths.append(1) } else { lengths[lengths.count - 1] += 1 }
      end = x.end
      digits.append(10)
    } else {
      guard digits.count == 18 else { return nil }
      last = Character("\(digits[17])")
    }
    var whole = window
    whole.lengths = lengths
    guard whole.isCutLikeResidentID, regions.contains(number(digits[0..<2])),
      number(digits[4..<6]) > 0,
      isDate(number(digits[6..<10]), number(digits[10..<12]), number(digits[12..<14])),
      (1850...asOfYear).contains(number(digits[6..<10])),
      digits[17] == residentCheck(digits[0..<17])
    else { return nil }
    range = window.range.lowerBound..<end
    let shown = digits[0..<6].map(String.init).joined()
    masked = shown + "********" + digits[14..<17].map(String.init).joined() + String(last)
  }
}

/// Whether 15 digits are an old resident identity number: region, birth date in 19yy, order.
func isOldResidentID(_ window: DigitWindow, regions: Set<Int>) -> Bool {
  let digits = window.digits
  // Without a check digit, two halves of any length are a code: 110128279-000279.
  let isCutShort = window.lengths.count == 1 || window.lengths[0] <= 6
  guard digits.count == 15,
    isCutShort && window.isCutLikeResidentID || window.isCut(at: [6, 8, 10, 12])
  else { return false }
  return regions.contains(number(digits[0..<2])) && number(digits[2..<4]) > 0
    && number(digits[4..<6]) > 0
    && isDate(1900 + number(digits[6..<8]), number(digits[8..<10]), number(digits[10..<12]))
}

/// The check value of GB 11643-1999 (ISO 7064 MOD 11-2); 10 is written X.
private func residentCheck(_ digits: ArraySlice<UInt8>) -> UInt8 {
  // Weight 2^(17-i) mod 11, applied by doubling the sum at every digit.
  let sum = digits.reduce(0) { ($0 * 2 + Int($1)) % 11 } * 2 % 11
  return UInt8((12 - sum) % 11)
}

extension DigitWindow {
  fileprivate var isCutLikeResidentID: Bool {
    guard let first = lengths.first else { return false }
    return isCut(every: first) || isCut(at: [2, 3, 4, 6, 10, 12, 14, 17])
  }
}

/// The X that ends a number: in Latin, Greek or Cyrillic, a multiplication sign or a Roman ten.
private func checkX(after window: DigitWindow, in text: NormalText) -> (
  end: Int, isSeparate: Bool
)? {
  var index = window.range.upperBound
  if window.separator != 0 || text[index] == .space || text[index] == .hyphen {
    index = text.afterSpaces(index)
    if window.separator != .space, text[index] == window.separator || text[index] == .hyphen {
      index = text.afterSpaces(index + 1)
    }
  }
  let forms: Set<UInt32> = [0x58, 0x78, 0xD7, 0x3A7, 0x3C7, 0x425, 0x445, 0x2169, 0x2179]
  guard forms.contains(text[index]) else { return nil }
  return (index + 1, index > window.range.upperBound)
}

/// The number that decimal digits write.
func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

/// Whether a day exists in the Gregorian calendar.
func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
  guard (1...12).contains(month), day >= 1 else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= days[month - 1]
}
