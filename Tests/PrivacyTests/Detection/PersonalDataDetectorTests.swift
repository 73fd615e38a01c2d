import Testing

@testable import Privacy

/// What the detector finds in a text, as `kind masked`.
func findings(_ text: String, asOfYear: Int = 2020) -> [String] {
  ContentWords.detector.data(in: text, asOfYear: asOfYear).map {
    "\($0.kind.rawValue) \($0.masked)"
  }
}

@Suite struct PersonalDataDetectorTests {
  @Test(arguments: [
    "11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "1101 0519 4912 3100 2X",
    "110105 19491231 002X", "110105-19491231-002X", "110105.19491231.002X", "110105·19491231·002X",
    "1101\u{200B}05194\u{FEFF}91231002X", "110105　19491231　002X", "110105194912310 02X",
    "身份证号11010519491231002X。", "(11010519491231002X)", "SFZ11010519491231002X",
    "张某11010519491231002Ⅹ", "11010519491231002Х", "11010519491231002 X",
    "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐𝐗", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
    "110 105 194 912 310 02X", "名单_11010519491231002X_2018.xlsx",
  ])
  func `a resident number in any disguise`(text: String) {
    #expect(findings(text) == ["resident-id 110105********002X"])
  }

  @Test(arguments: [
    "ZH110128279-000279", "110128279-000279", "110128279 000279",
    "171206152519558100", "索引号：171206152519558100", "11010519491231002", "110105194912310021",
    "1110105194912310023X", "11010519491231002X1", "440524188013010014", "990524188001010014",
    "91370200MA3C1X2Y3Z", "统一社会信用代码：91370283MA3D5E6F7G", "2018 1234 5678 9012 34",
    "e44052418800101001400ab", "440524 1880-0101 0014",
  ])
  func `numbers that are no resident number`(text: String) {
    #expect(findings(text) == [])
  }

  @Test func `a resident number whose birth is in the future is none`() {
    #expect(findings("440524188001010014") == ["resident-id 440524********0014"])
    #expect(findings("11010519491231002X", asOfYear: 1948) == [])
  }

  @Test(arguments: ["110105491231002", "110105 491231 002", "身份证１１０１０５４９１２３１００２"])
  func `an old resident number of fifteen digits`(text: String) {
    #expect(findings(text) == ["old-resident-id 110105******002"])
  }

