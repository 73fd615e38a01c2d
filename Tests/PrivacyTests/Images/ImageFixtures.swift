@testable import Privacy

/// A TIFF structure whose first directory has these entries.
func tiff(_ entries: [(tag: Int, type: Int, value: [UInt8])], isLittleEndian: Bool = true)
  -> [UInt8]
{
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    isLittleEndian ? value.littleEndianBytes(count) : value.bigEndianBytes(count)
  }
  var directory = number(entries.count, 2)
  var data: [UInt8] = []
  let dataStart = 8 + 2 + 12 * entries.count + 4
  for entry in entries {
    let size = [3: 2, 4: 4, 5: 8][entry.type] ?? 1
    directory += number(entry.tag, 2) + number(entry.type, 2)
    directory += number(entry.value.count / size, 4)
    if entry.value.count <= 4 {
      directory += entry.value + Array(repeating: 0, count: 4 - entry.value.count)
    } else {
      directory += number(dataStart + data.count, 4)
      data += entry.value
    }
  }
  return Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    + directory + number(0, 4) + data
}

func jpegSegment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
  [0xFF, marker] + (content.count + 2).bigEndianBytes(2) + content
}

let jfif = jpegSegment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])

/// The tables, frame and scan of a picture 4 wide and 3 high; with a stuffed byte and a restart.
let jpegPicture: [UInt8] =
  jpegSegment(0xDB, [0, 1, 2]) + jpegSegment(0xC0, [8, 0, 3, 0, 4, 1, 1, 0x11, 0])
  + jpegSegment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0xE1, 0xFF, 0xD0, 0x34]

func jpeg(_ segments: [UInt8]...) -> [UInt8] {
  [0xFF, 0xD8] + jfif + segments.joined() + jpegPicture + [0xFF, 0xD9]
}

func exifSegment(_ tiff: [UInt8]) -> [UInt8] { jpegSegment(0xE1, Array("Exif\0\0".utf8) + tiff) }

func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  let checked = Array(name.utf8) + content
  return content.count.bigEndianBytes(4) + checked + Int(crc32(checked[...])).bigEndianBytes(4)
}

func png(_ chunks: [UInt8]...) -> [UInt8] {
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + pngChunk("IHDR", 4.bigEndianBytes(4) + 3.bigEndianBytes(4) + [8, 0, 0, 0, 0])
    + chunks.joined() + pngChunk("IDAT", [1, 2, 3]) + pngChunk("IEND", [])
}

/// A GIF picture 4 wide and 3 high, after these blocks.
func gif(_ blocks: [UInt8]...) -> [UInt8] {
  Array("GIF89a".utf8) + [4, 0, 3, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255] + blocks.joined()
    + gifImage + [0x3B]
}

let gifImage: [UInt8] = [0x2C, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, 2, 0x84, 0x51, 0]

func webPChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  Array(name.utf8) + content.count.littleEndianBytes(4) + content
    + (content.count % 2 == 1 ? [0] : [])
}

func webP(_ chunks: [UInt8]...) -> [UInt8] {
  let body = Array("WEBP".utf8) + chunks.joined()
  return Array("RIFF".utf8) + body.count.littleEndianBytes(4) + body
}

/// The data of a lossless picture 4 wide and 3 high.
let webPPicture = webPChunk("VP8L", [0x2F] + (3 | 2 << 14).littleEndianBytes(4))

/// The extended header of a picture 4 wide and 3 high.
func webPHeader(flags: UInt8) -> [UInt8] {
  webPChunk("VP8X", [flags, 0, 0, 0, 3, 0, 0, 2, 0, 0])
}

/// The fault that cleaning ends in; none when the picture is published.
func fault(_ bytes: [UInt8]) -> ImageFault? {
  if case .failure(let fault) = publishedImage(bytes) { fault } else { nil }
}
