import CZip

/// The unpacked files of a ZIP archive (a workbook, a document, a book) in the order of the archive.
///
/// - Returns: nil for bytes that are no archive, or one that goes beyond the limits of a workbook.
package func zipParts(of bytes: [UInt8]) -> [[UInt8]]? {
  guard bytes.starts(with: [0x50, 0x4B]) else { return nil }
  // What cannot be unpacked here cannot be unpacked by a reader of the site either.
  return try? ZipArchive.open(bytes, limits: Limits()) { archive throws(WorkbookFault) in
    try archive.names.map { name throws(WorkbookFault) in try archive.file(name) ?? [] }
  }
}
