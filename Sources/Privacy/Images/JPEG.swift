import Diagnostics

/// Cleans a JPEG picture (ITU-T T.81; JFIF: ITU-T T.871).
///
/// Of the application segments only JFIF without its thumbnail, the colour profile, Adobe's colour
/// transform and the orientation stay; comments and everything behind the end of the image go.
func cleanedJPEG(_ bytes: [UInt8]) throws(ImageFault) -> PublishedImage {
  var cursor = ByteCursor(bytes, .jpeg)
  var body: [UInt8] = []
  body.reserveCapacity(bytes.count)
  var application = JPEGApplicationData()
  var frame: ImageSize?
  var hasScan = false
  _ = try cursor.take(2)
  while true {
    let start = cursor.position
    let marker = try cursor.marker()
    if marker == 0xD9 { break }
    let segment = try cursor.segment()
    switch marker {
    case 0xE0...0xEF: application.read(segment, marker: marker, into: &body)
    case 0xFE:
      application.removed.append(ImageMetadata(.text, "JPEG comment", value: segment.text))
    case 0xDA:
      guard frame != nil else { throw cursor.damaged("没有图像尺寸", "it has no frame header") }
      hasScan = true
      cursor.skipScan()
      body += bytes[start..<cursor.position]
    case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD: body += bytes[start..<cursor.position]
    case 0xC0...0xCF where marker != 0xC8:
      guard frame == nil, segment.count >= 6 else {
        throw cursor.damaged("图像尺寸有误", "its frame header is wrong")
      }
      frame = ImageSize(
        width: segment.dropFirst(3).prefix(2).bigEndian,
        height: segment.dropFirst(1).prefix(2).bigEndian)
      body += bytes[start..<cursor.position]
    default: throw cursor.damaged("有不明标记", "it has an unknown marker")
    }
  }
  guard hasScan else { throw cursor.damaged("没有图像数据", "it has no image data") }
  var removed = application.finished()
  if !cursor.isAtEnd { removed.append(ImageMetadata(.thumbnail, "data behind the picture")) }
  let orientation = application.orientation ?? 1
  if orientation > 4 { frame = frame.map { ImageSize(width: $0.height, height: $0.width) } }
  return PublishedImage(
    format: .jpeg,
    bytes: [0xFF, 0xD8] + application.jfif + orientationSegment(orientation) + body + [0xFF, 0xD9],
    removed: removed, size: frame)
}

extension ByteCursor {
  /// The code of the next marker, behind its fill bytes (T.81 B.1.1.2).
  fileprivate mutating func marker() throws(ImageFault) -> UInt8 {
    guard try byte() == 0xFF else { throw damaged("标记处有多余数据", "a marker is missing") }
    while true {
      let code = try byte()
      if code != 0xFF { return code }
    }
  }

  /// The content of the marker segment that starts here.
  fileprivate mutating func segment() throws(ImageFault) -> ArraySlice<UInt8> {
    let length = try take(2).bigEndian
    guard length >= 2 else { throw damaged("段长度有误", "a segment's length is wrong") }
    return try take(length - 2)
  }

  /// Moves to the marker behind the entropy-coded data that starts here.
  fileprivate mutating func skipScan() {
    bytes.withUnsafeBufferPointer { bytes in
      while position + 1 < end {
        if bytes[position] == 0xFF {
          let next = bytes[position + 1]
          if next != 0, !(0xD0...0xD7).contains(next) { return }
          position += 1
        }
        position += 1
      }
      position = end
    }
  }
}

/// The segment that says how to turn the picture upright: nothing when it is upright.
private func orientationSegment(_ orientation: Int) -> [UInt8] {
  if orientation == 1 { return [] }
  let content = JPEGApplicationData.exif + minimalTIFF(orientation: orientation)
  return [0xFF, 0xE1] + (content.count + 2).bigEndianBytes(2) + content
}
