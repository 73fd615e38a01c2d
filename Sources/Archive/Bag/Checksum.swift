import Crypto

/// A digest of at most 64 bytes, held without an allocation of its own: an archive has many files.
struct Checksum: Hashable, Sendable {
  private var bytes: SIMD64<UInt8> = .zero
  private let count: UInt8

  init<Value: Digest>(_ digest: Value) {
    count = UInt8(Value.byteCount)
    for (index, byte) in digest.enumerated() { bytes[index] = byte }
  }

  /// Reads hexadecimal digits, of either case; nil for anything else.
  init?(hex: some Collection<UInt8>) {
    let digits = hex.map(hexValue)
    guard digits.count.isMultiple(of: 2), digits.count <= 128 else { return nil }
    count = UInt8(digits.count / 2)
    for index in 0..<digits.count / 2 {
      guard let high = digits[2 * index], let low = digits[2 * index + 1] else { return nil }
      bytes[index] = high << 4 | low
    }
  }

  var byteCount: Int { Int(count) }

  /// Lower-case hexadecimal digits.
  var hex: String {
    String(unsafeUninitializedCapacity: 2 * byteCount) { digits in
      for index in 0..<byteCount {
        digits[2 * index] = hexDigit(bytes[index] >> 4)
        digits[2 * index + 1] = hexDigit(bytes[index] & 15)
      }
      return 2 * byteCount
    }
  }
}

/// The digests of a file, by each of the algorithms that an archive has.
struct FileChecksums: Hashable, Sendable {
  var sha256: Checksum
  var sha512: Checksum

  subscript(algorithm: BagAlgorithm) -> Checksum {
    switch algorithm {
    case .sha256: sha256
    case .sha512: sha512
    }
  }
}

/// Computes the digests of a file part by part.
struct FileChecksummer {
  private var sha256 = SHA256()
  private var sha512 = SHA512()

  mutating func update(_ part: UnsafeRawBufferPointer) {
    sha256.update(bufferPointer: part)
    sha512.update(bufferPointer: part)
  }

  var checksums: FileChecksums {
    FileChecksums(sha256: Checksum(sha256.finalize()), sha512: Checksum(sha512.finalize()))
  }

  /// The digests of bytes in memory.
  static func checksums(of bytes: [UInt8]) -> FileChecksums {
    var summer = FileChecksummer()
    bytes.withUnsafeBytes { summer.update($0) }
    return summer.checksums
  }
}

private func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
