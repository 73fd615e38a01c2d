import Crypto

/// The SHA-256 of a file, held without an allocation of its own: a site has many files.
package struct FileDigest: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: bytes)
      return FileDigest(hash.finalize())
    }
  }

  init(_ digest: SHA256.Digest) {
    withUnsafeMutableBytes(of: &self) { words in
      digest.withUnsafeBytes { words.copyMemory(from: $0) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    withUnsafeBytes(of: self) { bytes in
      String(unsafeUninitializedCapacity: 64) { digits in
        for (index, byte) in bytes.enumerated() {
          digits[2 * index] = hexDigit(byte >> 4)
          digits[2 * index + 1] = hexDigit(byte & 15)
        }
        return 64
      }
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
