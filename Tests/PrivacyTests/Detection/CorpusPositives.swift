@testable import Privacy

/// Personal data that were made up for the corpus: every value is invented, with true check digits.
extension CorpusRandom {
  mutating func positive(_ kind: PersonalDataKind) -> String {
    switch kind {
    case .residentID:
      framed(
        disguised(
          residentID(),
          groupings: [
            [6, 8, 4], [4, 4, 4, 4, 2], [3, 3, 4, 4, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4],
            [3, 3, 3, 3, 3, 3], [6, 6, 6], [6, 12], [14, 4], [6, 8, 3, 1],
          ]))
    case .oldResidentID:
      framed(
        disguised(
          oldResidentID(),
          groupings: [[6, 6, 3], [3, 3, 3, 3, 3], [6, 2, 2, 2, 3], [5, 5, 5], [12, 3]]))
    case .mobile: mobile()
    case .bankCard: bankCard()
    case .passport: passport()
    case .plate: framed(plate())
    case .email: framed(email())
    case .address: framed(address())
    case .nameIllness: illness()
    case .nameDisability: disability()
    case .nameClass: schoolClass()
    case .minor: minor()
    }
  }

  /// A text around a value, which touches it or not.
  private mutating func framed(_ value: String) -> String {
    one(of: [
      value, value, "王某\(value)", "联系：\(value)，请保密", "（\(value)）",
      "| 3 | 示例村 | \(value) | 1200.00 |", "登记为\(value)的农户", "3,示例,\(value),1200.00",
      "2018年10月15日登记：\(value)。", "\"\(value)\"", "示例镇 \(value) 已核", "甲：\(value)；乙：无",
      "名单\n\(value)\n合计12户", "【\(value)】", "\(value)、示例", "扫描件_\(value)_终稿.pdf",
    ])
  }

  mutating func residentID() -> String {
    let region = one(of: [
      "110105", "370283", "370285", "440524", "371327", "650102", "522401", "620923",
    ])
    let date = self.date(1930...2019)
    let body = region + "\(date.year)" + two(date.month) + two(date.day) + padded(1...999, 3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (weight, digit) in zip(weights, body) { sum += weight * (digit.wholeNumberValue ?? 0) }
    let check = Array("10X98765432")[sum % 11]
    return body + (check == "X" ? one(of: ["X", "x"]) : String(check))
  }

  private mutating func oldResidentID() -> String {
    let date = self.date(1930...1999)
    return one(of: ["110105", "370283", "370285", "440524"]) + two(date.year % 100)
      + two(date.month) + two(date.day) + padded(1...999, 3)
  }

  private mutating func mobile() -> String {
    let number = "1" + String(self.number(3...9)) + digits(7) + padded(1...99, 2)
    let written = disguised(number, groupings: [[3, 4, 4], [3, 8], [7, 4], [4, 3, 4]])
    let code = one(of: [
      "", "", "", "+86", "0086", "+86 ", "86-", "+86-", "（86）", "(+86)", "手机", "tel:", "电话 ", "Tel",
    ])
    return framed(code + written)
  }

  private mutating func bankCard() -> String {
    let hasPrefix = number(0...2) > 0
    let length = one(of: [16, 18, 19, 19, 17])
    let head =
      hasPrefix
      ? one(of: ["6222", "6217", "6230", "6228", "9558", "6210"])
      : one(of: ["1", "2", "8", "7"]) + digits(3)
    let body = head + digits(length - 5)
    // The check digit makes the sum of ISO/IEC 7812-1 a multiple of ten.
    var sum = 0
    for (place, digit) in body.reversed().enumerated() {
      let value = (digit.wholeNumberValue ?? 0) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += value / 10 + value % 10
    }
    let card = body + String((10 - sum % 10) % 10)
    let written = disguised(card, groupings: [[4, 4, 4, 4, 4], [6, 13]])
    if hasPrefix { return framed(written) }
    return one(of: [
      "一卡通账号：\(written)", "开户行示例农商行，卡号\(written)，户名王某", "\(written)（银行卡）", "收款账户 \(written)",
      "社保卡卡号 \(written)",
    ])
  }

  private mutating func passport() -> String {
    let digits = one(of: ["3", "4", "5", "6", "7", "8"]) + self.digits(7)
    switch number(0...3) {
    case 0: return framed(withUnseen("E" + digits))
    case 1: return framed(inFullWidth(one(of: ["E", "G"]) + digits))
    case 2:
      return one(of: ["护照：", "护照号码 "]) + "E" + characters(1, of: "ABCDHKLMNZ") + self.digits(7)
    default: return one(of: ["港澳通行证C", "护照号码：D", "护照 e", "往来港澳通行证 H"]) + digits
    }
  }

  private mutating func plate() -> String {
    let head = one(of: ["鲁B", "鲁U", "京A", "苏C", "粤b", "新A", "贵A", "川Z"])
    let body = one(of: [
      digits(5), digits(4) + characters(1, of: "ABCDEFGHJK"),
      characters(1, of: "ABCDEFGHJKLM") + digits(4), "D" + digits(5), "F" + digits(5),
      digits(5) + "D", digits(4) + "学", digits(4) + "挂",
    ])
    let written = head + one(of: ["", "", "·", " ", "•", "-", "．"]) + body
    switch number(0...3) {
    case 0: return inFullWidth(written)
    case 1: return withUnseen(written)
    default: return written
    }
  }

  private mutating func email() -> String {
    let written =
      characters(number(3...9), of: "abcdefghijklmnopqrstuvwxyz")
      + one(of: ["", "_1", ".li", "2018", "-x"]) + one(of: ["@", "@", " @ "])
      + one(of: ["example.cn", "mail.example.com", "qq.com", "example.gov.cn", "163.com"])
    switch number(0...3) {
    case 0: return inFullWidth(written)
    case 1: return withUnseen(written)
    default: return written
    }
  }

  private mutating func address() -> String {
    let (a, b, c) = (number(1...60), number(1...9), number(1...9))
    let room = number(1...9) * 100 + number(1...9)
    let han = Array("一二三四五六七八九")
    let written = one(of: [
      "青岛市示例路\(a)号\(b)号楼\(c)单元\(room)室", "示例小区\(b)号楼\(c)单元\(room)", "鹭岫村\(b)组\(a)号",
      "鹭岫村\(han[b - 1])组\(han[c - 1])号", "示例花园\(b)-\(c)-\(room)",
      "示例苑\(b)幢\(room)室", "示例街\(a)号院\(b)栋\(c)单元\(room)室", "门牌号\(a)号", "示例村门牌：\(a)",
      "示例路\(a)号\(room)室", "\(han[b - 1])号楼\(han[c - 1])单元东户", "示例公寓\(b)座\(room)室",
      "示例村第\(han[b - 1])村民小组\(a)号", "示例村\(b)队\(a)号", "\(b)栋\(room)",
    ])
    switch number(0...3) {
    case 0: return inFullWidth(written)
    case 1: return withUnseen(written)
    default: return written
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func inFullWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPrintable = (0x21...0x7E).contains(scalar.value)
      if let wide = Unicode.Scalar(isPrintable ? scalar.value + 0xFEE0 : scalar.value) {
        result.append(wide)
      }
    }
    return String(result)
  }
}
