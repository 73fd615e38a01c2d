import Diagnostics

/// Cleans a WebP picture (RFC 9649).
///
/// Only the chunks that show the picture stay, also within the frames of an animation.
func cleanedWebP(_ bytes: [UInt8]) throws(ImageFault) -> PublishedImage {
  var cursor = ByteCursor(bytes, .webp)
  _ = try cursor.take(4)
  let length = try cursor.take(4).littleEndian
  guard length >= 4, length <= bytes.count - 8 else {
    throw cursor.damaged("文件不完整", "the file ends too early")
  }
  cursor.end = 8 + length
  _ = try cursor.take(4)
  var image = PublishedImage(format: .webp, bytes: [], removed: [], size: nil)
  var body: [UInt8] = []
  body.reserveCapacity(length)
  var flags: Int?
  var hasData = false
  var orientation = 1
  while !cursor.isAtEnd {
    let (name, content) = try cursor.chunk()
    switch name {
    case "VP8X":
      guard content.count == 10, body.isEmpty else {
        throw cursor.damaged("VP8X 块有误", "its VP8X chunk is wrong")
      }
      flags = 8
      body += chunk(name, [content[content.startIndex] & 0x32, 0, 0, 0] + content.dropFirst(4))
      image.size = ImageSize(
        width: content.dropFirst(4).prefix(3).littleEndian + 1,
        height: content.dropFirst(7).littleEndian + 1)
    case "VP8 ", "VP8L":
      guard let size = frameSize(name, content) else {
        throw cursor.damaged("图像数据有误", "its image data is wrong")
      }
      image.size = image.size ?? size
      hasData = true
      body += chunk(name, content)
    case "ANMF":
      hasData = true
      body += chunk(name, try cleanedFrame(content, &image.removed))
    case "ALPH", "ANIM", "ICCP": body += chunk(name, content)
    case "EXIF":
      let start = content.starts(with: JPEGApplicationData.exif) ? 6 : 0
      let metadata = TIFFMetadata(content.dropFirst(start))
      image.removed += metadata.fields
      if let found = metadata.orientation, found != 1, orientation == 1, let flags {
        orientation = found
        body[flags] |= 0x08
        body += chunk(name, minimalTIFF(orientation: found))
      }
    case "XMP ": image.removed += xmpMetadata(content)
    default: image.removed.append(ImageMetadata(.text, "WebP chunk", value: content.text))
    }
  }
  guard hasData else { throw cursor.damaged("没有图像数据", "it has no image data") }
  if cursor.end < bytes.count {
    image.removed.append(ImageMetadata(.thumbnail, "data behind the picture"))
  }
  if orientation > 4 {
    image.size = image.size.map { ImageSize(width: $0.height, height: $0.width) }
  }
  image.bytes =
    Array("RIFF".utf8) + (body.count + 4).littleEndianBytes(4) + Array("WEBP".utf8) + body
  return image
}

extension ByteCursor {
  /// The name and content of the chunk that starts here.
  fileprivate mutating func chunk() throws(ImageFault) -> (String, ArraySlice<UInt8>) {
    let name = String(decoding: try take(4), as: UTF8.self)
    let content = try take(try take(4).littleEndian)
    if content.count % 2 == 1 { _ = try byte() }
    return (name, content)
  }
}

private func chunk(_ name: String, _ content: some Collection<UInt8>) -> [UInt8] {
  Array(name.utf8) + content.count.littleEndianBytes(4) + content
    + (content.count % 2 == 1 ? [0] : [])
}

/// A frame of an animation with the chunks of its picture only.
private func cleanedFrame(
  _ content: ArraySlice<UInt8>, _ removed: inout [ImageMetadata]
) throws(ImageFault) -> [UInt8] {
  var cursor = ByteCursor(Array(content), .webp)
  var frame = Array(try cursor.take(16))
  while !cursor.isAtEnd {
    let (name, content) = try cursor.chunk()
    if ["ALPH", "VP8 ", "VP8L"].contains(name) {
      frame += chunk(name, content)
    } else {
      removed.append(ImageMetadata(.text, "WebP chunk", value: content.text))
    }
  }
  return frame
}

/// The size that a picture's data starts with (RFC 6386 9.1; RFC 9649 3.4).
private func frameSize(_ name: String, _ content: ArraySlice<UInt8>) -> ImageSize? {
  if name == "VP8L" {
    guard content.count >= 5, content.first == 0x2F else { return nil }
    let bits = content.dropFirst().prefix(4).littleEndian
    return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }
  guard content.count >= 10, content.dropFirst(3).prefix(3).elementsEqual([0x9D, 0x01, 0x2A])
  else { return nil }
  return ImageSize(
    width: content.dropFirst(6).prefix(2).littleEndian & 0x3FFF,
    height: content.dropFirst(8).prefix(2).littleEndian & 0x3FFF)
}
