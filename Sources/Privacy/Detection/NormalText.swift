/// A piece of text as the detectors read it: disguises removed, each scalar with its place.
///
/// Zero-width characters are left out; full-width forms are ASCII; digits of every script are 0–9;
/// spaces of every width are U+0020, dashes `-`, middle dots U+00B7.
struct NormalText {
  private(set) var scalars: [UInt32] = []
  /// Where each scalar stands in the whole text, in Unicode scalars.
  private(set) var offsets: [Int] = []

  /// Reads UTF-8; `offset` is the number of scalars before it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count)
    var index = 0
    var offset = offset
    while index < bytes.count {
      let (scalar, length) = decodedScalar(bytes, at: index)
      if (0x20..<0x7F).contains(scalar) || (0x4E00..<0xA000).contains(scalar) {
        scalars.append(scalar)
        offsets.append(offset)
      } else if let normal = normalScalar(scalar) {
        scalars.append(normal)
        offsets.append(offset)
      }
      index += length
      offset += 1
    }
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { NormalText($0, offset: 0) }
  }

  var count: Int { scalars.count }

  /// The scalar at an index; 0 outside of the text.
  subscript(index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range].compactMap(Unicode.Scalar.init))
    return String(view)
  }

  /// The first index from `index` on that is no space.
  func afterSpaces(_ index: Int) -> Int {
    var index = index
    while self[index] == .space { index += 1 }
    return index
  }
}

/// The scalar that begins at a byte, and its bytes; U+FFFD for one byte that is no UTF-8.
@inline(__always)
func decodedScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
  let lead = UInt32(bytes[index])
  if lead < 0x80 { return (lead, 1) }
  let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
  // The bits that every continuation byte has to have, 10, collected over all of them.
  var wrong: UInt8 = 0
  var scalar = lead & (0xFF >> UInt32(length + 1))
  for place in 1..<length {
    let byte = bytes[index + place]
    wrong |= (byte ^ 0x80) & 0xC0
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  return wrong == 0 ? (scalar, length) : (0xFFFD, 1)
}
