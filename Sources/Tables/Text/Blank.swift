/// The part of `range` without white space at its ends.
///
/// White space is ASCII's, the no-break space U+00A0 and the ideographic space U+3000, in UTF-8.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    if isBlank(bytes[start]) {
      start += 1
    } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
      start += 2
    } else if end - start >= 3, bytes[start] == 0xE3, bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x80
    {
      start += 3
    } else {
      break
    }
  }
  while start < end {
    let last = bytes[end - 1]
    if isBlank(last) {
      end -= 1
    } else if last == 0xA0, end - start >= 2, bytes[end - 2] == 0xC2 {
      end -= 2
    } else if last == 0x80, end - start >= 3, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE3 {
      end -= 3
    } else {
      break
    }
  }
  return start..<end
}

/// Whether a byte is white space of ASCII: blank, tab, line feed, vertical tab, form feed, return.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
