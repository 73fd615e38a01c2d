/// A number as JavaScript writes it: `0.1`, `100`, `1e+21`, `1e-7`, `NaN`.
func scriptText(_ number: Double) -> String {
  if number.isNaN { return "NaN" }
  if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
  if number == number.rounded(), number.magnitude < 9e15 { return String(Int(number)) }
  let (digits, exponent) = shortestDigits(number.magnitude)
  let sign = number < 0 ? "-" : ""
  // The decimal point stands after so many digits.
  let point = exponent + 1
  if point > 21 || point < -5 {
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }
  if point <= 0 { return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)" }
  if point >= digits.count {
    return "\(sign)\(digits)\(String(repeating: "0", count: point - digits.count))"
  }
  return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
}

/// The fewest digits that tell a number from its neighbours, and the power of ten of the first.
private func shortestDigits(_ number: Double) -> (digits: String, exponent: Int) {
  // Swift describes a number by just these digits, as `123.45`, `1e-07` or `1.5e+21`.
  let parts = number.description.split(separator: "e")
  let mantissa = parts.first.map(String.init) ?? "0"
  var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
  let whole = halves.first.map(String.init) ?? ""
  let digits = whole + (halves.count > 1 ? String(halves[1]) : "")
  let leading = digits.prefix { $0 == "0" }.count
  exponent += whole.count - 1 - leading
  var kept = digits.dropFirst(leading)
  while kept.count > 1, kept.last == "0" { kept.removeLast() }
  return (String(kept), exponent)
}
