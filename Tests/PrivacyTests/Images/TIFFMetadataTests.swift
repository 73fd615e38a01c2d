import Testing

@testable import Privacy

struct TIFFMetadataTests {
  @Test(arguments: [true, false])
  func `fields are read in both byte orders`(isLittleEndian: Bool) {
    let metadata = TIFFMetadata(
      tiff(
        [
          (0x112, 3, isLittleEndian ? [6, 0] : [0, 6]), (0x10F, 2, Array("示例\0".utf8)),
          (0x132, 2, Array("2019:05:06 07:08:09\0".utf8)), (0xA431, 2, Array("SN-0001\0".utf8)),
          (0xC7A1, 2, Array("某人示例\0".utf8)), (0x829A, 5, Array(repeating: 1, count: 8)),
        ], isLittleEndian: isLittleEndian)[...])
    #expect(metadata.orientation == 6)
    #expect(
      metadata.fields == [
        ImageMetadata(.device, "Make", value: "示例"),
        ImageMetadata(.time, "DateTime", value: "2019:05:06 07:08:09"),
        ImageMetadata(.serialNumber, "BodySerialNumber", value: "SN-0001"),
        ImageMetadata(.text, "EXIF field", value: "某人示例"),
      ])
  }

  @Test func `Explorer's texts are UTF-16, and comments name their encoding`() {
    let wide = Array("李示例\0".utf16).flatMap { Int($0).littleEndianBytes(2) }
    let metadata = TIFFMetadata(
      tiff([
        (0x9C9D, 1, wide), (0x9286, 7, Array("UNICODE\0".utf8) + wide),
        (0x9286, 7, Array("ASCII\0\0\0caption".utf8)),
      ])[...])
    #expect(
      metadata.fields == [
        ImageMetadata(.name, "XPAuthor", value: "李示例"),
        ImageMetadata(.text, "UserComment", value: "李示例"),
        ImageMetadata(.text, "UserComment", value: "caption"),
      ])
  }

  @Test func `positions are named and not told`() {
    // The directory of positions stands where the first one ends: 8 + 2 + 12 + 4.
    let first = tiff([(0x8825, 4, 26.littleEndianBytes(4))])
    let positions = tiff([
      (0, 1, [2, 3, 0, 0]), (1, 2, [0x4E, 0]), (2, 5, Array(repeating: 1, count: 24)),
      (0x1D, 2, [0x41, 0]), (99, 2, [0x41, 0]),
    ]).dropFirst(8)
    #expect(
      TIFFMetadata((first + positions)[...]).fields == [
        ImageMetadata(.position, "GPSLatitudeRef"), ImageMetadata(.position, "GPSLatitude"),
        ImageMetadata(.time, "GPSDateStamp"), ImageMetadata(.position, "GPS"),
      ])
  }

  @Test func `directories that lead in circles or out of the bytes end`() {
    let circle = tiff([(0x8769, 4, 8.littleEndianBytes(4)), (0x13B, 2, [0x41, 0])])
    #expect(TIFFMetadata(circle[...]).fields == [ImageMetadata(.name, "Artist", value: "A")])
    let outside = tiff([(0x8769, 4, [0xFF, 0xFF, 0xFF, 0xFF]), (0x14A, 4, [9, 9, 9, 9])])
    #expect(TIFFMetadata(outside[...]).fields.isEmpty)
    var long = tiff([(0x13B, 2, [0x41, 0])])
    long.replaceSubrange(14..<18, with: [0xFF, 0xFF, 0xFF, 0xFF])
    long.replaceSubrange(8..<10, with: [0xFF, 0xFF])
    #expect(TIFFMetadata(long[...]).fields == [ImageMetadata(.name, "Artist")])
    for count in 0..<circle.count { _ = TIFFMetadata(circle[..<count]) }
  }

  @Test func `fields that overlap are read only as far as the bytes pay for`() {
    let entry: [UInt8] = [0x3B, 1, 2, 0, 0xFF, 0x7F, 0, 0, 0, 0, 0, 0]
    let bytes =
      Array("II*\0".utf8) + 8.littleEndianBytes(4) + [0xFF, 0xFF]
      + (0..<2730).flatMap { _ in entry }
    #expect(TIFFMetadata(bytes[...]).fields.count <= 4)
  }

  @Test func `what is no TIFF is told as such`() {
    #expect(
      TIFFMetadata(Array("张示例".utf8)[...]).fields == [
        ImageMetadata(.text, "EXIF", value: "张示例")
      ])
  }
}
