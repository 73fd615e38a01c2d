import Diagnostics

/// Cleans a PNG picture (W3C Portable Network Graphics, third edition).
///
/// Only the chunks of ``chunkLengths`` stay, each of a length that leaves no room for more, and the
/// orientation. Every checksum is verified.
func cleanedPNG(_ bytes: [UInt8]) throws(ImageFault) -> PublishedImage {
  var cursor = ByteCursor(bytes, .png)
  guard try cursor.take(8).elementsEqual(signature) else {
    throw cursor.damaged("文件头有误", "its signature is wrong")
  }
  var image = PublishedImage(format: .png, bytes: signature, removed: [], size: nil)
  image.bytes.reserveCapacity(bytes.count)
  var hasData = false
  while true {
    let start = cursor.position
    let (name, content) = try cursor.chunk()
    guard (name == "IHDR") == (image.size == nil) else {
      throw cursor.damaged("IHDR 块缺失或重复", "its IHDR chunk is missing or repeated")
    }
    if let lengths = chunkLengths[name] {
      guard lengths.contains(content.count) else {
        throw cursor.damaged("\(name) 块长度有误", "its \(name) chunk has a wrong length")
      }
      if name == "IHDR" {
        image.size = ImageSize(
          width: content.prefix(4).bigEndian, height: content.dropFirst(4).prefix(4).bigEndian)
      }
      hasData = hasData || name == "IDAT"
      image.bytes += bytes[start..<cursor.position]
      if name == "IEND" { break }
    } else if name == "eXIf" {
      let metadata = TIFFMetadata(content)
      image.removed += metadata.fields
      if let orientation = metadata.orientation, orientation != 1 {
        image.bytes += chunk("eXIf", minimalTIFF(orientation: orientation))
        if orientation > 4 {
          image.size = image.size.map { ImageSize(width: $0.height, height: $0.width) }
        }
      }
    } else {
      guard content.isEmpty || name.utf8.first.map({ $0 & 0x20 != 0 }) == true else {
        throw cursor.damaged("有不明的必要块", "it has an unknown critical chunk")
      }
      image.removed += textMetadata(name, content)
    }
  }
  guard hasData else { throw cursor.damaged("没有图像数据", "it has no image data") }
  if !cursor.isAtEnd { image.removed.append(ImageMetadata(.thumbnail, "data behind the picture")) }
  return image
}

private let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// The chunks that are needed for showing a picture, with the lengths that they may have.
private let chunkLengths: [String: ClosedRange<Int>] = [
  "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int.max, "IEND": 0...0,
  "tRNS": 1...256, "gAMA": 4...4, "cHRM": 32...32, "sRGB": 1...1, "iCCP": 3...Int.max,
  "sBIT": 1...4, "bKGD": 1...6, "pHYs": 9...9, "cICP": 4...4,
  "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...Int.max,
]

extension ByteCursor {
  /// The name and content of the chunk that starts here.
  fileprivate mutating func chunk() throws(ImageFault) -> (String, ArraySlice<UInt8>) {
    let length = try take(4).bigEndian
    let name = try take(4)
    guard name.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else {
      throw damaged("块名有误", "a chunk's name is wrong")
    }
    let content = try take(length)
    guard try take(4).bigEndian == Int(crc32(bytes[name.startIndex..<content.endIndex])) else {
      throw damaged("校验和不符", "a checksum is wrong")
    }
    return (String(decoding: name, as: UTF8.self), content)
  }
}

private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  let checked = Array(name.utf8) + content
  return content.count.bigEndianBytes(4) + checked + Int(crc32(checked[...])).bigEndianBytes(4)
}

/// What a chunk says that is not needed for showing the picture.
///
/// Compressed text is dropped unread.
private func textMetadata(_ name: String, _ content: ArraySlice<UInt8>) -> [ImageMetadata] {
  switch name {
  case "tIME": return [ImageMetadata(.time, "tIME")]
  case "tEXt", "zTXt", "iTXt":
    let keyword = content.prefix { $0 != 0 }
    var text = content[keyword.endIndex...].dropFirst()
    if name == "iTXt" {
      let isCompressed = text.first == 1
      text = text.dropFirst(2)
      for _ in 0..<2 { text = text.drop { $0 != 0 }.dropFirst() }
      if keyword.elementsEqual("XML:com.adobe.xmp".utf8), !isCompressed { return xmpMetadata(text) }
      if isCompressed { text = [] }
    }
    if name == "zTXt" { text = [] }
    let known = keywords.first { keyword.elementsEqual($0.key.utf8) }
    return [
      ImageMetadata(
        known?.value ?? .text, name + (known.map { " \($0.key)" } ?? ""),
        value: text.isEmpty ? nil : name == "tEXt" ? text.latin1 : text.text)
    ]
  default: return [ImageMetadata(.text, "chunk \(name)", value: content.text)]
  }
}

/// The keywords of texts that the standard registers.
private let keywords: KeyValuePairs<String, ImageMetadata.Kind> = [
  "Title": .text, "Author": .name, "Description": .text, "Copyright": .name,
  "Creation Time": .time, "Software": .device, "Disclaimer": .text, "Warning": .text,
  "Source": .device, "Comment": .text,
]
