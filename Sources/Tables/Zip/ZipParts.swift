import CZip

/// The unpacked files of a ZIP archive (a workbook, a document, a book).
///
/// - Returns: nil for bytes that are no archive; a failure for one that is damaged, encrypted, or goes
///   beyond the limits of a workbook.
package func zipParts(of bytes: [UInt8]) -> Result<[[UInt8]], UnreadableArchive>? {
  guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
  do throws(WorkbookFault) {
    return .success(
      try ZipArchive.open(bytes, limits: .standard) { archive throws(WorkbookFault) in
        try archive.names.map { name throws(WorkbookFault) in try archive.file(name) ?? [] }
      })
  } catch {
    return .failure(UnreadableArchive())
  }
}

/// An archive that cannot be looked into.
package struct UnreadableArchive: Error, Hashable {}
