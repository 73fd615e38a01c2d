import CBrotli
import CZlib

/// A way in which a server may send a file that was compressed beforehand.
enum Compression: CaseIterable {
  case brotli, gzip

  /// What is added to the path of a file.
  var suffix: String {
    switch self {
    case .brotli: ".br"
    case .gzip: ".gz"
    }
  }

  /// The bytes compressed; nil when they do not become smaller.
  ///
  /// The same bytes always give the same: a gzip header has no time and no name. `isShared` says that
  /// every page loads the file, so that more work is worth it.
  func compressed(_ bytes: [UInt8], isShared: Bool = false) -> [UInt8]? {
    let result =
      switch self {
      case .brotli: packedBrotli(bytes, quality: isShared ? BROTLI_MAX_QUALITY : 9)
      case .gzip: packedGzip(bytes)
      }
    return result.flatMap { $0.count < bytes.count ? $0 : nil }
  }

  /// Whether `packed` is a compressed form of `bytes`.
  func unpacks(_ packed: [UInt8], to bytes: [UInt8]) -> Bool {
    let result =
      switch self {
      case .brotli: unpackedBrotli(packed, count: bytes.count)
      case .gzip: unpackedGzip(packed, count: bytes.count)
      }
    return result == bytes
  }

  /// Whether a file of that path is worth compressing: a text of more than a packet.
  static func isWorthwhile(_ path: String, size: Int) -> Bool {
    guard size > 1_024, let dot = path.lastIndex(of: ".") else { return false }
    return texts.contains(String(path[path.index(after: dot)...]))
  }

  private static let texts: Set<String> = [
    "html", "css", "js", "svg", "json", "csv", "xml", "atom", "txt",
  ]
}

/// The best quality, 11, makes pages 8 % smaller than 9 and takes fifty times as long (30 ms a page); a
/// window no larger than the file makes 9 fifteen times as quick.
private func packedBrotli(_ bytes: [UInt8], quality: Int32) -> [UInt8]? {
  let bits = Int32(Int.bitWidth - (bytes.count + 15).leadingZeroBitCount)
  let window = min(max(bits, BROTLI_MIN_WINDOW_BITS), BROTLI_DEFAULT_WINDOW)
  let limit = BrotliEncoderMaxCompressedSize(bytes.count)
  return filled(limit) { buffer in
    var count = buffer.count
    let isDone = BrotliEncoderCompress(
      quality, window, BROTLI_MODE_TEXT, bytes.count, bytes, &count,
      buffer.baseAddress)
    return isDone == BROTLI_TRUE ? count : nil
  }
}

private func unpackedBrotli(_ packed: [UInt8], count: Int) -> [UInt8]? {
  filled(count) { buffer in
    var size = buffer.count
    let result = BrotliDecoderDecompress(packed.count, packed, &size, buffer.baseAddress)
    return result == BROTLI_DECODER_RESULT_SUCCESS ? size : nil
  }
}

private func packedGzip(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  // 15 bits of window, and 16 for the header of gzip.
  guard
    deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  return run(&stream, deflate, bytes, limit: Int(deflateBound(&stream, UInt(bytes.count))))
}

private func unpackedGzip(_ packed: [UInt8], count: Int) -> [UInt8]? {
  var stream = z_stream()
  guard
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { inflateEnd(&stream) }
  return run(&stream, inflate, packed, limit: count)
}

/// Everything that a stream makes of bytes in one step; nil when it needs more than `limit`.
private func run(
  _ stream: inout z_stream, _ step: (z_streamp?, Int32) -> Int32, _ bytes: [UInt8], limit: Int
) -> [UInt8]? {
  // zlib only reads its input, but takes it as if it wrote there.
  var input = bytes
  return input.withUnsafeMutableBufferPointer { input in
    filled(limit) { buffer in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(clamping: buffer.count)
      return step(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
    }
  }
}

/// As many bytes as `body` says that it has written; nil when it says nil.
private func filled(
  _ limit: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int?
) -> [UInt8]? {
  var isDone = false
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    guard let written = body(buffer) else { return }
    count = written
    isDone = true
  }
  return isDone ? bytes : nil
}
