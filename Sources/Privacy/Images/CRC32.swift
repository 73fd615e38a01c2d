/// The cyclic redundancy check of ISO 3309, as PNG uses it.
func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  ~bytes.withUnsafeBufferPointer { bytes in
    table.withUnsafeBufferPointer { table in
      bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }
  }
}

private let table: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in
    value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
  }
}
