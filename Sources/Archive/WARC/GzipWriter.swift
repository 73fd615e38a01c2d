import Tables

/// Packs members of a gzip file (RFC 1952) one behind the other.
///
/// Their heads name no file, no time and no system, so that the same bytes give the same member.
struct GzipWriter: ~Copyable {
  private var deflater = Deflater(level: 6)
  private var output: [UInt8] = []
  private var isOpen = false

  mutating func write(_ bytes: [UInt8]) {
    if !isOpen {
      deflater.start()
      output += [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
      isOpen = true
    }
    deflater.pack(bytes, isLast: false, into: &output)
  }

  /// What is ready so far.
  mutating func written() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// Ends the member, and gives what was not given before.
  mutating func endedMember() -> [UInt8] {
    deflater.pack([], isLast: true, into: &output)
    output +=
      littleEndian(deflater.checksum) + littleEndian(UInt32(truncatingIfNeeded: deflater.count))
    isOpen = false
    return written()
  }
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
