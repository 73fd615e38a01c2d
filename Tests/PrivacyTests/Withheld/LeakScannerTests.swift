import Testing

@testable import Privacy

@Suite struct LeakScannerTests {
  @Test func `A value is found at the start, in the middle and at the end`() {
    for text in [
      "王芳", "AB-123", "138000012", "示例村某户", "示例材料第一段内容", String(repeating: "长文", count: 30),
    ] {
      #expect(leaks([text], in: text) == ["0@0"])
      for count in 1...40 {
        let filling = String(repeating: "-", count: count)
        #expect(leaks([text], in: filling + text) == ["0@\(count)"])
        #expect(leaks([text], in: filling + text + filling) == ["0@\(count)"])
        #expect(leaks([text], in: text + filling) == ["0@0"])
        #expect(leaks([text], in: filling + text.dropLast()) == [])
        #expect(leaks([text], in: text.dropFirst() + filling) == [])
      }
    }
  }

  @Test func `Nothing is found in nothing`() {
    #expect(leaks(["王芳"], in: "") == [])
    #expect(leaks([], in: "王芳") == [])
    #expect(leaks([""], in: "王芳") == [])
    #expect(LeakScanner([]).isEmpty)
    #expect(LeakScanner([WithheldValue("", origin: 1)]).isEmpty)
    #expect(!LeakScanner([WithheldValue("王芳", origin: 1)]).isEmpty)
  }

  @Test func `A short name is no part of a longer word`() {
    #expect(leaks(["王芳"], .han, in: "户主：王芳，3人") == ["0@9"])
    #expect(leaks(["王芳"], .han, in: "<td>王芳</td>") == ["0@4"])
    #expect(leaks(["王芳"], .han, in: "王芳") == ["0@0"])
    #expect(leaks(["王芳"], .han, in: "王芳华") == [])
    #expect(leaks(["王芳"], .han, in: "小王芳") == [])
    #expect(leaks(["王芳"], .han, in: "𠮷王芳") == [])
    #expect(leaks(["王芳"], .han, in: "王芳𠮷") == [])
    #expect(leaks(["王芳"], .han, in: "王芳々，王芳〇") == [])
    #expect(leaks(["王芳"], .han, in: "王芳华、王芳") == ["0@12"])
    #expect(leaks(["𠮷野"], .han, in: "A𠮷野B") == ["0@1"])
  }

  @Test func `A code is no part of a longer code`() {
    #expect(leaks(["AB1234"], .alphanumeric, in: "(AB1234)") == ["0@1"])
    #expect(leaks(["AB1234"], .alphanumeric, in: "编号AB1234号") == ["0@6"])
    #expect(leaks(["AB1234"], .alphanumeric, in: "AB12345") == [])
    #expect(leaks(["AB1234"], .alphanumeric, in: "AB1234x") == [])
    #expect(leaks(["AB1234"], .alphanumeric, in: "XAB1234") == [])
    #expect(leaks(["AB1234"], .alphanumeric, in: "0AB1234") == [])
    #expect(leaks(["AB1234"], .alphanumeric, in: #"{"a":"编号\nAB1234"}"#) == ["0@14"])
    #expect(leaks(["AB1234"], .alphanumeric, in: "?q=%20AB1234") == ["0@6"])
    #expect(leaks(["AB1234"], .alphanumeric, in: #"\u003cAB1234"#) == ["0@6"])
  }

  @Test func `An amount is no part of a longer number`() {
    #expect(leaks(["123456"], .number, in: "共123456元") == ["0@3"])
    #expect(leaks(["123456"], .number, in: "共123456.") == ["0@3"])
    #expect(leaks(["123456"], .number, in: "1,123456, 2") == [])
    #expect(leaks(["123456"], .number, in: "a,123456, 2") == ["0@2"])
    #expect(leaks(["123456"], .number, in: "123456.7") == [])
    #expect(leaks(["123456"], .number, in: "123456,789") == [])
    #expect(leaks(["123456"], .number, in: "0.123456") == [])
    #expect(leaks(["123456"], .number, in: "1234567") == [])
    #expect(leaks(["123456"], .number, in: "9123456") == [])
    #expect(leaks(["123456"], .number, in: "x123456y") == ["0@1"])
  }

