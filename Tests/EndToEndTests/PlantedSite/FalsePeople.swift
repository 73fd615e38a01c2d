/// People whom there are not: every number and name that is planted, with the check digits that make
/// it look real.
let identity = residentID("37028319900307001")
let otherIdentity = residentID("37021119780520003")
let oldIdentity = "370283491231003"
let mobile = "13900001234"
let otherMobile = "13900005678"
let card = cardNumber("621700238000123456")
let account = cardNumber("123456781234567")
let passport = "EA1234567"
let plate = "鲁B·D12345"
let email = "zhangsan@example.cn"
let otherEmail = "lisi@example.cn"
let adult = "王建国"
let pupil = "李小红"
let child = "李小明"

/// What no message may show.
let secrets = [
  identity, fullWidth(identity), grouped(otherIdentity, [6, 8, 4]), oldIdentity, mobile,
  fullWidth(mobile), grouped(mobile, [3, 4, 4]), grouped(mobile, [3, 4, 4], by: "-"), card,
  grouped(card, [4, 4, 4, 4, 3]), account, passport, plate, email, otherEmail, adult, pupil, child,
]

/// Seventeen digits with their check character (GB 11643—1999).
private func residentID(_ digits: String) -> String {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(digits.compactMap(\.wholeNumberValue), weights).map(*).reduce(0, +)
  return digits + String(Array("10X98765432")[sum % 11])
}

/// Digits with the check digit of Luhn (ISO/IEC 7812-1).
private func cardNumber(_ digits: String) -> String {
  let values = digits.reversed().compactMap(\.wholeNumberValue).enumerated()
  let sum = values.map { $0 % 2 == 0 ? $1 * 2 - ($1 > 4 ? 9 : 0) : $1 }.reduce(0, +)
  return digits + String((10 - sum % 10) % 10)
}

/// The text in the wide forms of East Asian typing.
func fullWidth(_ text: String) -> String {
  String(
    String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
}

/// The text in groups of so many characters.
func grouped(_ text: String, _ counts: [Int], by separator: String = " ") -> String {
  var rest = Substring(text)
  let groups = counts.map { count in
    defer { rest = rest.dropFirst(count) }
    return String(rest.prefix(count))
  }
  return groups.joined(separator: separator)
}
