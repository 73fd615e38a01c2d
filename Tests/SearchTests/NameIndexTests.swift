import Testing

@testable import Search

struct NameIndexTests {
  private let settings = SearchSettings(
    words: ["即墨": ["ji mo"], "莱西": ["lai xi"], "长": ["chang", "zhang"]],
    surnames: ["曾": ["zeng"], "单": ["shan"], "盖": ["ge", "gai"]], endings: ["街道", "镇", "区", "市"])

  @Test(arguments: [
    ("平度市", "place", ["pd", "pds", "pingdu", "pingdushi", "平度市"]),
    ("即墨区", "place", ["jimo", "jimoqu", "jm", "jmq", "即墨区"]),
    ("吕镇", "place", ["lvzhen", "luzhen", "lz", "吕镇"]),
    ("曾文明", "person", ["zengwenming", "zwm", "曾文明"]),
    ("单家镇", "place", ["danjia", "danjiazhen", "dj", "djz", "单家镇"]),
    ("盖长", "person", ["gechang", "gezhang", "gaichang", "gaizhang", "gc", "gz", "盖长"]),
    ("（老） 王", "person", ["lw", "laowang", "(老)王"]),
    ("A4区", "place", ["a4", "a4qu", "a4q", "a4区"]),
  ])
  func `A name is found by itself, its pinyin and its initials`(
    name: String, kind: String, expected: [String]
  ) {
    let page = NamedPage(name: name, kind: kind)
    #expect(Set(nameKeys(of: page, Pinyin([name], settings), settings)) == Set(expected))
  }

  @Test func `A district comes before a village of the same key`() {
    let index = NameIndex(
      [
        NamedPage(name: "霁陌村", kind: "place", path: "v", place: "莱西市/柳舟镇/霁陌村", number: 1),
        NamedPage(name: "即墨区", kind: "place", path: "d", place: "即墨区", number: 2),
      ], SearchSettings(words: ["即墨": ["ji mo"]], endings: ["村", "区"]))
    var text = ""
    index.write { text += String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      text.contains(
        #"["jimo","即墨区","d","即墨区","place",2],["jimo","霁陌村","v","莱西市/柳舟镇/霁陌村","place",1]"#
      ))
    #expect(index.firstKeys == ["jimo"] || index.firstKeys.count == 1)
  }
}
