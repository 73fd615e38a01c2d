import Charts
import Diagnostics
import Site
import Tables

/// The rows that a chart draws: those of the files that its specification names, each read once, and
/// those that the command line gives.
struct ChartRows {
  private enum Source {
    case table(DataTable)
    /// There are no rows, and why.
    case missing(Message)
  }

  /// The folder of the specification; nil for the working folder.
  private let folder: String?
  /// The file that the command line gives.
  private let mainPath: String?
  private var main: Source?
  private var others: [DataReference: Source] = [:]
  /// What is wrong with the files.
  private(set) var log = DiagnosticLog()
  /// The bytes of the files that were read.
  private(set) var files: [String: [UInt8]] = [:]

  init(folder: String?, main: String?) {
    self.folder = folder
    mainPath = main
  }

  /// The columns of some rows, nil standing for those of a specification that names no data.
  mutating func columns(of reference: DataReference?) -> DataColumns {
    switch source(of: reference) {
    case .table(let table): .columns(table.columns)
    case .missing(let message): .missing(chinese: message.chinese, english: message.english)
    }
  }

  /// The rows that a specification refers to, and those of the command line.
  func data(of specification: ChartSpecification) -> ChartData {
    ChartData(
      table(main),
      others: specification.references.reduce(into: [:]) { tables, reference in
        tables[reference] = table(source(known: reference))
      })
  }

  /// Reports a file of the command line that the specification has no use for.
  mutating func reportUnused() {
    guard let mainPath, main == nil else { return }
    log.warning(
      "chart-data", at: SourceLocation(mainPath),
      Message(
        "图表规格自己写明了数据，没有用到这个文件", "the specification names its own data; this file is not used"))
  }
}

extension ChartRows {
  private mutating func source(of reference: DataReference?) -> Source {
    switch reference?.origin {
    case nil, .named: return mainSource(for: reference)
    case .url(let url):
      guard let reference else { return mainSource(for: nil) }
      if let known = others[reference] { return known }
      let source = read(url, reference)
      others[reference] = source
      return source
    }
  }

  private func source(known reference: DataReference) -> Source? {
    if case .named = reference.origin { return main }
    return others[reference]
  }

  private func table(_ source: Source?) -> DataTable? {
    guard case .table(let table) = source else { return nil }
    return table
  }

  /// The rows of the command line, which stand for named data too.
  private mutating func mainSource(for reference: DataReference?) -> Source {
    if let main { return main }
    guard let mainPath else {
      guard case .named(let name) = reference?.origin else {
        return .missing(
          Message(
            "图表没有数据：写 data，或用 --data 给出文件",
            "the chart has no data: write data, or give a file with --data"))
      }
      return .missing(
        Message(
          "没有名为 \"\(name)\" 的数据：写在 datasets 里，或用 --data 给出文件",
          "there are no data named \"\(name)\": write them in datasets, or give a file with --data")
      )
    }
    let source =
      readFile(mainPath, log: &log).map { table($0, path: mainPath, reference) }
      ?? .missing(notRead(mainPath))
    main = source
    return source
  }

  private mutating func read(_ url: String, _ reference: DataReference) -> Source {
    guard let path = relativePath(url) else { return .missing(refusal(of: url)) }
    var faults = DiagnosticLog()
    guard let bytes = ContentFolder(root: folder ?? ".").read(path, log: &faults) else {
      return .missing(notRead(url, faults.entries.first))
    }
    let shown = folder.map { $0.hasSuffix("/") ? $0 + path : "\($0)/\(path)" } ?? path
    return table(bytes, path: shown, reference)
  }

  private mutating func table(
    _ bytes: [UInt8], path: String, _ reference: DataReference?
  ) -> Source {
    files[path] = bytes
    let table = DataTable.read(
      bytes, path: path, format: reference?.format, property: reference?.property, log: &log)
    return table.map(Source.table) ?? .missing(notRead(path))
  }
}

/// A path below the specification's folder, without `.`; nil for any other address.
private func relativePath(_ url: String) -> String? {
  let parts = url.split(separator: "/", omittingEmptySubsequences: false)
  guard !url.isEmpty, parts.first != "", !parts.contains(".."), !isNetworkAddress(url) else {
    return nil
  }
  return parts.filter { $0 != "." }.joined(separator: "/")
}

private func isNetworkAddress(_ url: String) -> Bool {
  url.contains("://") || url.hasPrefix("//") || url.hasPrefix("data:")
}

private func refusal(of url: String) -> Message {
  isNetworkAddress(url)
    ? Message(
      "不从网上读数据 \"\(url)\"：把文件下载到图表规格的文件夹里，这里写它的相对路径",
      "data are not read from the network, as \"\(url)\": download the file into the folder of the "
        + "specification and write its relative path")
    : Message(
      "只读图表规格所在文件夹里的文件，\"\(url)\" 在它之外：把文件放进来，写相对路径",
      "only files in the folder of the specification are read, and \"\(url)\" is outside: put the "
        + "file there and write its relative path")
}

/// That a file was not read, with the finding that says why.
private func notRead(_ path: String, _ finding: Diagnostic? = nil) -> Message {
  guard let finding else {
    return Message("数据文件 \"\(path)\" 没有读入", "the data file \"\(path)\" is not read")
  }
  let hint = finding.hint.map { Message("（\($0.chinese)）", " (\($0.english))") } ?? Message("", "")
  return Message(
    "数据文件 \"\(path)\" 没有读入：\(finding.message.chinese)\(hint.chinese)",
    "the data file \"\(path)\" is not read: \(finding.message.english)\(hint.english)")
}
