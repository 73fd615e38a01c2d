import Diagnostics
import Testing

@testable import Privacy

struct JPEGTests {
  @Test func `a clean picture stays as it is`() throws {
    let bytes = jpeg()
    #expect(
      try publishedImage(bytes).get()
        == PublishedImage(
          format: .jpeg, bytes: bytes, removed: [], size: ImageSize(width: 4, height: 3)))
  }

  @Test func `EXIF, XMP, IPTC, comments and unknown segments are dropped`() throws {
    let iptc: [UInt8] = [0x1C, 2, 80, 0, 6] + Array("示例".utf8)
    let image = try publishedImage(
      jpeg(
        exifSegment(tiff([(0x13B, 2, Array("张示例\0".utf8))])),
        jpegSegment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<a dc:creator='李示例'/>".utf8)),
        jpegSegment(
          0xED,
          Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0]
            + iptc.count.bigEndianBytes(4) + iptc),
        jpegSegment(0xE5, Array("maker".utf8)), jpegSegment(0xFE, Array("拍摄者示例".utf8)))
    ).get()
    #expect(image.bytes == jpeg())
    #expect(
      image.removed == [
        ImageMetadata(.name, "Artist", value: "张示例"),
        ImageMetadata(.name, "dc:creator", value: "李示例"),
        ImageMetadata(.text, "APP5", value: "maker"),
        ImageMetadata(.text, "JPEG comment", value: "拍摄者示例"),
        ImageMetadata(.name, "By-line", value: "示例"),
      ])
  }

  @Test func `extended XMP is read over its segments`() throws {
    let head =
      Array("http://ns.adobe.com/xmp/extension/\0".utf8) + Array(repeating: 0x30, count: 40)
    let image = try publishedImage(
      jpeg(
        jpegSegment(0xE1, head + Array("<a aux:Serial".utf8)),
        jpegSegment(0xE1, head + Array("Number='SN-示例'/>".utf8)))
    ).get()
    #expect(image.removed == [ImageMetadata(.serialNumber, "aux:SerialNumber", value: "SN-示例")])
  }

  @Test(arguments: [3, 6, 8]) func `how to turn a picture stays, and nothing else`(
    orientation: Int
  ) throws {
    let value = orientation.littleEndianBytes(2)
    let image = try publishedImage(
      jpeg(exifSegment(tiff([(0x112, 3, value), (0x110, 2, Array("示例机\0".utf8))])))
    ).get()
    let kept = exifSegment(minimalTIFF(orientation: orientation))
    #expect(image.bytes == jpeg(kept))
    #expect(image.removed == [ImageMetadata(.device, "Model", value: "示例机")])
    #expect(
      image.size == ImageSize(width: orientation > 4 ? 3 : 4, height: orientation > 4 ? 4 : 3))
    #expect(try publishedImage(image.bytes).get().bytes == image.bytes)
    #expect(try publishedImage(image.bytes).get().removed.isEmpty)
  }

  @Test func `an upright picture and a wrong orientation leave no EXIF`() throws {
    for value in [1, 0, 9] {
      let bytes = jpeg(exifSegment(tiff([(0x112, 3, value.littleEndianBytes(2))])))
      #expect(try publishedImage(bytes).get().bytes == jpeg())
    }
  }

  @Test func `colour profile and Adobe's transform stay; other pictures inside go`() throws {
    let profile = jpegSegment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
    let adobe = jpegSegment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    let image = try publishedImage(
      jpeg(profile, adobe, jpegSegment(0xE2, Array("MPF\0II".utf8))) + jpeg()
    ).get()
    #expect(image.bytes == jpeg(profile, adobe))
    #expect(
      image.removed == [
        ImageMetadata(.thumbnail, "MPF"), ImageMetadata(.thumbnail, "data behind the picture"),
      ])
  }

  @Test func `the thumbnail of JFIF goes`() throws {
    let bytes =
      [0xFF, 0xD8]
      + jpegSegment(
        0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + [9, 9, 9]) + jpegPicture
      + [0xFF, 0xD9]
    let image = try publishedImage(bytes).get()
    #expect(image.bytes == jpeg())
    #expect(image.removed == [ImageMetadata(.thumbnail, "JFIF thumbnail")])
  }

  @Test func `segments between scans stay, and metadata there goes`() throws {
    let scan = jpegSegment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x55]
    let table = jpegSegment(0xC4, [0, 1])
    let whole: ([UInt8]) -> [UInt8] = { between in
      [0xFF, 0xD8] + jfif + jpegPicture + between + table + scan + [0xFF, 0xD9]
    }
    #expect(
      try publishedImage(whole(jpegSegment(0xFE, [0x41]))).get().bytes == whole([]))
  }

  @Test func `a file that is cut anywhere is damaged`() {
    let bytes = jpeg(exifSegment(tiff([(0x13B, 2, Array("示例\0".utf8))])))
    for count in 2..<bytes.count {
      guard case .damaged(.jpeg, _) = fault(Array(bytes.prefix(count))) else {
        Issue.record("cut at \(count)")
        continue
      }
    }
  }

  @Test func `a file with garbage between segments is damaged`() {
    let bytes = [0xFF, 0xD8] + jfif + [0x00] + jpegPicture + [0xFF, 0xD9]
    #expect(fault(bytes)?.message.chinese == "JPEG 图片已损坏：标记处有多余数据")
    #expect(fault(bytes)?.message.english == "the JPEG picture is damaged: a marker is missing")
  }
}