  @Test func `A value is found as HTML, JSON and CSV write it`() {
    let value = #"A&B<示例>"'\"#
    for written in [
      value, #"A&amp;B&lt;示例&gt;"'\"#, #"A&amp;B&lt;示例&gt;&quot;'\"#,
      #"A&amp;B&lt;示例&gt;&quot;&#39;\"#, #"A&amp;B&lt;示例&gt;&quot;&#x27;\"#,
      #"A&amp;B&lt;示例&gt;&quot;&apos;\"#, #"A&amp;B&lt;示例&gt;&#34;&#39;\"#,
      #"A&B<示例>\"'\\"#, #"A&B<示例>""'\"#,
    ] {
      #expect(leaks([value], in: "<p>\(written)</p>") == ["0@3"], "\(written)")
    }
    #expect(leaks(["示例/甲乙"], in: #""示例\/甲乙""#) == ["0@1"])
  }

  @Test func `A value is found in addresses and escaped scripts, in either case or mixed`() {
    for written in [
      "%E7%8E%8B%E5%B0%8F%E6%98%8E", "%e7%8e%8b%e5%b0%8f%e6%98%8e", "王%E5%B0%8F明",
      #"\u738b\u5c0f\u660e"#, #"\u738B\u5C0F\u660E"#, "&#29579;&#23567;&#26126;",
      "&#x738b;&#x5C0F;明",
    ] {
      #expect(leaks(["王小明"], in: "-%-\\u&#-\(written)-") == ["0@8"], "\(written)")
    }
    #expect(leaks(["𠮷野示例"], in: #""\ud842\udfb7\u91ce示例""#) == ["0@1"])
    #expect(leaks(["甲&乙丙"], in: "%E7%94%B2%26%E4%B9%99%E4%B8%99") == ["0@0"])
    #expect(leaks(["王小明"], in: #"\ud842 %zz %e7%8e \u12 &#xD800; &#9999999999; \"#) == [])
    #expect(leaks(["王小明", "李小红"], in: "%E7%8E%8B小明，李小红") == ["0@0", "1@18"])
    #expect(leaks(["王芳"], .han, in: #"\u738b\u82b3\u534e"#) == [])
  }

