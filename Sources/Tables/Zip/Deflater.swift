import CZlib

/// Packs bytes by DEFLATE (RFC 1951) as they come, without a frame around them.
package struct Deflater: ~Copyable {
  /// zlib keeps the address of its state, so that has a place of its own.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  /// The CRC-32 of what came in since the last start.
  package private(set) var checksum: UInt32 = 0
  /// How many bytes came in since the last start.
  package private(set) var count = 0

  /// - Parameter level: from 1, the quickest, to 9, the smallest.
  package init(level: Int32) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    deflateInit2_(
      stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Starts anew, for the next file.
  package mutating func start() {
    deflateReset(stream)
    checksum = 0
    count = 0
  }

  /// Packs bytes behind those before, and appends to `output` what is ready.
  package mutating func pack(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    var bytes = bytes
    count += bytes.count
    bytes.withUnsafeMutableBufferPointer { bytes in
      checksum = UInt32(
        truncatingIfNeeded: crc32_z(UInt(checksum), bytes.baseAddress, bytes.count))
      stream.pointee.next_in = bytes.baseAddress
      stream.pointee.avail_in = UInt32(bytes.count)
      repeat {
        let written = room.withUnsafeMutableBufferPointer { room in
          stream.pointee.next_out = room.baseAddress
          stream.pointee.avail_out = UInt32(room.count)
          deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return room.count - Int(stream.pointee.avail_out)
        }
        output += room[..<written]
      } while stream.pointee.avail_out == 0
      stream.pointee.next_in = nil
    }
  }
}
