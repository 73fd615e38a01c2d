package import Diagnostics
package import Ledger
import Privacy
import Tables

/// Searches everything that is staged for values that must not be published.
///
/// It trusts nothing that went before: whatever a page, a chart, a download or a picture is made from,
/// its bytes are looked at just as they are about to be published.
package struct LeakCheck: Sendable {
  private let scanner: LeakScanner
  private let origins: [WithheldCells.Origin]
  private let places: RowPlaces?

  /// Gathers what is withheld at a moment.
  ///
  /// `published` are the bytes of the public database of that moment, and `isName` tells whether a
  /// column holds names of people, of which two characters are enough.
  package init(
    of ledger: Ledger, asOf moment: Moment, published: [UInt8], isName: (Field) -> Bool
  ) throws {
    var cells = try WithheldCells(of: ledger, asOf: moment, isName: isName)
    cells.removePhrases(in: published)
    scanner = LeakScanner(cells.values)
    origins = cells.origins
    places = ledger.places
  }

  /// A check that finds nothing, for what is not published.
  package init() {
    scanner = LeakScanner([])
    origins = []
    places = nil
  }

  /// What a file holds, or its path, that must not be published.
  func leaks(in bytes: [UInt8], path: String) -> [Leak] {
    guard !scanner.isEmpty else { return [] }
    var path = path
    var origins = bytes.withUnsafeBytes { scanner.leaks(in: $0) }.map(\.origin)
    origins += path.withUTF8 { scanner.leaks(in: UnsafeRawBufferPointer($0)) }.map(\.origin)
    do throws(UnreadableArchive) {
      _ = try forEachZipPart(of: bytes) { part in
        origins += part.withUnsafeBytes { scanner.leaks(in: $0) }.map(\.origin)
      }
    } catch {
      return origins.map { Leak(origin: $0, path: path) } + [Leak(path: path)]
    }
    return origins.map { Leak(origin: $0, path: path) }
  }

  /// Reports what was found, each value once: its class, its source and the files that have it.
  package func report(_ leaks: [Leak], log: inout DiagnosticLog) {
    let files = Dictionary(grouping: leaks, by: \.origin)
    for (origin, leaks) in files.sorted(by: { $0.key ?? -1 < $1.key ?? -1 }) {
      let paths = Set(leaks.map(\.path)).sorted()
      guard let origin, let places else {
        for path in paths { log.reportUnreadable(path) }
        continue
      }
      let cell = origins[origin]
      let table = places.descriptor.resources[cell.table]
      let field = table.fields[cell.field]
      let place = places.location(source: cell.source, row: cell.row, field: field.name)
      log.report(.leak("\(table.label)·\(field.label)", of: place, in: paths))
    }
  }
}

/// A withheld value in a file that was staged.
package struct Leak: Hashable, Sendable {
  /// The number of the value's cell; nil for an archive that cannot be looked into.
  var origin: Int?
  /// The path of the file in the site.
  package var path: String
}

extension Diagnostic {
  fileprivate static func leak(
    _ column: String, of place: SourceLocation?, in paths: [String]
  ) -> Diagnostic {
    let listed = paths.prefix(3).joined(separator: "、")
    let isLong = paths.count > 3
    return Diagnostic(
      .error, rule: "withheld-value", at: place,
      Message(
        "这一格（\(column)）现在不能公开，却出现在 \(listed)\(isLong ? " 等 \(paths.count) 个文件" : "")里",
        "this cell (\(column)) must not be public now, but it is in \(listed)"
          + (isLong ? " and other files, \(paths.count) in all" : "")),
      hint: Message(
        "从这些文件的来源里删去它；如果它本来可以公开，就改数据包说明或这一行的公开日期",
        "remove it from what these files are made of; if it may be public, change the descriptor or the "
          + "dates of the row"))
  }
}

extension DiagnosticLog {
  fileprivate mutating func reportUnreadable(_ path: String) {
    error(
      "archive", at: SourceLocation(path),
      Message("压缩文件打不开，无法检查里面有没有不能公开的内容", "the archive cannot be opened, so it cannot be checked"),
      hint: Message("解开后公开里面的文件", "publish the files that are in it"))
  }
}
