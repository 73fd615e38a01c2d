/// Calls `body` with the bytes of a text whose office spelling is evened out.
///
/// Full-width letters, digits and signs become ASCII, the various dashes `-`, and any run of white
/// space one space, with none at the ends. A text that is plain ASCII already is not copied.
func withFolded<Output, Failure: Error>(
  _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Output
) throws(Failure) -> Output {
  var text = text
  // Only untyped throws pass through the standard library's closure.
  let outcome = text.withUTF8 { bytes in
    Result { () throws(Failure) -> Output in
      if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return try body(bytes) }
      return try folded(bytes).withUnsafeBufferPointer(body)
    }
  }
  return try outcome.get()
}

private func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var hasSpace = false
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    var value = scalar.value
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF:
      hasSpace = true
      continue
    case 0x2010...0x2015, 0x2212: value = 0x2D
    case 0xFF01...0xFF5E: value -= 0xFEE0
    case 0xFFE5: value = 0xA5
    default: break
    }
    if hasSpace, !result.isEmpty { result.append(0x20) }
    hasSpace = false
    if value < 0x80 {
      result.append(UInt8(value))
    } else if let scalar = UnicodeScalar(value) {
      result.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }
  return result
}
