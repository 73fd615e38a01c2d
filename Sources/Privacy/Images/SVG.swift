import Diagnostics

/// Cleans a drawing in SVG.
///
/// What is shown and what is read aloud stays; `metadata`, comments, instructions, the document
/// type, and elements and attributes that drawing programs keep for themselves go. Pictures inside
/// the drawing are cleaned like any other.
func cleanedSVG(_ bytes: [UInt8], depth: Int) throws(ImageFault) -> PublishedImage {
  guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
    throw .uncleanable(.svg, Message("不是 UTF-8 编码", "it is not encoded in UTF-8"))
  }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  var scanner = MarkupScanner(hasMark ? Array(bytes.dropFirst(3)) : bytes)
  var cleaner = SVGCleaner(bytes: scanner.bytes, depth: depth)
  while let (mark, range) = try next(of: &scanner) { try cleaner.read(mark, range) }
  return try cleaner.finished()
}

private func next(
  of scanner: inout MarkupScanner
) throws(ImageFault) -> (mark: MarkupScanner.Mark, range: Range<Int>)? {
  do throws(MarkupFault) {
    return try scanner.next()
  } catch {
    let line = 1 + scanner.bytes[..<error.position].count { $0 == UInt8(ascii: "\n") }
    throw .damaged(.svg, Message("第 \(line) 行不合 XML 语法", "line \(line) is no XML"))
  }
}
