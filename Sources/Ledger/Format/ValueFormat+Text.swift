/// The value in the form of its column.
func plainText(_ value: Value, column: ResultColumn) -> String {
  switch value {
  case .null: return ""
  case .integer(let number):
    if let money = column.money {
      return groupedText(number, decimals: money.decimals, shown: column.decimals ?? 2)
    }
    switch column.type {
    case .boolean: return number == 0 ? "否" : "是"
    case .year: return String(number)
    default: return groupedText(number, decimals: 0, shown: column.decimals ?? 0)
    }
  case .real(let number):
    guard number.isFinite else { return "" }
    let decimal = DecimalNumber(number).shifted(by: -(column.money?.decimals ?? 0))
    guard let decimals = column.decimals ?? (column.money == nil ? nil : 2) else {
      // A computed quotient has up to 17 digits; nobody reads more than 15.
      return decimal.rounded(toSignificant: 15).text(grouped: true, decimals: 0)
    }
    return decimal.rounded(toDecimals: decimals).text(grouped: true, decimals: decimals)
  case .text(let text):
    switch column.type {
    case .list: return listText(text)
    case .datetime: return text.replacing("T", with: " ", maxReplacements: 1)
    default: return text
    }
  }
}

/// The value as money of a unit, or as a plain number divided by 10^`power`.
func scaledText(_ value: Value, column: ResultColumn, money: MoneyUnit, power: Int) -> String {
  let shift = column.money == nil ? power : money.decimals
  let decimals = column.decimals ?? 2
  switch value {
  case .integer(let number):
    return groupedText(number, decimals: shift, shown: decimals)
  case .real(let number):
    return DecimalNumber(number).shifted(by: -shift).rounded(toDecimals: decimals)
      .text(grouped: true, decimals: decimals)
  case .text, .null: return plainText(value, column: column)
  }
}

/// `52.4%`: at most two decimals, without zeros at the end unless the column sets its decimals.
func percentText(_ value: Value, column: ResultColumn) -> String {
  let number: DecimalNumber
  switch value {
  case .integer(let integer): number = DecimalNumber(integer)
  case .real(let real): number = DecimalNumber(real)
  case .text, .null: return plainText(value, column: column)
  }
  let percent = column.unit == "%" ? number : number.shifted(by: 2)
  return percent.rounded(toDecimals: column.decimals ?? 2)
    .text(grouped: true, decimals: column.decimals ?? 0) + "%"
}

func countText(_ value: Value, column: ResultColumn) -> String {
  guard column.money == nil else { return plainText(value, column: column) }
  switch value {
  case .integer(let number): return groupedText(number, decimals: 0, shown: 0)
  case .real(let number):
    return DecimalNumber(number).rounded(toDecimals: 0).text(grouped: true, decimals: 0)
  case .text, .null: return plainText(value, column: column)
  }
}

/// `2018年10月7日`; nil for what is no date.
func dateText(_ value: Value) -> String? {
  guard case .text(let text) = value, let date = CivilDate(text.prefix(10)) else { return nil }
  return "\(date.year)年\(date.month)月\(date.day)日"
}

/// `2018年10月`, of a date or of a month; nil for anything else.
func monthText(_ value: Value) -> String? {
  guard case .text(let text) = value, let date = CivilDate(text.prefix(7) + "-01") else {
    return nil
  }
  return "\(date.year)年\(date.month)月"
}

/// The mark beside a figure that is not final, for the words that a ledger says so with.
func statusText(_ value: Value) -> String {
  guard case .text(let text) = value else { return "" }
  switch text.lowercased() {
  case "p", "[p]", "provisional", "暂定", "初步", "快报": return "[p]"
  case "r", "[r]", "revised", "修订", "更正": return "[r]"
  default: return ""
  }
}

/// The items of a JSON array, joined as Chinese joins them; the text itself when it is none.
private func listText(_ text: String) -> String {
  jsonItems(text)?.joined(separator: "、") ?? text
}
