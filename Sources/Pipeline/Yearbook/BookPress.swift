import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import Typesetting
import Yearbook

/// A book in print.
struct TypesetBook {
  var pdf: [UInt8]
  /// The page of each chapter, section and entry by its id.
  var pages: [String: Int]
}

/// Makes the files of a book in a folder of its own, after a last look for what must not be public.
struct BookPress {
  private let book: Book
  private let folder: ContentFolder
  private let siteFolder: String
  private let staging: Staging
  private let content: PublicContent
  private let settings: SiteSettings
  private let day: CivilDate

  init(
    _ book: Book, folder: ContentFolder, siteFolder: String, staging: Staging,
    content: PublicContent,
    settings: SiteSettings, day: CivilDate
  ) {
    self.book = book
    self.folder = folder
    self.siteFolder = siteFolder
    self.staging = staging
    self.content = content
    self.settings = settings
    self.day = day
  }

  /// Everything that Typst reads; what it finds wrong in the source can be told by the writer.
  ///
  /// - Throws: when the plan cannot be encoded.
  func source(log: inout DiagnosticLog) throws -> (writer: TypstWriter, files: [TypstFile]) {
    let writer = TypstWriter(book, site: settings.address)
    var files = writer.files
    files.append(TypstFile(path: "index.json", bytes: try IndexFile(book.index).json()))
    files.append(TypstFile(path: "book.json", bytes: try PlanFile(book).json()))
    for path in folder.files(in: "templates", suffix: ".typ", log: &log) {
      if let bytes = folder.read(path, log: &log) {
        files.append(TypstFile(path: path, bytes: bytes))
      }
    }
    for (path, bytes) in photos(log: &log).sorted(by: { $0.key < $1.key }) {
      files.append(TypstFile(path: path, bytes: bytes))
    }
    return (writer, files)
  }

  /// The book for print; nil, with findings, when it cannot be typeset.
  ///
  /// - Throws: `TypstError` when there is no Typst, `PublishingError`.
  func pdf(log: inout DiagnosticLog) throws -> TypesetBook? {
    let typst = try Typst(site: siteFolder)
    let (writer, files) = try source(log: &log)
    var output = staging.writer(content.leakCheck)
    for file in files { try output.write(file.bytes, to: file.path, source: book.plan.path) }
    content.leakCheck.report(output.leaks, log: &log)
    guard !log.hasErrors else { return nil }
    var findings = DiagnosticLog()
    let typeset = try typst.pdf(
      of: TypstWriter.source, in: staging.folder, seconds: Int64(day.dayNumber * 86_400),
      value: "pages", log: &findings)
    for finding in findings.entries { log.report(writer.located(finding)) }
    guard let (pdf, pages) = typeset else { return nil }
    return TypesetBook(
      pdf: pdf, pages: try JSONDecoder().decode([String: Int].self, from: Data(pages)))
  }

  /// The book for readers, with the pages of the printed one when it was typeset.
  ///
  /// - Throws: when the file cannot be written.
  func epub(printed: TypesetBook?, log: inout DiagnosticLog) throws -> [UInt8] {
    let style = folder.read("templates/yearbook/epub.css", log: &log) ?? []
    let epub = try EPUBWriter(
      book, site: settings.address, day: day.description, style: style,
      photos: photos(log: &log), printed: printed?.pages ?? [:]
    ).bytes()
    var output = staging.writer(content.leakCheck)
    try output.write(epub, to: "\(book.plan.fileName).epub", source: book.plan.path)
    content.leakCheck.report(output.leaks, log: &log)
    return epub
  }

  /// The photos of the book by their paths.
  private func photos(log: inout DiagnosticLog) -> [String: [UInt8]] {
    var photos: [String: [UInt8]] = [:]
    for path in Set(book.figures.compactMap(\.photoPath)).sorted() {
      photos[path] = photo(path, log: &log)
    }
    return photos
  }

  /// A photo as the site publishes it.
  private func photo(_ path: String, log: inout DiagnosticLog) -> [UInt8]? {
    let file = content.files.list(log: &log).first { $0.path == path }
    guard let file, let bytes = folder.read(file.source, log: &log) else {
      log.error(
        "yearbook-photo", at: SourceLocation(book.plan.path),
        Message("没有公开的图片 “\(path)”", "no published picture \"\(path)\""))
      return nil
    }
    return published(bytes, of: file.source, content.gate, log: &log)
  }
}