  @Test func `A value is found in UTF-16, short ones at the end of a string`() {
    func wide(_ text: String, littleEndian: Bool) -> [UInt8] {
      text.utf16.flatMap {
        let bytes = [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
        return littleEndian ? bytes : bytes.reversed()
      }
    }
    func found(_ text: String, _ boundary: WithheldValue.Boundary, _ bytes: [UInt8]) -> [Int] {
      let scanner = LeakScanner([WithheldValue(text, boundary: boundary, origin: 0)])
      return bytes.withUnsafeBytes { scanner.leaks(in: $0).map(\.offset) }
    }
    for little in [true, false] {
      func file(_ text: String) -> [UInt8] { [0, 7, 9] + wide(text, littleEndian: little) }
      #expect(found("王小明先生", .none, file("作者王小明先生摄")) == [7])
      #expect(found("王芳", .han, file("：王芳\0")) == [5])
      #expect(found("王芳", .han, file("小王芳\0")) == [])
      #expect(found("王芳", .han, file("𠮷王芳\0")) == [])
      #expect(found("王芳", .han, file("：王芳：")) == [])
      #expect(found("AB1234", .alphanumeric, file("=AB1234=")).count == 1)
      #expect(found("AB1234", .alphanumeric, file("=AB12345=")) == [])
      #expect(found("123456", .number, file("=1.123456")) == [])
    }
  }

  @Test func `Patterns that overlap or share their bytes are all found, in order`() {
    #expect(leaks(["示例村王", "村王小明", "王小明"], in: "示例村王小明") == ["0@0", "1@6", "2@9"])
    #expect(leaks(["王小明", "王小明先生", "王小"], in: "王小明先生") == ["0@0", "1@0", "2@0"])
    #expect(
      leaks(["PD-2019-0001", "PD-2019-0002"], in: "PD-2019-0002 PD-2019-0001") == ["1@0", "0@13"])
    #expect(
      leaks(["aaaaaa", "aaaaaaaaaaaa"], in: String(repeating: "a", count: 12)) == ["0@0", "1@0"])
  }

  @Test func `Values of several rows are found for each row, every row once`() {
    #expect(leaks(["王小明", "王小明"], in: "王小明、王小明") == ["0@0", "1@0"])
    let values = ["李小红", "王小明"].map { WithheldValue($0, origin: 7) }
    let found = Array("王小明、李小红".utf8).withUnsafeBytes { LeakScanner(values).leaks(in: $0) }
    #expect(found == [.init(origin: 7, offset: 0)])
    #expect(leaks([String](repeating: "示例", count: 3), .han, in: "示例") == ["0@0", "1@0", "2@0"])
  }

  @Test func `One value with two boundaries is searched for with each`() {
    let values = [
      WithheldValue("王芳", boundary: .han, origin: 0), WithheldValue("王芳", origin: 1),
    ]
    let found = Array("王芳华".utf8).withUnsafeBytes { LeakScanner(values).leaks(in: $0) }
    #expect(found == [.init(origin: 1, offset: 0)])
  }

  @Test func `Texts that only look alike are searched for apart`() {
    #expect(leaks(["caf\u{E9} noir", "cafe\u{301} noir"], in: "cafe\u{301} noir") == ["1@0"])
    #expect(leaks(["cafe\u{301} noir", "caf\u{E9} noir"], in: "caf\u{E9} noir") == ["1@0"])
  }

  @Test func `It finds what a plain search finds`() {
    var random = RandomBits(seed: 20_201_231)
    for alphabet in [Array("ab"), Array("王李小明红0"), Array("王𠮷é1a"), Array("0123456789")] {
      for _ in 0..<12 {
        let texts = (0..<40).map { _ in
          String((0..<(1 + random.below(24))).map { _ in alphabet[random.below(alphabet.count)] })
        }
        let file = String((0..<300).map { _ in alphabet[random.below(alphabet.count)] })
        #expect(Set(leaks(texts, in: file)) == Set(plainLeaks(texts, in: file)))
      }
    }
  }

  @Test func `One hundred thousand values are searched for at once`() {
    let values = (0..<100_000).map { number in
      WithheldValue("示例\(100_000 + number)号", origin: number)
    }
    let scanner = LeakScanner(values)
    let file = Array("示例99999号，示例1000000号，示例100000号；示例199999号，示例200000号".utf8)
    #expect(
      file.withUnsafeBytes { scanner.leaks(in: $0) } == [
        .init(origin: 0, offset: 36), .init(origin: 99_999, offset: 54),
      ])
  }
}

/// What is found of texts in a file, each as `origin@offset`.
private func leaks(
  _ texts: [String], _ boundary: WithheldValue.Boundary = .none, in file: String
) -> [String] {
  let values = texts.enumerated().map { WithheldValue($1, boundary: boundary, origin: $0) }
  return Array(file.utf8).withUnsafeBytes { LeakScanner(values).leaks(in: $0) }
    .map { "\($0.origin)@\($0.offset)" }
}

/// The same by looking everywhere for everything.
private func plainLeaks(_ texts: [String], in file: String) -> [String] {
  let bytes = Array(file.utf8)
  return texts.enumerated().compactMap { origin, text in
    let pattern = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: pattern) }.map { "\(origin)@\($0)" }
  }
}

/// A row of random numbers that is always the same, by xorshift.
private struct RandomBits {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}
