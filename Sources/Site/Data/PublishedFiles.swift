import Charts
package import Diagnostics
package import Ledger
import Privacy
package import Tables

/// The files that a site publishes as they are, the only ones that a page may read.
///
/// A file that rows name is public as the rows are, and a photo only when a row names it: without one
/// nobody has recorded consent and rights. Ledgers are not among them: what of a ledger is public on a
/// day is known to the public database alone, so a page asks that with a query.
package struct PublishedFiles: Sendable {
  /// The folders that are copied: where from, and where to in the site.
  package static let folders = [("templates/assets", "assets"), ("content/media", "media")]

  private let folder: ContentFolder?
  private let named: [String: NamedFile]

  /// - Parameters:
  ///   - folder: the folder of the site; nil has no files.
  ///   - named: the files that rows name.
  package init(_ folder: ContentFolder?, named: [NamedFile] = []) {
    self.folder = folder
    self.named = Dictionary(named.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files to publish, each with its path in the site, in the order of the folders.
  ///
  /// A photo that no row names, and a file that a public row names but that is not there, is reported.
  package func list(log: inout DiagnosticLog) -> [(source: String, path: String)] {
    guard let folder else { return [] }
    var found: Set<String> = []
    let files = Self.folders.flatMap { source, target in
      folder.files(in: source, suffix: "", log: &log).compactMap { file in
        found.insert(file)
        return isPublic(file, log: &log)
          ? (source: file, path: target + file.dropFirst(source.count)) : nil
      }
    }
    for file in named.values.sorted(by: { $0.path < $1.path })
    where file.isPublic && !found.contains(file.path) {
      log.error(
        "missing-file", at: file.location,
        Message("没有文件 \(file.path)", "there is no file \(file.path)"),
        hint: didYouMean(file.path, among: found.sorted()))
    }
    return files
  }

  /// The first cell that names a file.
  package func location(of file: String) -> SourceLocation? { named[file]?.location }

  private func isPublic(_ file: String, log: inout DiagnosticLog) -> Bool {
    if let named = named[file] { return named.isPublic }
    let format = ImageFormat.of(path: file)
    guard format != nil, format != .svg, file.hasPrefix("content/") else { return true }
    log.warning(
      "unregistered-photo", at: SourceLocation(file),
      Message("没有一行台账登记这张照片，所以没有公开", "no row names this photo, so it is not published"),
      hint: Message(
        "在影像台账里登记时间、地点、人物、作者、权利和本人同意",
        "enter it in the register of media, with its rights and consent"))
    return false
  }

  /// Reads a file as rows.
  ///
  /// - Parameters:
  ///   - url: the file's address from the root of the site, such as `/media/rain.csv`.
  ///   - format: `csv`, `tsv` or `json`, which goes before the suffix.
  ///   - property: the member of a JSON file that holds the rows.
  ///   - log: gets what is wrong in the file.
  /// - Returns: the rows, or why there are none.
  func table(
    _ url: String, format: String?, property: String?, log: inout DiagnosticLog
  ) -> Result<DataTable, Refusal> {
    guard let folder, let path = source(of: url) else { return .failure(.unpublished(url)) }
    var faults = DiagnosticLog()  // Copying the folder reports the same.
    let files = list(log: &faults).map(\.source).filter { $0.hasPrefix(path.folder + "/") }
    guard files.contains(path.file) else {
      let names = files.map { address(of: $0, in: path) }
      return .failure(.missing(url, didYouMean(url, among: names)))
    }
    guard let bytes = folder.read(path.file, log: &faults),
      let table = DataTable.read(
        bytes, path: path.file, format: format, property: property, log: &log)
    else { return .failure(.unread(url)) }
    return .success(table)
  }

  /// Why a file is not read.
  struct Refusal: Error {
    var message: Message
  }

  private typealias Source = (folder: String, target: String, file: String)

  /// The file that an address in the site is a copy of; nil when it is no copy.
  private func source(of url: String) -> Source? {
    for (source, target) in Self.folders where url.hasPrefix("/\(target)/") {
      return (source, target, source + url.dropFirst(target.count + 1))
    }
    return nil
  }

  private func address(of file: String, in source: Source) -> String {
    "/\(source.target)\(file.dropFirst(source.folder.count))"
  }
}

extension PublishedFiles.Refusal {
  fileprivate static func unpublished(_ url: String) -> Self {
    let places = PublishedFiles.folders.map { "/\($0.1)/…" }
    return Self(
      message: Message(
        "网页里的图表只能读网站原样公开的文件（\(places.joined(separator: "、"))），\"\(url)\" 不是：台账里的数写成本页的查询",
        "a chart in a page reads only files that the site publishes as they are "
          + "(\(places.joined(separator: ", "))), and \"\(url)\" is none: ask the ledger with a query of the page"
      ))
  }

  fileprivate static func missing(_ url: String, _ hint: Message?) -> Self {
    Self(
      message: Message(
        "网站没有公开文件 \"\(url)\"" + (hint.map { "（\($0.chinese)）" } ?? ""),
        "the site publishes no file \"\(url)\"" + (hint.map { " (\($0.english))" } ?? "")))
  }

  fileprivate static func unread(_ url: String) -> Self {
    Self(message: Message("数据文件 \"\(url)\" 没有读入", "the data file \"\(url)\" is not read"))
  }
}
