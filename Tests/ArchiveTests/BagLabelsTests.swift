import Testing

@testable import Archive

@Suite struct BagLabelsTests {
  @Test func linesThatBeginWithASpaceGoOn() {
    let labels = BagLabels(
      Array("Source-Organization: 示例办\nDescription: one\n  two\n\tthree\nempty:\n".utf8))
    #expect(
      labels.lines == [
        .init(label: "Source-Organization", value: "示例办"),
        .init(label: "Description", value: "one two three"), .init(label: "empty", value: ""),
      ])
  }

  @Test func lineEndsOfAllKindsAreRead() {
    let labels = BagLabels(Array("a: 1\r\nb: 2\rc: 3".utf8))
    #expect(labels.lines.map(\.value) == ["1", "2", "3"])
  }

  @Test func theCaseOfALabelDoesNotMatter() {
    #expect(BagLabels(Array("payload-oxum: 1.2\n".utf8))["Payload-Oxum"] == "1.2")
  }

  @Test func aValueNeverEndsItsLine() {
    var labels = BagLabels()
    labels.append("Office", "a\nPayload-Oxum: 0.0\r\nb ")
    #expect(String(decoding: labels.bytes, as: UTF8.self) == "Office: a Payload-Oxum: 0.0 b\n")
  }
}
