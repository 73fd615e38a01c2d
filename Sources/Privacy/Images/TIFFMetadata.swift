/// What a TIFF structure says: the EXIF data of a picture (CIPA DC-008).
///
/// Reading is lenient, for everything is dropped but the orientation: what lies outside the bytes
/// is passed over, and no directory is read twice.
struct TIFFMetadata {
  private(set) var fields: [ImageMetadata] = []
  /// How the picture is to be turned, 1 to 8; 1 is upright.
  private(set) var orientation: Int?

  private let bytes: ArraySlice<UInt8>
  private let isLittleEndian: Bool
  private var visited: Set<Int> = []
  /// How many bytes of fields may still be read, for fields may overlap.
  private var budget: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    budget = 4 * bytes.count
    isLittleEndian = bytes.first == UInt8(ascii: "I")
    guard let offset = number(at: 4, 4), bytes.starts(with: isLittleEndian ? "II".utf8 : "MM".utf8)
    else {
      fields = [ImageMetadata(.text, "EXIF", value: bytes.text)]
      return
    }
    readDirectory(at: offset, .image)
  }
}

/// A TIFF structure that says only how its picture is to be turned.
func minimalTIFF(orientation: Int) -> [UInt8] {
  Array("MM\0*".utf8) + 8.bigEndianBytes(4) + 1.bigEndianBytes(2)
    + 0x112.bigEndianBytes(2) + 3.bigEndianBytes(2) + 1.bigEndianBytes(4)
    + orientation.bigEndianBytes(2) + [0, 0] + 0.bigEndianBytes(4)
}

extension TIFFMetadata {
  /// The number of `count` bytes at an offset.
  fileprivate func number(at offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let digits = bytes.dropFirst(offset).prefix(count)
    return isLittleEndian ? digits.littleEndian : digits.bigEndian
  }

  fileprivate mutating func readDirectory(at offset: Int, _ kind: TIFFDirectory) {
    guard offset >= 8, visited.count < 32, visited.insert(offset).inserted,
      let count = number(at: offset, 2)
    else { return }
    for index in 0..<count {
      let entry = offset + 2 + 12 * index
      guard let tag = number(at: entry, 2), let type = number(at: entry + 2, 2),
        let length = number(at: entry + 4, 4), let value = number(at: entry + 8, 4)
      else { return }
      let size = length * (sizes[type] ?? 1)
      let content = bytes.dropFirst(size <= 4 ? entry + 8 : value).prefix(size)
      budget -= content.count + 12
      guard budget >= 0 else { return }
      readField(tag, type: type, content, value: value, kind)
    }
    if let next = number(at: offset + 2 + 12 * count, 4), next != 0 {
      readDirectory(at: next, .thumbnail)
    }
  }

  private mutating func readField(
    _ tag: Int, type: Int, _ content: ArraySlice<UInt8>, value: Int, _ kind: TIFFDirectory
  ) {
    switch (kind, tag) {
    case (.image, 0x112):
      let digits = isLittleEndian ? content.littleEndian : content.bigEndian
      if type == 3, (1...8).contains(digits), orientation == nil { orientation = digits }
    case (.gps, _):
      if tag != 0 { fields.append(positionField(tag, type: type, content)) }
    case (_, 0x8769): readDirectory(at: value, .exif)
    case (_, 0x8825): readDirectory(at: value, .gps)
    case (_, 0xA005): break
    case (_, 0x014A):
      for index in 0..<min(content.count / 4, 8) {
        let digits = content.dropFirst(4 * index).prefix(4)
        readDirectory(at: isLittleEndian ? digits.littleEndian : digits.bigEndian, .thumbnail)
      }
    case (_, 0x02BC): fields += xmpMetadata(content)
    case (_, 0x83BB): fields += iptcMetadata(content)
    case (_, 0x8649): fields += photoshopMetadata(content, isInsideTIFF: true)
    case (.thumbnail, 0x0111), (.thumbnail, 0x0201):
      fields.append(ImageMetadata(.thumbnail, "thumbnail"))
    default:
      if let known = exifTags[tag] {
        fields.append(ImageMetadata(known.kind, known.name, value: text(tag, type: type, content)))
      } else if type == 2, let value = text(tag, type: type, content) {
        fields.append(ImageMetadata(.text, "EXIF field", value: value))
      }
    }
  }

  private func positionField(_ tag: Int, type: Int, _ content: ArraySlice<UInt8>) -> ImageMetadata {
    ImageMetadata(
      [0x07, 0x1D].contains(tag) ? .time : .position,
      gpsTags.indices.contains(tag) ? gpsTags[tag] : "GPS",
      value: [0x1B, 0x1C].contains(tag) ? comment(content) : nil)
  }

  /// The text of a field: none when it holds numbers or data.
  private func text(_ tag: Int, type: Int, _ content: ArraySlice<UInt8>) -> String? {
    if (0x9C9B...0x9C9F).contains(tag) { return utf16(content, isLittleEndian: true) }
    if tag == 0x9286 { return comment(content) }
    return type == 2 || type == 129 ? content.text : nil
  }

  /// A text that its encoding's name of eight bytes stands before (CIPA DC-008 4.6.6).
  private func comment(_ content: ArraySlice<UInt8>) -> String? {
    if content.starts(with: "UNICODE\0".utf8) {
      return utf16(content.dropFirst(8), isLittleEndian: isLittleEndian)
    }
    return content.dropFirst(8).text
  }
}

private enum TIFFDirectory { case image, exif, gps, thumbnail }

/// The size in bytes of one value of each type.
private let sizes = [
  1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4,
]

private func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> String? {
  let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
    let low = UInt16(bytes[isLittleEndian ? index : index + 1])
    return UInt16(bytes[isLittleEndian ? index + 1 : index]) << 8 | low
  }
  let text = String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
  return text.isEmpty ? nil : text
}

extension ArraySlice<UInt8> {
  /// These bytes as UTF-8 without the zeros and spaces around it; none when nothing is left.
  var text: String? {
    let isBlank: (UInt8) -> Bool = { $0 == 0 || $0.isXMLSpace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(decoding: self[first...last], as: UTF8.self)
  }

  /// These bytes as UTF-8 where they are valid, or else as ISO 8859-1.
  var latin1: String {
    String(validating: self, as: UTF8.self)
      ?? String(String.UnicodeScalarView(map { Unicode.Scalar($0) }))
  }
}
