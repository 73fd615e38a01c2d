import Testing

@testable import Privacy

struct GIFTests {
  private let control: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]

  @Test func `animations keep their times and how often they repeat`() throws {
    let bytes = gif(
      [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 5, 0, 0], control, gifImage, control)
    let image = try publishedImage(bytes).get()
    #expect(image.bytes == bytes)
    #expect(image.removed.isEmpty)
    #expect(image.size == ImageSize(width: 4, height: 3))
  }

  @Test func `comments, plain text, other applications and what comes behind go`() throws {
    let xmp =
      [0x21, 0xFF, 11] + Array("XMP DataXMP<a dc:creator='ABCDEFGHIJKLMNO'/>".utf8) + [1]
      + (0...255).reversed().map { UInt8($0) } + [0]
    let image = try publishedImage(
      gif(
        [0x21, 0xFE, 6] + Array("示例".utf8) + [0], control,
        [0x21, 0x01, 12] + Array(repeating: 0, count: 12) + [2, 0x41, 0x42, 0],
        [0x21, 0xFF, 11] + Array("EXAMPLE 1.0".utf8) + [1, 0x43, 0], xmp) + [1]
    ).get()
    #expect(image.bytes == gif())
    #expect(
      image.removed == [
        ImageMetadata(.text, "GIF comment", value: "示例"),
        ImageMetadata(.text, "GIF plain text", value: "AB"),
        ImageMetadata(.text, "GIF application extension", value: "C"),
        ImageMetadata(.name, "dc:creator", value: "ABCDEFGHIJKLMNO"),
        ImageMetadata(.thumbnail, "data behind the picture"),
      ])
  }

  @Test func `a file that is cut anywhere is damaged`() {
    let bytes = gif(control)
    for count in 4..<bytes.count {
      guard case .damaged(.gif, _) = fault(Array(bytes.prefix(count))) else {
        Issue.record("cut at \(count)")
        continue
      }
    }
  }
}
