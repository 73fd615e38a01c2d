import Diagnostics

/// Cleans a GIF picture (Graphics Interchange Format 89a).
///
/// Comments, plain text and application extensions go; how often an animation repeats stays.
func cleanedGIF(_ bytes: [UInt8]) throws(ImageFault) -> PublishedImage {
  var cursor = ByteCursor(bytes, .gif)
  guard [Array("GIF87a".utf8), Array("GIF89a".utf8)].contains(Array(try cursor.take(6))) else {
    throw cursor.damaged("文件头有误", "its signature is wrong")
  }
  let screen = Array(try cursor.take(7))
  try cursor.skipColorTable(flags: screen[4])
  var image = PublishedImage(
    format: .gif, bytes: Array(bytes[..<cursor.position]), removed: [],
    size: ImageSize(width: screen[..<2].littleEndian, height: screen[2..<4].littleEndian))
  var control: ArraySlice<UInt8> = []
  var hasImage = false
  while true {
    let start = cursor.position
    switch try cursor.byte() {
    case 0x3B:
      guard hasImage else { throw cursor.damaged("没有图像数据", "it has no image data") }
      image.bytes.append(0x3B)
      if !cursor.isAtEnd {
        image.removed.append(ImageMetadata(.thumbnail, "data behind the picture"))
      }
      return image
    case 0x2C:
      let descriptor = Array(try cursor.take(9))
      try cursor.skipColorTable(flags: descriptor[8])
      _ = try cursor.byte()
      _ = try cursor.blocks()
      image.bytes += control + bytes[start..<cursor.position]
      control = []
      hasImage = true
    case 0x21:
      let label = try cursor.byte()
      let contentStart = cursor.position
      let blocks = try cursor.blocks()
      switch label {
      case 0xF9:
        guard blocks.count == 1, blocks[0].count == 4 else {
          throw cursor.damaged("图形控制块有误", "a graphic control extension is wrong")
        }
        control = bytes[start..<cursor.position]
      case 0xFF:
        if let loop = loopExtension(blocks) {
          image.bytes += loop
        } else {
          image.removed += applicationMetadata(
            blocks, bytes[contentStart..<cursor.position])
        }
      case 0x01:
        control = []
        image.removed.append(
          ImageMetadata(
            .text, "GIF plain text", value: Array(blocks.dropFirst().joined())[...].text))
      default:
        image.removed.append(
          ImageMetadata(
            .text, label == 0xFE ? "GIF comment" : "GIF extension",
            value: Array(blocks.joined())[...].text))
      }
    default: throw cursor.damaged("有不明数据块", "it has an unknown block")
    }
  }
}

extension ByteCursor {
  fileprivate mutating func skipColorTable(flags: UInt8) throws(ImageFault) {
    if flags & 0x80 != 0 { _ = try take(3 << (Int(flags & 7) + 1)) }
  }

  /// The data sub-blocks that start here, up to the empty one that ends them.
  fileprivate mutating func blocks() throws(ImageFault) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    while true {
      let block = try take(Int(try byte()))
      if block.isEmpty { return blocks }
      blocks.append(block)
    }
  }
}

/// The extension that repeats an animation, and nothing else of it.
private func loopExtension(_ blocks: [ArraySlice<UInt8>]) -> [UInt8]? {
  guard let name = blocks.first,
    name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8),
    let loop = blocks.dropFirst().first(where: { $0.count == 3 && $0.first == 1 })
  else { return nil }
  return [0x21, 0xFF, 11] + name + [3] + loop + [0]
}

private func applicationMetadata(
  _ blocks: [ArraySlice<UInt8>], _ bytes: ArraySlice<UInt8>
) -> [ImageMetadata] {
  if blocks.first?.elementsEqual("XMP DataXMP".utf8) == true {
    return xmpMetadata(bytes.dropFirst(12).dropLast(258))
  }
  return [
    ImageMetadata(
      .text, "GIF application extension", value: Array(blocks.dropFirst().joined())[...].text)
  ]
}
