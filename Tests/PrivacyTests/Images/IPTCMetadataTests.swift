import Testing

@testable import Privacy

struct IPTCMetadataTests {
  private func record(_ number: UInt8, _ text: String) -> [UInt8] {
    [0x1C, 2, number] + text.utf8.count.bigEndianBytes(2) + Array(text.utf8)
  }

  @Test func `names, places and captions are read`() {
    let bytes =
      record(80, "张示例") + record(90, "示例市") + record(120, "说明") + record(200, "x")
      + [0x1C, 2, 25, 0x80, 2, 0, 1, 0x41]
    #expect(
      iptcMetadata(bytes[...]) == [
        ImageMetadata(.name, "By-line", value: "张示例"),
        ImageMetadata(.position, "City", value: "示例市"),
        ImageMetadata(.text, "Caption-Abstract", value: "说明"),
        ImageMetadata(.text, "IPTC field", value: "x"),
        ImageMetadata(.text, "Keywords", value: "A"),
      ])
  }

  @Test func `records that are cut end reading`() {
    let bytes = record(80, "张示例")
    for count in 0..<bytes.count { _ = iptcMetadata(bytes[..<count]) }
    #expect(iptcMetadata([0x1C, 2, 80, 0xFF, 0xFF]).isEmpty)
  }

  @Test func `resources with names and thumbnails are walked`() {
    let iptc = record(80, "示例")
    let resources =
      Array("8BIM".utf8) + [4, 0x0C, 3, 0x61, 0x62, 0x63] + 1.bigEndianBytes(4) + [7, 0]
      + Array("8BIM".utf8) + [4, 4, 0, 0] + iptc.count.bigEndianBytes(4) + iptc
    #expect(
      photoshopMetadata(resources[...]) == [
        ImageMetadata(.thumbnail, "Photoshop thumbnail"),
        ImageMetadata(.name, "By-line", value: "示例"),
      ])
  }
}