  @Test(arguments: [
    "110105491331002", "1030.221355190501376", "110100491231002", "注册号：110105491231002",
    "110105491231002元",
    "鲁公网安备37028302000123号",
  ])
  func `fifteen digits that are no old resident number`(text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    "13812341234", "138-1234-1234", "138 1234 1234", "138.1234.1234", "+8613812341234",
    "+86 138 1234 1234",
    "+86-138-1234-1234", "0086-13812341234", "008613812341234", "86-13812341234",
    "(+86)13812341234",
    "（86）138－1234－1234", "１３８１２３４１２３４", "138\u{200B}1234\u{200D}1234", "电话13812341234联系",
    "tel:13812341234",
    "tel13812341234", "13812341234. 另有", "1. 13812341234", "13812341234、", "13812341234（微信同号）",
    "138　1234　1234", "138—1234—1234", "1381 2341 234", "1 3 8 1 2 3 4 1 2 3 4", "१३८१२३४१२३४",
    "1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣1️⃣2️⃣3️⃣4️⃣",
    "0532-0000-1001，13812341234", "13812341234.jpg", "名单-13812341234-终稿",
  ])
  func `a mobile number in any disguise`(text: String) {
    #expect(findings(text) == ["mobile 138****1234"])
  }

  @Test func `neighbouring numbers are all found, each at its place`() {
    let text = "联系人：13812341234、13912345678、15000000001"
    let found = ContentWords.detector.data(in: text, asOfYear: 2020)
    #expect(found.map(\.offset) == [4, 16, 28])
    #expect(
      findings("138 1234 1234 139 1234 5678") == ["mobile 138****1234", "mobile 139****5678"])
    #expect(findings("13812341234 11010519491231002X").count == 2)
    #expect(findings("甲：13812341234。\n乙：13912345678。").count == 2)
  }

  @Test func `an offset counts scalars of the whole text`() {
    let found = ContentWords.detector.data(in: "甲。\n𠮷\u{200B}乙：１３８１２３４１２３４", asOfYear: 2020)
    #expect(found.map(\.offset) == [7])
  }

  @Test(arguments: [
    "12317", "SC08615728910990", "0532-0000-1001", "0391-8156683", "0532-0000-1001-8001",
    "12812341234", "138123412345",
    "36.13812341234",
    "13812341234元", "13812341234.50", "¥13812341234", "13,812,341,234", "2018-138-1234-1234",
    "13800000000000",
    "ab13812341234cd", "9f86d081884c7d13812341234a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15",
    "138 1234 12345", "138 12-34 1234", "400-600-1234", "粤ICP备20001927号-1",
    "津ICP备05010518号 津公网安备12010302000991号",
    "978-7-302-12345-6", "2018-10-15 2018-10-24", "2018年10月15日至2018年10月24日", "HD-2016-0001",
    "PD-2019-0131",
    "青财农指〔2018〕示例1号", "编号：13812341234", "19000000000", "120.38264913812341", "GS-2018-0030",
  ])
  func `numbers that are no mobile number`(text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    "6222021234567890128", "6222 0212 3456 7890 128", "6222-0212-3456-7890-128",
    "６２２２０２１２３４５６７８９０１２８",
    "622202 1234567890128", "卡号6222021234567890128，", "6222\u{200B}021234567890128",
  ])
  func `a bank card by its prefix`(text: String) {
    #expect(findings(text) == ["bank-card ***************0128"])
  }

  @Test func `a card without a known prefix needs a word beside it`() {
    #expect(findings("1234567812345670") == [])
    #expect(findings("一卡通账号：1234567812345670") == ["bank-card ************5670"])
    #expect(findings("1234567812345670（农商行卡号）") == ["bank-card ************5670"])
    #expect(findings("一卡通账号：1234567812345671") == [])
    #expect(findings("0.6222021234567890128") == [])
    #expect(findings("4111111111111111") == ["bank-card ************1111"])
    #expect(findings("411111111111111117") == [])
  }

  @Test(arguments: [
    ("E12345678", ["passport E******78"]), ("护照号码：EA1234567", ["passport E******67"]),
    ("G12345678", ["passport G******78"]),
    ("护照Ｅ１２３４５６７８", ["passport E******78"]), ("护照号 e 1234 5678", ["passport e******78"]),
    ("港澳通行证H12345678", ["passport H******78"]),
    ("H12345678", []), ("G20180315", []), ("AB-E12345678", []), ("e12345678", []),
    ("EI1234567", []), ("编号G12345678", []),
    ("E123456789", []), ("1E12345678", []), ("G12345678-1", []),
  ])
  func passports(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(arguments: [
    ("鲁B12345", ["plate 鲁****45"]), ("鲁B·12345", ["plate 鲁****45"]), ("鲁Ｂ１２３４５", ["plate 鲁****45"]),
    ("鲁 B 1234A", ["plate 鲁****4A"]),
    ("鲁b-d12345", ["plate 鲁****45"]), ("鲁BD12345车", ["plate 鲁****45"]),
    ("鲁B12345F", ["plate 鲁****5F"]), ("鲁B1234学", ["plate 鲁****4学"]),
    ("粤B2-20090059", []), ("津ICP备05010518号", []), ("鲁B1234", []), ("鲁B1234567", []), ("新A级景区", []),
    ("鲁B·\u{200B}12345", ["plate 鲁****45"]),
  ])
  func plates(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(arguments: [
    ("zhangsan@example.cn", ["email z***@example.cn"]),
    ("邮箱：zhang.san@mail.example.com。", ["email z***@mail.example.com"]),
    ("ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ", ["email z***@example.cn"]),
    ("zhang @ example.cn", ["email z***@example.cn"]),
    ("zhang\u{200B}san@example.cn", ["email z***@example.cn"]),
    ("12345@qq.com", ["email 1***@qq.com"]), ("icon@2x.png", []), ("name@1.2.3", []),
    ("@types/node", []), ("user@host", []), ("a@", []),
  ])
  func `e-mail addresses`(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(arguments: [
    ("示例路12号3号楼2单元501室", ["address **号*号楼*单元***室"]), ("鹭岫村3组15号", ["address *组**号"]),
    ("鹭岫村三组十五号", ["address *组**号"]),
    ("示例小区5栋502", ["address *栋***"]), ("示例小区12-501", ["address 小区**-***"]),
    ("示例花园3-2-501室", ["address 花园*-*-***室"]),
    ("门牌号15号", ["address 门牌号**号"]), ("门牌：12", ["address 门牌:**"]), ("15号门牌", ["address **号门牌"]),
    ("２号楼３单元东户", ["address *号楼*单元东户"]),
    ("三号楼二单元五零一室", ["address *号楼*单元***室"]), ("12号 101室", ["address **号 ***室"]),
    ("3号楼2单元", ["address *号楼*单元"]),
    ("第三村民小组15号", ["address *村民小组**号"]), ("3号\u{200B}楼2单\u{200B}元501室", ["address *号楼*单元***室"]),
    ("A座1203室", ["address A座****室"]),
    ("示例路1号", []), ("便民服务大厅二楼", []), ("示例路1号3号楼", []), ("示例镇一组", []), ("3组15户", []),
    ("第3组15号选手", []), ("灌溉3组12号机井", []),
    ("便民服务中心二楼203室", []), ("新建5栋1200平方米", []), ("共3栋 120户", []), ("门牌120块", []), ("301会议室", []),
    ("三室一厅", []), ("〔2018〕3号", []),
    ("小区2018-10-15", []), ("3号楼2单元楼道维修", []), ("第2单元", []), ("三组", []), ("2018年3号公告", []),
    ("5栋 2018年建成", []),
  ])
  func `addresses down to a door`(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func `bytes that are no UTF-8 are passed over`() {
    let broken: [UInt8] = [0xFF, 0xE4, 0xB8] + Array("13812341234".utf8) + [0xE4, 0xB8]
    let found = broken.withUnsafeBufferPointer {
      ContentWords.detector.data(in: $0, asOfYear: 2020)
    }
    #expect(found.map(\.kind) == [.mobile])
  }

  @Test(arguments: [
    "1 ", "1-", "1", "1组", "一级 ", "残疾人", "王建国", "a@", "一", "138 ", "门牌", "年级", "·王", "8岁", "鲁B",
    "1室",
  ])
  func `time grows with the length only`(part: String) {
    let clock = ContinuousClock()
    let text = String(repeating: part, count: 3000) + "@13812341234残疾人8岁12号3室"
    let time = clock.measure { _ = ContentWords.detector.data(in: text, asOfYear: 2020) }
    #expect(time < .seconds(10))
  }
}
