/// What looks like personal data and is none: numbers of documents, money and projects, and
/// sentences about villages and programmes.
extension CorpusRandom {
  mutating func nearMiss() -> String {
    switch number(0...11) {
    case 0: documentNumber()
    case 1: amount()
    case 2: phone()
    case 3: code()
    case 4: longNumber()
    case 5: creditCode()
    case 6: dates()
    case 7: digest()
    case 8: place()
    case 9: register()
    default: programme()
    }
  }

  private mutating func documentNumber() -> String {
    let year = number(2010...2021)
    return one(of: [
      "青财农指〔\(year)〕\(number(1...300))号", "鲁政发〔\(year)〕示例\(number(1...99))号",
      "国开办发〔\(year)〕\(number(1...99))号第\(number(1...9))条",
      "青政办字[\(year)]\(number(1...99))号、\(number(100...199))号",
      "DB37/T \(number(1000...5000)).\(number(1...9))—\(year)",
      "GB/T \(number(10000...42000))-\(year)",
      "鲁公网安备37028302\(digits(6))号", "津ICP备\(padded(5_010_000...20_099_999, 8))号-\(number(1...9))",
      "粤B2-\(year)\(digits(4))", "政府网站标识码：37020000\(digits(2))",
      "\(year)年第\(number(1...99))号公告，共\(number(2...90))页",
    ])
  }

  private mutating func amount() -> String {
    let (whole, part) = (number(1000...99_999_999), padded(0...99, 2))
    return one(of: [
      "\(whole).\(part)元", "\(number(1...999)),\(digits(3)),\(digits(3)).\(part)", "\(whole)万元",
      "¥1\(number(3...9))\(digits(9)).\(part)", "1\(number(3...9))\(digits(9))元",
      "1\(number(3...9))\(digits(9)).\(part)",
      "\(number(2018...2020)) \(digits(4)) \(digits(4)) \(digits(4)) \(digits(2))",
      "\(number(100...999)) \(digits(4)) \(digits(5)) \(digits(4))",
      "共 \(number(1...99)) 亿 \(digits(4)) 万元", "0.\(digits(16))",
      "增长\(number(1...99)).\(part)%，比上年多\(whole)元",
      "2\(digits(2)) \(digits(3)) \(digits(3)) \(digits(3))",
      "合计\(whole)，其中\(whole / 2)、\(whole / 3)",
    ])
  }

  private mutating func phone() -> String {
    one(of: [
      "0532-0000-1\(digits(3))", "0532-0000\(digits(4))", "0391-\(number(2...8))\(digits(6))",
      "0532-0000-1001-8\(digits(3))", "0532-0000-1\(digits(3))转8\(digits(3))",
      "400-6\(digits(2))-\(digits(4))", "12317", "监督电话：12317、0532-0000-\(digits(4))",
      "分机 \(digits(4))、\(digits(4))",
      "传真：(0532) 0000\(digits(4))", "+86-532-0000\(digits(4))", "12345 转 \(digits(3))",
      "0532 0000 \(digits(4))", "95\(digits(3))", "110、119、120、12\(digits(3))",
    ])
  }

  private mutating func code() -> String {
    one(of: [
      "HD-\(number(2015...2020))-\(digits(4))", "PD-2019-0131、JZ-2019-\(digits(4))",
      "GS-2018-\(digits(4))", "项目编号：\(one(of: ["1", "4", "6"]))\(digits(10))",
      "流水号1\(number(3...9))\(digits(9))", "凭证号PZ-2016-\(digits(4))-\(digits(3))",
      "370283\(digits(6))",
      "IMG_\(number(2016...2020))\(padded(1...12, 2))\(padded(1...28, 2))_\(digits(6)).jpg",
      "v1.\(number(0...20)).\(number(0...99))", "192.168.\(number(0...255)).\(number(0...255))",
      "ZJ-2018-0\(number(1...9))-\(digits(3))", "C\(digits(2))-2019-0\(number(1...9))",
      "编号：1\(number(3...9))\(digits(9))", "SHA256:\(digits(10))", "X\(digits(6))Y\(digits(5))",
    ])
  }

  /// Long numbers without a card's prefix or a person's region; every one passes Luhn.
  private mutating func longNumber() -> String {
    let head = one(of: ["17", "10", "18", "19", "70", "78", "20", "29"])
    let body = head + digits(one(of: [13, 15, 15, 16]))
    var sum = 0
    for (place, digit) in body.reversed().enumerated() {
      let value = (digit.wholeNumberValue ?? 0) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += value / 10 + value % 10
    }
    let number = body + String((10 - sum % 10) % 10)
    return one(of: [
      number, "索引号：\(number)", "索引号 \(number)，发布日期 2018-10-15", "171206152519558100",
      "\(self.number(1000...9999))\(digits(8))", digits(20), digits(21),
      "ISBN 978-7-\(digits(3))-\(digits(5))-\(digits(1))", "9787\(digits(9))",
      "注册号：370283\(digits(9))", "发票代码：037\(digits(9))",
      "宗地代码370283\(digits(6))GB\(digits(5))", "36.\(digits(11))", "120.\(digits(14))",
      "1\(number.suffix(5))", "1538\(digits(9))",
    ])
  }

