import CZip
import Foundation

/// Writes a ZIP archive with these files, as they come.
func zipFile(_ files: [(name: String, content: [UInt8])]) throws -> [UInt8] {
  var error = zip_error_t()
  guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFileError() }
  defer { zip_source_free(target) }
  // Closing the archive gives up its hold on the buffer, which is still to be read.
  zip_source_keep(target)
  guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
    zip_source_free(target)
    throw ZipFileError()
  }
  for (name, content) in files {
    let copy = malloc(max(content.count, 1))
    content.withUnsafeBytes {
      if let base = $0.baseAddress { copy?.copyMemory(from: base, byteCount: $0.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(content.count), 1),
      zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0
    else {
      zip_discard(archive)
      throw ZipFileError()
    }
  }
  guard zip_close(archive) == 0 else {
    zip_discard(archive)
    throw ZipFileError()
  }
  return try content(of: target)
}

/// The archive with another unpacked size in its directory for the first file.
func zipFile(_ bytes: [UInt8], claimingSize size: UInt32) throws -> [UInt8] {
  guard let directory = bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02]) else {
    throw ZipFileError()
  }
  // The unpacked size is 24 bytes behind the start of the directory's entry.
  let place = directory.lowerBound + 24
  var bytes = bytes
  withUnsafeBytes(of: size.littleEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
  return bytes
}

/// libzip did not write the archive.
struct ZipFileError: Error {}

private func content(of source: OpaquePointer) throws -> [UInt8] {
  var status = zip_stat_t()
  guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
    throw ZipFileError()
  }
  defer { zip_source_close(source) }
  var bytes = [UInt8](repeating: 0, count: Int(status.size))
  let read = bytes.withUnsafeMutableBytes {
    zip_source_read(source, $0.baseAddress, UInt64($0.count))
  }
  guard read == Int64(bytes.count) else { throw ZipFileError() }
  return bytes
}
