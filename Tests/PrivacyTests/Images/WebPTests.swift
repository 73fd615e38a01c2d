import Testing

@testable import Privacy

struct WebPTests {
  @Test func `a plain picture stays as it is`() throws {
    let image = try publishedImage(webP(webPPicture)).get()
    #expect(image.bytes == webP(webPPicture))
    #expect(image.size == ImageSize(width: 4, height: 3))
  }

  @Test func `EXIF, XMP and unknown chunks go, and so do their flags`() throws {
    let image = try publishedImage(
      webP(
        webPHeader(flags: 0x3C), webPChunk("ICCP", [1]), webPPicture,
        webPChunk("EXIF", tiff([(0x13B, 2, Array("张示例\0".utf8))])),
        webPChunk("XMP ", Array("<a aux:SerialNumber='7'/>".utf8)),
        webPChunk("ABCD", Array("maker".utf8))) + [9]
    ).get()
    #expect(
      image.bytes == webP(webPHeader(flags: 0x30), webPChunk("ICCP", [1]), webPPicture))
    #expect(
      image.removed == [
        ImageMetadata(.name, "Artist", value: "张示例"),
        ImageMetadata(.serialNumber, "aux:SerialNumber", value: "7"),
        ImageMetadata(.text, "WebP chunk", value: "maker"),
        ImageMetadata(.thumbnail, "data behind the picture"),
      ])
  }

  @Test func `how to turn the picture stays`() throws {
    let image = try publishedImage(
      webP(
        webPHeader(flags: 0x0C), webPPicture,
        webPChunk("EXIF", Array("Exif\0\0".utf8) + tiff([(0x112, 3, [8, 0])])))
    ).get()
    #expect(
      image.bytes
        == webP(
          webPHeader(flags: 0x08), webPPicture, webPChunk("EXIF", minimalTIFF(orientation: 8))))
    #expect(image.size == ImageSize(width: 3, height: 4))
  }

  @Test func `unknown chunks inside frames go`() throws {
    let head: [UInt8] = Array(repeating: 0, count: 16)
    let animation = webPChunk("ANIM", [0, 0, 0, 0, 0, 0])
    let image = try publishedImage(
      webP(
        webPHeader(flags: 2), animation,
        webPChunk("ANMF", head + webPPicture + webPChunk("NOTE", Array("示例".utf8))))
    ).get()
    #expect(
      image.bytes
        == webP(webPHeader(flags: 2), animation, webPChunk("ANMF", head + webPPicture)))
    #expect(image.removed == [ImageMetadata(.text, "WebP chunk", value: "示例")])
  }

  @Test func `a file that is cut anywhere is damaged`() {
    let bytes = webP(webPHeader(flags: 0), webPPicture)
    for count in 12..<bytes.count {
      guard case .damaged(.webp, _) = fault(Array(bytes.prefix(count))) else {
        Issue.record("cut at \(count)")
        continue
      }
    }
  }
}
