import CZip

/// The files of a ZIP archive in memory.
///
/// It lives no longer than the closure that ``open(_:limits:_:)`` gives it to.
struct ZipArchive: ~Copyable {
  /// The position of each file in the archive, by its name in lower case.
  private let positions: [String: Entry]
  private let archive: OpaquePointer

  /// Opens an archive, and checks its directory before anything is unpacked.
  static func open<Result>(
    _ bytes: [UInt8], limits: Limits,
    _ body: (borrowing ZipArchive) throws(WorkbookFault) -> Result
  ) throws(WorkbookFault) -> Result {
    // The library reads the bytes where they are, so they are held for as long as it is open.
    try withBytes(of: bytes) { (buffer) throws(WorkbookFault) -> Result in
      try body(try ZipArchive(buffer, limits: limits))
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer, limits: Limits) throws(WorkbookFault) {
    // For the library an empty file is an empty archive.
    guard !bytes.isEmpty else { throw .notZip }
    // The library reads the whole directory at once, so its length is looked at before.
    let count = directoryCount(bytes)
    guard count <= limits.zipEntries else { throw .tooManyEntries(count, limit: limits.zipEntries) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw .notZip }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .notZip
    }
    let positions: [String: Entry]
    do throws(WorkbookFault) {
      positions = try directory(of: archive, limits: limits)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
    self.positions = positions
  }

  deinit { zip_discard(archive) }

  /// The names of all files, in lower case, in their order.
  var names: [String] { positions.keys.sorted() }

  /// Unpacks a file; nil when the archive has none of that name, whatever its letters' case.
  func file(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let entry = positions[name.lowercased()] else { return nil }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged(name) }
    defer { zip_fclose(file) }
    // The directory may lie about the size: one byte more than it says is asked for.
    var count: Int64 = 0
    let content = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, initialized in
      while initialized < buffer.count {
        count = zip_fread(
          file, buffer.baseAddress.map { $0 + initialized }, UInt64(buffer.count - initialized))
        if count <= 0 { break }
        initialized += Int(count)
      }
    }
    guard count == 0, content.count == entry.size else { throw .damaged(name) }
    return content
  }
}

/// A file of an archive, as its directory describes it.
private struct Entry {
  var index: UInt64
  var size: Int
}

/// Reads the directory, and refuses one that is not like that of a workbook.
private func directory(
  of archive: OpaquePointer, limits: Limits
) throws(WorkbookFault) -> [String: Entry] {
  let count = zip_get_num_entries(archive, 0)
  var entries: [String: Entry] = [:]
  var total: UInt64 = 0
  for index in 0..<UInt64(max(0, count)) {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0, let text = status.name else {
      throw .notZip
    }
    let name = String(cString: text)
    guard isSafe(name) else { throw .unsafeName(name) }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    let (sum, isOver) = total.addingReportingOverflow(status.size)
    total = sum
    guard !isOver, total <= limits.zipBytes else { throw .tooLarge(limit: limits.zipBytes) }
    guard
      status.size <= limits.zipRatioFloor
        || status.size / max(1, status.comp_size) <= limits.zipRatio
    else { throw .packedTooWell(name, limit: limits.zipRatio) }
    let entry = Entry(index: index, size: Int(status.size))
    guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
      throw .doubledName(name)
    }
  }
  return entries
}

/// The number of signatures of directory entries, `PK` 1 2.
private func directoryCount(_ bytes: UnsafeRawBufferPointer) -> Int {
  var count = 0
  var position = 0
  while position + 3 < bytes.count {
    if bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 0x01,
      bytes[position + 3] == 0x02
    {
      count += 1
    }
    position += 1
  }
  return count
}

/// Whether a name is a path inside of the archive.
private func isSafe(_ name: String) -> Bool {
  let parts = name.split(separator: "/", omittingEmptySubsequences: false)
  return !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains(UInt8(ascii: "\\"))
    && !parts.contains("..") && !parts[0].contains(":")
}

/// `withUnsafeBytes` for a body that throws a known error.
private func withBytes<Result>(
  of bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Result
) throws(WorkbookFault) -> Result {
  let result = bytes.withUnsafeBytes { buffer in
    Swift.Result { () throws(WorkbookFault) in try body(buffer) }
  }
  return try result.get()
}
