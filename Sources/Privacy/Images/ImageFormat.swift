/// A file format of pictures.
package enum ImageFormat: String, Hashable, Sendable, CaseIterable {
  case jpeg, png, gif, webp, svg
  case svgz, heic, avif, tiff, bmp, psd, raw, ico
  case jpegXL = "jxl"
  case jpeg2000 = "jp2"

  /// The name of the format in messages.
  package var title: String {
    switch self {
    case .webp: "WebP"
    case .jpegXL: "JPEG XL"
    case .jpeg2000: "JPEG 2000"
    default: rawValue.uppercased()
    }
  }

  /// The media type of a format that can be published.
  var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  /// The format that the content of a file has, whatever its name says.
  package static func of(_ bytes: [UInt8]) -> Self? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.format }
    if bytes.count >= 12 {
      if bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
        return .webp
      }
      if bytes[4..<8].elementsEqual("ftyp".utf8) {
        return brands[String(decoding: bytes[8..<12], as: UTF8.self)]
      }
    }
    return isDrawing(bytes) ? .svg : nil
  }

  /// The format that the name of a file promises; none when it is no picture's name.
  package static func of(path: String) -> Self? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return switch path[path.utf8.index(after: dot)...].lowercased() {
    case "jpg", "jpeg", "jpe", "jfif": .jpeg
    case "png", "apng": .png
    case "heic", "heif", "hif": .heic
    case "avif": .avif
    case "tif", "tiff": .tiff
    case "bmp", "dib": .bmp
    case "psd", "psb": .psd
    case "jp2", "jpx", "j2k": .jpeg2000
    case "dng", "cr2", "cr3", "nef", "nrw", "arw", "raf", "rw2", "orf", "pef", "srw": .raw
    case let name: Self(rawValue: name)
    }
  }
}

private let signatures: [(bytes: [UInt8], format: ImageFormat)] = [
  ([0xFF, 0xD8], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png), (Array("GIF8".utf8), .gif),
  ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
  ([0x49, 0x49, 0x2B, 0], .tiff), ([0x4D, 0x4D, 0, 0x2B], .tiff),
  (Array("BM".utf8), .bmp), (Array("8BPS".utf8), .psd), ([0x1F, 0x8B], .svgz),
  ([0, 0, 1, 0], .ico), ([0xFF, 0x0A], .jpegXL),
  ([0, 0, 0, 0x0C] + Array("JXL ".utf8), .jpegXL),
  ([0, 0, 0, 0x0C] + Array("jP  ".utf8), .jpeg2000),
  (Array("FUJIFILMCCD-RAW".utf8), .raw), (Array("IIU\0".utf8), .raw),
  (Array("IIRO".utf8), .raw), (Array("IIRS".utf8), .raw), (Array("MMOR".utf8), .raw),
]

/// Brands of ISO base media files (ISO/IEC 14496-12) that hold pictures.
private let brands: [String: ImageFormat] = [
  "heic": .heic, "heix": .heic, "heim": .heic, "heis": .heic, "hevc": .heic, "hevx": .heic,
  "mif1": .heic, "msf1": .heic, "avif": .avif, "avis": .avif, "crx ": .raw,
]

/// Whether the bytes start like XML, of whatever encoding, and have an `svg` element.
private func isDrawing(_ bytes: [UInt8]) -> Bool {
  let text = bytes.lazy.filter { $0 != 0 }
  let start = text.first { !$0.isXMLSpace && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
  guard start == UInt8(ascii: "<") else { return false }
  var state = 0
  for byte in text {
    switch (state, byte) {
    case (_, UInt8(ascii: "<")), (_, UInt8(ascii: ":")): state = 1
    case (1, UInt8(ascii: "s")): state = 2
    case (2, UInt8(ascii: "v")): state = 3
    case (3, UInt8(ascii: "g")): return true
    default: state = 0
    }
  }
  return false
}

extension UInt8 {
  /// Whether this is white space in XML.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
