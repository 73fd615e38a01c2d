/// What the application segments of a JPEG picture say, and what of it stays.
struct JPEGApplicationData {
  static let exif = Array("Exif\0\0".utf8)

  /// The JFIF segment without its thumbnail.
  private(set) var jfif: [UInt8] = []
  private(set) var orientation: Int?
  var removed: [ImageMetadata] = []
  private var hasAdobe = false
  private var extendedXMP: [UInt8] = []
  private var photoshop: [UInt8] = []

  /// Reads a segment, and copies it to `body` when it is needed for showing the picture.
  mutating func read(_ segment: ArraySlice<UInt8>, marker: UInt8, into body: inout [UInt8]) {
    switch marker {
    case 0xE0 where segment.starts(with: "JFIF\0".utf8) && segment.count >= 14 && jfif.isEmpty:
      jfif = [0xFF, 0xE0, 0, 16] + segment.prefix(12) + [0, 0]
      if segment.count > 14 { removed.append(ImageMetadata(.thumbnail, "JFIF thumbnail")) }
    case 0xE0 where segment.starts(with: "JFXX\0".utf8):
      removed.append(ImageMetadata(.thumbnail, "JFXX thumbnail"))
    case 0xE1 where segment.starts(with: Self.exif):
      let metadata = TIFFMetadata(segment.dropFirst(6))
      if orientation == nil { orientation = metadata.orientation ?? 1 }
      removed += metadata.fields
    case 0xE1 where segment.starts(with: "http://ns.adobe.com/xap/1.0/\0".utf8):
      removed += xmpMetadata(segment.dropFirst(29))
    case 0xE1 where segment.starts(with: "http://ns.adobe.com/xmp/extension/\0".utf8):
      extendedXMP += segment.dropFirst(35 + 40)
    case 0xE2 where segment.starts(with: "ICC_PROFILE\0".utf8) && segment.count > 14:
      body += [0xFF, 0xE2] + (segment.count + 2).bigEndianBytes(2) + segment
    case 0xE2 where segment.starts(with: "MPF\0".utf8):
      removed.append(ImageMetadata(.thumbnail, "MPF"))
    case 0xED where segment.starts(with: "Photoshop 3.0\0".utf8):
      photoshop += segment.dropFirst(14)
    case 0xEE where segment.starts(with: "Adobe".utf8) && segment.count >= 12 && !hasAdobe:
      hasAdobe = true
      body += [0xFF, 0xEE, 0, 14] + segment.prefix(12)
    default: removed.append(ImageMetadata(.text, "APP\(marker - 0xE0)", value: segment.text))
    }
  }

  /// All that is taken out, with what came in several segments.
  func finished() -> [ImageMetadata] {
    removed + (extendedXMP.isEmpty ? [] : xmpMetadata(extendedXMP[...]))
      + photoshopMetadata(photoshop[...])
  }
}