  private mutating func creditCode() -> String {
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let head = one(of: [
      "91370283", "93370285", "11370200", "12370203", "52370283", "51370212", "54370283",
    ])
    let organisation = one(of: ["MA3", "MB2", "004", "553", "N2"])
    let written = head + organisation + characters(10 - organisation.count, of: alphabet)
    return one(of: [
      written, "统一社会信用代码：\(written)", "(\(written))", "代码\(written)，示例合作社",
      "\(written.lowercased())",
    ])
  }

  private mutating func dates() -> String {
    let (a, b) = (date(2015...2020), date(2015...2020))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return one(of: [
      "\(a.year)-\(two(a.month))-\(two(a.day))",
      "\(a.year)年\(a.month)月\(a.day)日至\(b.year)年\(b.month)月\(b.day)日",
      "\(a.year)-\(two(a.month))-\(two(a.day)) \(b.year)-\(two(b.month))-\(two(b.day))",
      "\(a.year).\(two(a.month)).\(two(a.day))—\(b.year).\(two(b.month)).\(two(b.day))",
      "\(a.year)\(two(a.month))\(two(a.day))\(digits(6))",
      "公示期自\(a.month)月\(a.day)日起，共\(number(7...15))天",
      "\(a.year)/\(a.month)/\(a.day) \(two(number(0...23))):\(two(number(0...59))):\(two(number(0...59)))",
      "二〇一八年十月\(one(of: ["三", "七", "十五"]))日", "G\(a.year)\(two(a.month))\(two(a.day))",
      "\(a.year)—\(a.year + 1)学年第\(number(1...2))学期",
      "8:30—12:00，14:30—18:00", "\(a.year)年\(a.month)月\(a.day)日生效",
      "\(a.year)T\(two(a.month))\(two(a.day))Z\(digits(9))",
    ])
  }

  private mutating func digest() -> String {
    let hex = "0123456789abcdef"
    return one(of: [
      characters(64, of: hex), characters(40, of: hex), characters(32, of: hex),
      characters(8, of: hex) + "-" + characters(4, of: hex) + "-" + characters(4, of: hex) + "-"
        + characters(4, of: hex) + "-" + characters(12, of: hex),
      "sha256-" + characters(64, of: hex), characters(40, of: hex.uppercased()),
      "style." + characters(16, of: hex) + ".css", characters(12, of: hex),
      "commit " + characters(7, of: hex),
    ])
  }

  private mutating func place() -> String {
    let (a, b) = (number(1...60), number(1...12))
    return one(of: [
      "青岛市示例路\(a)号", "市南区示例路\(a)号便民服务大厅\(one(of: ["二", "三"]))楼", "示例路\(a)号行政楼\(number(100...999))室",
      "示例村\(b)组\(a)户", "新建住宅楼\(b)栋\(number(10...99))套", "示例镇\(b)个村\(a)户", "\(b)号楼屋面维修",
      "第\(b)组\(a)号选手", "灌溉\(b)组\(a)号机井", "\(number(201...599))会议室",
      "示例小区2018-\(b)-\(number(10...28))", "示例社区第\(b)网格", "教学楼\(b)层", "3×\(number(10...99))米大棚",
      "\(b)室\(number(1...2))厅", "S\(number(200...399))线K\(a)+\(digits(3))", "鲁B2区", "新A级景区",
      "门牌\(a)块", "示例村\(a)号路段", "\(b)号公告栏", "图斑\(b)-\(a)",
    ])
  }

  private mutating func register() -> String {
    one(of: [
      "icon@\(number(2...3))x.png", "@\(number(1...99))", "name@\(number(1...9)).\(number(0...9))",
      "E\(digits(number(3...7)))", "H\(digits(8))", "K\(digits(8))", "EPSG:\(digits(4))",
      "鲁食药监械\(digits(8))", "药品国药准字Z\(digits(8))", "SC\(digits(14))", "京ICP证\(digits(6))号", "PM2.5",
      "A\(digits(4))B\(digits(4))", "S\(digits(8))",
      "编码E\(digits(8))", "T\(digits(3))次", "\(digits(3))-\(digits(3))-\(digits(3))",
      "〔\(digits(4))〕\(digits(4))", "NO.\(digits(7))", "第\(digits(8))号",
    ])
  }
}
