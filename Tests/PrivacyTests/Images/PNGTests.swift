import Diagnostics
import Testing

@testable import Privacy

struct PNGTests {
  @Test func `what is needed for showing stays`() throws {
    let bytes = png(
      pngChunk("gAMA", [0, 1, 2, 3]), pngChunk("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 1]),
      pngChunk("iCCP", [0x41, 0, 0, 9]), pngChunk("tRNS", [0, 1]))
    let image = try publishedImage(bytes).get()
    #expect(image.bytes == bytes)
    #expect(image.removed.isEmpty)
    #expect(image.size == ImageSize(width: 4, height: 3))
  }

  @Test func `texts, times, EXIF and private chunks go`() throws {
    let image = try publishedImage(
      png(
        pngChunk("tEXt", Array("Author\0张示例".utf8)), pngChunk("tEXt", Array("示例键\0caption".utf8)),
        pngChunk("tEXt", Array("Title\0".utf8) + [0xE9]),
        pngChunk("zTXt", Array("Comment\0\0x".utf8)),
        pngChunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<a dc:rights='李示例'/>".utf8)),
        pngChunk("tIME", [0, 0, 0, 0, 0, 0, 0]),
        pngChunk("eXIf", tiff([(0x8298, 2, Array("示例\0".utf8))], isLittleEndian: false)),
        pngChunk("prVt", Array("secret".utf8))) + [1, 2]
    ).get()
    #expect(image.bytes == png())
    #expect(
      image.removed == [
        ImageMetadata(.name, "tEXt Author", value: "张示例"),
        ImageMetadata(.text, "tEXt", value: "caption"),
        ImageMetadata(.text, "tEXt Title", value: "é"),
        ImageMetadata(.text, "zTXt Comment"),
        ImageMetadata(.name, "dc:rights", value: "李示例"),
        ImageMetadata(.time, "tIME"),
        ImageMetadata(.name, "Copyright", value: "示例"),
        ImageMetadata(.text, "chunk prVt", value: "secret"),
        ImageMetadata(.thumbnail, "data behind the picture"),
      ])
  }

  @Test func `how to turn the picture stays`() throws {
    let image = try publishedImage(
      png(
        pngChunk(
          "eXIf", tiff([(0x112, 3, [0, 6]), (0x13B, 2, [0x41, 0])], isLittleEndian: false)))
    ).get()
    #expect(image.bytes == png(pngChunk("eXIf", minimalTIFF(orientation: 6))))
    #expect(image.size == ImageSize(width: 3, height: 4))
  }

  @Test func `a wrong checksum is damage, even of a chunk that goes`() {
    var bytes = png(pngChunk("tEXt", Array("Author\0A".utf8)))
    bytes[8 + 25 + 10] ^= 1
    #expect(fault(bytes)?.message.english == "the PNG picture is damaged: a checksum is wrong")
  }

  @Test func `a kept chunk has no room for more`() {
    let bytes = png(pngChunk("gAMA", [0, 1, 2, 3] + Array("张示例".utf8)))
    #expect(fault(bytes)?.message.chinese == "PNG 图片已损坏：gAMA 块长度有误")
  }

  @Test func `a file that is cut anywhere is damaged`() {
    let bytes = png(pngChunk("tEXt", Array("Author\0A".utf8)))
    for count in 4..<bytes.count {
      guard case .damaged(.png, _) = fault(Array(bytes.prefix(count))) else {
        Issue.record("cut at \(count)")
        continue
      }
    }
  }

  @Test func `an unknown critical chunk is damage`() {
    #expect(fault(png(pngChunk("ABCD", [1]))) != nil)
  }
}
