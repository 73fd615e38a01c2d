import Diagnostics

/// What kind of file a table is in.
enum TableFormat: Hashable {
  case csv
  case workbook

  /// Goes by the suffix of the path, and refuses a file that is plainly something else.
  init?(path: String, bytes: [UInt8], at location: SourceLocation, log: inout DiagnosticLog) {
    let suffix = path.lastIndex(of: ".").map { path[$0...].lowercased() } ?? ""
    switch suffix {
    case ".csv", ".txt", ".tsv":
      let isZip = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      guard !isZip, !bytes.starts(with: compoundFile) else {
        log.error(
          "file-format", at: location,
          Message(
            "文件名是 \(suffix)，内容却是 Excel 工作簿",
            "the file is named \(suffix) but holds an Excel workbook"),
          hint: saveAsCSV)
        return nil
      }
      self = .csv
    case ".xlsx":
      if bytes.starts(with: compoundFile) {
        report(compound: bytes, at: location, log: &log)
        return nil
      }
      self = .workbook
    default:
      log.error(
        "file-format", at: location,
        Message(
          "不能读 \"\(suffix)\" 文件，应为 .csv、.tsv、.txt 或 .xlsx",
          "a \"\(suffix)\" file cannot be read; .csv, .tsv, .txt or .xlsx is"),
        hint: saveAsWorkbook)
      return nil
    }
  }
}

/// The first bytes of an OLE compound file, which old and encrypted workbooks are.
private let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
private let saveAsCSV = Message(
  "另存为“CSV UTF-8”，或改名为 .xlsx", "save it as \"CSV UTF-8\", or name it .xlsx")
private let saveAsWorkbook = Message(
  "在表格软件中另存为 .xlsx", "save it as .xlsx in a spreadsheet program")

/// Reports a compound file: [MS-OFFCRYPTO] names the stream of an encrypted workbook.
private func report(
  compound bytes: [UInt8], at location: SourceLocation, log: inout DiagnosticLog
) {
  let isEncrypted = bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil
  log.error(
    "file-format", at: location,
    isEncrypted
      ? Message("工作簿加了密码，不能读", "the workbook is protected by a password")
      : Message("这是旧版 .xls 工作簿", "this is a workbook of the old .xls format"),
    hint: isEncrypted
      ? Message("在表格软件中去掉打开密码后保存", "remove its password in a spreadsheet program and save it")
      : saveAsWorkbook)
}
