import CZlib

/// Writes a ZIP archive (PKWARE APPNOTE 6.3.10) into memory, file by file, each in parts.
///
/// All files have the first moment that the format knows, 1980-01-01, so that the same files give the
/// same bytes. Of what is being written only the packed bytes are held.
package struct ZipWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var files = 0
  private var deflater: Deflater
  /// Where the file that is being written begins, and its name.
  private var current: (start: Int, name: [UInt8])?

  /// - Parameter level: of packing, from 1, the quickest, to 9, the smallest; 6 takes half as long again as
  ///   4 and saves a fifth.
  package init(level: Int32 = 4) { deflater = Deflater(level: level) }

  /// Begins a file, after the one before is ended.
  package mutating func begin(_ name: String) {
    end()
    let name = Array(name.utf8)
    current = (bytes.count, name)
    deflater.start()
    // Its checksum and sizes follow when it ends.
    bytes += [0x50, 0x4B, 0x03, 0x04] + Self.fields(checksum: 0, packed: 0, size: 0, name)
    bytes += [0, 0] + name
  }

  /// Writes a part of the file that was begun last.
  package mutating func write(_ part: [UInt8]) {
    deflater.pack(part, isLast: false, into: &bytes)
  }

  /// Writes a whole file.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    begin(name)
    write(content)
  }

  /// Writes a whole file as it is, unpacked: the first file of an EPUB must be so.
  package mutating func store(_ name: String, _ content: [UInt8]) {
    end()
    let name = Array(name.utf8)
    let checksum = content.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
    }
    let fields = Self.fields(
      method: 0, checksum: checksum, packed: content.count, size: content.count, name)
    list(name, fields, start: bytes.count)
    bytes += [0x50, 0x4B, 0x03, 0x04] + fields + [0, 0] + name + content
  }

  /// The archive.
  ///
  /// - Throws: an error for what the format cannot hold without its extension for large files.
  package consuming func finished() throws(ZipWriterError) -> [UInt8] {
    end()
    guard bytes.count + directory.count <= Int(UInt32.max), files <= Int(UInt16.max), !isTooLarge
    else { throw ZipWriterError() }
    let count = UInt16(files).littleEndianBytes
    return bytes + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count
      + UInt32(directory.count).littleEndianBytes + UInt32(bytes.count).littleEndianBytes + [0, 0]
  }

  private var isTooLarge = false

  private mutating func end() {
    guard let file = current else { return }
    current = nil
    deflater.pack([], isLast: true, into: &bytes)
    let packed = bytes.count - file.start - Self.headerLength - file.name.count
    isTooLarge = isTooLarge || max(packed, deflater.count, file.start) > Int(UInt32.max)
    guard !isTooLarge else { return }
    let fields = Self.fields(
      checksum: deflater.checksum, packed: packed, size: deflater.count, file.name)
    bytes.replaceSubrange(file.start + 4..<file.start + 4 + fields.count, with: fields)
    list(file.name, fields, start: file.start)
  }

  /// Adds a file to the directory at the end of the archive.
  private mutating func list(_ name: [UInt8], _ fields: [UInt8], start: Int) {
    files += 1
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + fields
    directory += [UInt8](repeating: 0, count: 12) + UInt32(start).littleEndianBytes + name
  }

  private static let headerLength = 30

  /// What a file's header and its entry in the directory have in common.
  private static func fields(
    method: UInt8 = 8, checksum: UInt32, packed: Int, size: Int, _ name: [UInt8]
  ) -> [UInt8] {
    // Version 2.0; the name is UTF-8; DEFLATE, or 0 for as it is; no time of day; 1980-01-01.
    [20, 0, 0, 0x08, method, 0, 0, 0, 0x21, 0] + checksum.littleEndianBytes
      + UInt32(packed).littleEndianBytes + UInt32(size).littleEndianBytes
      + UInt16(name.count).littleEndianBytes
  }
}

/// An archive of four gigabytes or more, or of more than 65,535 files.
package struct ZipWriterError: Error, Hashable {}

extension FixedWidthInteger {
  fileprivate var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
