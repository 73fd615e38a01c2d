/// The bytes of a markup file in which the coordinates of drawings are blanks.
///
/// What `d`, `points` and the like hold is long rows of numbers that nobody reads, among which there are
/// some that look like a number of a person. All other text stays where it is.
func withoutDrawingData(_ bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  var index = 0
  while let start = nextValue(in: bytes, from: index) {
    index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "<")
    {
      result[index] = UInt8(ascii: " ")
      index += 1
    }
  }
  return result
}

private let drawingAttributes = [
  "d", "points", "transform", "viewBox", "values", "stroke-dasharray",
]
.map { Array(" \($0)=\"".utf8) }

/// Where the value of the next such attribute begins.
private func nextValue(in bytes: [UInt8], from start: Int) -> Int? {
  var index = start
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n") {
      for attribute in drawingAttributes
      where bytes[(index + 1)...].starts(with: attribute.dropFirst()) {
        return index + attribute.count
      }
    }
    index += 1
  }
  return nil
}
