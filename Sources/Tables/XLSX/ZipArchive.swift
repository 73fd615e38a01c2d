import CZip
import Diagnostics

/// The entries of a ZIP archive in memory, read only after its directory was found harmless.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let sizes: [String: Int]
  private let path: String

  /// Opens the archive; nil, with a finding, when it is damaged or hostile.
  init?(path: String, bytes: [UInt8], limits: Limits, log: inout DiagnosticLog) {
    self.path = path
    let location = SourceLocation(path)
    guard let archive = Self.open(bytes) else {
      let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      log.error(
        "workbook", at: location,
        isOld
          ? Message("文件有密码，或是旧的 .xls 格式", "the file has a password or is an old .xls")
          : Message("文件不是 Excel 工作簿，或已损坏", "the file is no Excel workbook, or is damaged"),
        hint: Message("用 Excel 打开，去掉密码，另存为 .xlsx", "open it in Excel and save it as .xlsx"))
      return nil
    }
    var sizes: [String: Int] = [:]
    if let fault = Self.fault(archive, limits, &sizes) {
      zip_discard(archive)
      log.error("workbook", at: location, fault)
      return nil
    }
    self.archive = archive
    self.sizes = sizes
  }

  deinit { zip_discard(archive) }

  /// The bytes of an entry; nil when there is none, or, with a finding, when it is damaged.
  func read(_ name: String, log: inout DiagnosticLog) -> [UInt8]? {
    guard let size = sizes[name] else { return nil }
    guard let file = zip_fopen(archive, name, 0) else { return damaged(name, &log) }
    defer { zip_fclose(file) }
    var isComplete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size, let base = buffer.baseAddress {
        // One byte more than the directory says is asked for, so that a lie shows.
        let read = zip_fread(file, base + count, UInt64(size + 1 - count))
        guard read > 0 else {
          isComplete = read == 0 && count == size
          return
        }
        count += Int(read)
      }
    }
    return isComplete ? bytes : damaged(name, &log)
  }

  private func damaged(_ name: String, _ log: inout DiagnosticLog) -> [UInt8]? {
    log.error(
      "workbook", at: SourceLocation(path),
      Message("工作簿中的 \(name) 已损坏", "\(name) in the workbook is damaged"),
      hint: Message("用 Excel 打开后重新保存", "open and save it in Excel"))
    return nil
  }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    buffer.copyMemory(from: bytes, byteCount: bytes.count)
    // libzip frees the buffer with `free`, which is what `allocate` without alignment uses.
    guard let source = zip_source_buffer_create(buffer, UInt64(bytes.count), 1, nil) else {
      buffer.deallocate()
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// What is wrong with the directory of the archive; nil when it is harmless.
  private static func fault(
    _ archive: OpaquePointer, _ limits: Limits, _ sizes: inout [String: Int]
  ) -> Message? {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.archiveEntries else {
      return Message("工作簿里有 \(count) 个文件，太多", "the workbook has \(count) entries, too many")
    }
    var total: UInt64 = 0
    for index in 0..<UInt64(max(count, 0)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else {
        return Message("工作簿已损坏", "the workbook is damaged")
      }
      let entry = String(cString: name)
      guard !entry.hasPrefix("/"), !entry.contains("\\"),
        !entry.split(separator: "/").contains("..")
      else {
        return Message("工作簿里有危险的文件名 “\(entry)”", "the workbook has the unsafe entry \"\(entry)\"")
      }
      total = total.addingReportingOverflow(status.size).partialValue
      let ratio = status.size / max(status.comp_size, 1)
      guard total <= limits.archiveBytes, status.size <= limits.archiveBytes,
        status.size < 1 << 20 || ratio <= limits.archiveRatio
      else {
        return Message(
          "工作簿展开后太大（\(entry)：\(status.size) 字节），可能是压缩炸弹",
          "the workbook is too large once unpacked (\(entry): \(status.size) bytes)")
      }
      sizes[entry] = Int(status.size)
    }
    return nil
  }
}
