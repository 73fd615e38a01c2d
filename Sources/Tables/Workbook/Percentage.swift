/// A ratio as a percentage, `0.524` as `52.4%`, by moving the point of its shortest decimal form.
func percentage(_ ratio: Double) -> String {
  let text = ratio.description.split(separator: "e")
  let exponent = text.count > 1 ? Int(text[1]) ?? 0 : 0
  let isNegative = text[0].hasPrefix("-")
  let parts = text[0].drop { $0 == "-" }.split(separator: ".")
  var digits = parts.joined()
  // The digits before the point, once it is moved.
  var whole = (parts.first?.count ?? 0) + exponent + 2
  if whole < 1 {
    digits = String(repeating: "0", count: 1 - whole) + digits
    whole = 1
  }
  digits += String(repeating: "0", count: max(0, whole - digits.count))
  let integer = digits.prefix(whole).drop { $0 == "0" }
  let fraction = String(digits.dropFirst(whole).reversed().drop { $0 == "0" }.reversed())
  return (isNegative ? "-" : "") + (integer.isEmpty ? "0" : integer)
    + (fraction.isEmpty ? "" : ".\(fraction)") + "%"
}
