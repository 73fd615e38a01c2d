import CZip

/// Gives each unpacked file of a ZIP archive (a workbook, a document, a book) to `body`, one at a time.
///
/// - Returns: false for bytes that are no archive.
/// - Throws: an error for an archive that is damaged or encrypted, or that is packed too well to be
///   harmless.
package func forEachZipPart(
  of bytes: [UInt8], _ body: ([UInt8]) -> Void
) throws(UnreadableArchive) -> Bool {
  guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
  var limits = Limits.standard
  // The files are not held together, and the workbook of a large table is large.
  limits.zipBytes = 16 << 30
  do throws(WorkbookFault) {
    try ZipArchive.open(bytes, limits: limits) { archive throws(WorkbookFault) in
      for name in archive.names { body(try archive.file(name) ?? []) }
    }
    return true
  } catch {
    throw UnreadableArchive()
  }
}

/// An archive that cannot be looked into.
package struct UnreadableArchive: Error, Hashable {}
