#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension OpenFile {
  /// Writes all bytes at the place that writing has come to.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      guard var start = bytes.baseAddress else { return }
      var rest = bytes.count
      while rest > 0 {
        let count = try system { () -> Int in writeBytes(descriptor, start, min(rest, atOnce)) }
        start += count
        rest -= count
      }
    }
  }

  /// Fills the buffer from the place that reading has come to.
  ///
  /// - Returns: how many bytes were read: fewer than the buffer holds only at the end of the file.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(SystemError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    var total = 0
    while total < buffer.count {
      let count = try system { () -> Int in
        readBytes(descriptor, start + total, min(buffer.count - total, atOnce))
      }
      if count == 0 { break }
      total += count
    }
    return total
  }

  /// All bytes of the file.
  func contents() throws(SystemError) -> [UInt8] {
    let size = Int(try status().st_size)
    var bytes = [UInt8](repeating: 0, count: size)
    let count = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      try read(into: buffer)
    }
    bytes.removeLast(size - count)
    return bytes
  }

  /// Whether the file, which is as long as `bytes`, holds them; `buffer` is used to read it by parts.
  func holds(_ bytes: [UInt8], buffer: inout [UInt8]) throws(SystemError) -> Bool {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      try buffer.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        var rest = bytes
        while !rest.isEmpty {
          let part = UnsafeMutableBufferPointer(rebasing: buffer.prefix(rest.count))
          guard try read(into: part) == part.count, let one = part.baseAddress,
            let other = rest.baseAddress, memcmp(one, other, part.count) == 0
          else { return false }
          rest = UnsafeBufferPointer(rebasing: rest.dropFirst(part.count))
        }
        return true
      }
    }
  }
}

/// The most that one call reads or writes; macOS takes no more than 2 GB.
private let atOnce = 1 << 30

// The methods hide the functions of the system that have the same names.

private func writeBytes(_ file: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func readBytes(_ file: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(file, bytes, count)
}
