package import Diagnostics
package import Ledger

/// All pages of a site and the path of each, before any is rendered.
package struct SitePlan: Sendable {
  package let pages: [CompiledPage]
  /// The paths of each source's pages in the order of its rows.
  package private(set) var paths: [[String]] = []
  /// The day of the last change of each page, where it is known.
  package private(set) var days: [[CivilDate?]] = []
  /// The lengths of each source's paginated lists, one for each row of its `each`.
  private(set) var totals: [[Int]] = []
  /// The rows of each source's `each` where they are few, nil where they are many; a single page has
  /// one row without columns.
  ///
  /// A query with few rows is often a costly one, and every worker would run it again.
  private(set) var rows: [[[Value]]?] = []
  private static let keptRows = 4_000

  /// Runs every `each` for the paths; two pages with one path, or a key that is no path, is a finding.
  package init(
    _ pages: [CompiledPage], connection: Connection, log: inout DiagnosticLog
  ) throws {
    self.pages = pages
    for page in pages { try plan(page, connection, &log) }
    reportDuplicates(&log)
    if !paths.joined().contains("404.html") {
      log.warning(
        "missing-page", at: SourceLocation(PageSource.folder),
        Message("没有 404.html：网址写错的人看不到说明", "there is no 404.html for wrong addresses"),
        hint: Message("添加 404.md", "add 404.md"))
    }
  }

  /// The number of all pages.
  package var count: Int { paths.reduce(0) { $0 + $1.count } }

  private mutating func plan(
    _ page: CompiledPage, _ connection: Connection, _ log: inout DiagnosticLog
  ) throws {
    let list = try page.list.map { (query: $0, statement: try connection.prepare($0.sql)) }
    var own: [String] = []
    var days: [CivilDate?] = []
    var totals: [Int] = []
    var kept: [[Value]]? = []
    var rowCount = 0
    try page.forEachRow(connection) { row in
      rowCount += 1
      if rowCount <= Self.keptRows { kept?.append(row) } else { kept = nil }
      guard let pagination = page.pagination, let list else {
        own.append(path(of: page, row, &log))
        days.append(day(of: page, row))
        return
      }
      var total = 0
      try list.statement.forEach(list.query.values(row)) { _ in total += 1 }
      totals.append(total)
      let pages = pagination.pages(of: total)
      let pager = Pager.row(page: 1, pages: pages, total: total, path: "")
      let first = path(of: page, row + pager, &log)
      own += (1...pages).map { Pager.path(first, page: $0) }
    }
    paths.append(own)
    self.days.append(days + Array(repeating: nil, count: own.count - days.count))
    self.totals.append(totals)
    rows.append(kept)
  }

  /// The path of a row's page, or of its first.
  private func path(
    of page: CompiledPage, _ row: [Value], _ log: inout DiagnosticLog
  ) -> String {
    let location = SourceLocation(page.source)
    let path = PageRenderer.text(page.path, row: row, location: location, log: &log)
    if let fault = pathFault(path) {
      log.error(
        "page-path", at: location,
        Message(
          "“\(path)” 不能作网页的路径：\(fault.chinese)", "\"\(path)\" cannot be a path: \(fault.english)"),
        hint: Message(
          "键值只用字母、数字、汉字和 - . _ ~", "use letters, digits, Chinese characters and - . _ ~ in keys"))
    }
    return path
  }

  /// The day that a page's `updated` begins with, in figures.
  private func day(of page: CompiledPage, _ row: [Value]) -> CivilDate? {
    guard !page.updated.isEmpty else { return nil }
    var unused = DiagnosticLog()  // Writing the page itself reports the same.
    let text = PageRenderer.text(
      page.updated, row: row, location: SourceLocation(page.source), log: &unused)
    return CivilDate(text.prefix(10))
  }

  /// Reports paths that two pages share; the case of letters does not tell them apart, since it does
  /// not on Windows, where the site may be opened from a USB stick.
  private func reportDuplicates(_ log: inout DiagnosticLog) {
    var owners: [String: (page: Int, row: Int)] = [:]
    owners.reserveCapacity(count)
    for (page, paths) in paths.enumerated() {
      for (row, path) in paths.enumerated() {
        guard let other = owners.updateValue((page, row), forKey: path.lowercased()) else {
          continue
        }
        let source = pages[other.page].source
        log.error(
          "duplicate-path", at: SourceLocation(pages[page].source),
          Message(
            "两个网页的路径都是 “\(path)”：\(source) 的第 \(other.row + 1) 行与本页的第 \(row + 1) 行",
            "two pages have the path \"\(path)\": row \(other.row + 1) of \(source) and row \(row + 1) of this"
          ),
          hint: Message("换一个键，或给其中一页另设 path", "use another key, or give one of them a path"))
      }
    }
  }
}

/// Why a text cannot be the path of a page, or nil when it can.
func pathFault(_ path: String) -> Message? {
  for part in path.split(separator: "/", omittingEmptySubsequences: false) {
    if part.isEmpty || part == ".html" {
      return Message("有一段是空的", "a part of it is empty")
    }
    if part.hasPrefix(".") {
      return Message("“\(part)” 以点开头", "\"\(part)\" begins with a dot")
    }
    if part.utf8.count > 200 {
      return Message("“\(part.prefix(20))…” 太长", "\"\(part.prefix(20))…\" is too long")
    }
    let wrong = part.first { !($0.isLetter || $0.isNumber || "-._~".contains($0)) }
    if let wrong {
      return Message("含有 “\(wrong)”", "it contains \"\(wrong)\"")
    }
  }
  return nil
}
