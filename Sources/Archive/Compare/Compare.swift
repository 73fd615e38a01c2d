package import Diagnostics

/// Lists every published figure that two releases have differently, and reports each that the newer one
/// does not explain in its table `revision`.
///
/// A figure is a value of a column of numbers. Rows are matched by their primary keys. New tables, columns
/// and rows are no difference; what is gone is one, if it had figures. The tables in which a release says what it is differ
/// always and are left out.
///
/// - Parameters:
///   - old: the folder of a bag or of a published site.
///   - new: that of a later one.
///   - log: gets what is not explained, and explanations that do not fit.
/// - Returns: the differences, in the order of the newer tables.
/// - Throws: an error when a folder has no published data.
package func compare(
  _ old: String, _ new: String, log: inout DiagnosticLog
) throws(ArchiveError) -> Comparison {
  var comparison = ReleaseComparison(
    old: try PublishedData(old), new: try PublishedData(new))
  return try comparison.result(log: &log)
}

/// Two releases while they are compared.
struct ReleaseComparison {
  let old: PublishedData
  let new: PublishedData
  private var result = Comparison()

  init(old: PublishedData, new: PublishedData) {
    self.old = old
    self.new = new
  }

  mutating func result(log: inout DiagnosticLog) throws(ArchiveError) -> Comparison {
    var explanations = try Explanations(old: old, new: new, log: &log)
    for table in new.tables where !releaseTables.contains(table.name) {
      guard let before = old.tables.first(where: { $0.name == table.name }) else { continue }
      try compare(before, table, &explanations, log: &log)
    }
    for table in old.tables
    where !releaseTables.contains(table.name)
      && !new.tables.contains(where: { $0.name == table.name })
    {
      result.changes.append(FigureChange(.table, table))
    }
    explanations.explain(&result.changes)
    report(explanations, log: &log)
    return result
  }
}

/// The tables in which a release says what it is.
private let releaseTables: Set = ["release", "release_change", "release_rule", "picture"]

extension ReleaseComparison {
  private mutating func compare(
    _ before: PublishedData.Table, _ after: PublishedData.Table,
    _ explanations: inout Explanations, log: inout DiagnosticLog
  ) throws(ArchiveError) {
    guard !before.key.isEmpty, before.key == after.key else {
      log.warning(
        "compare-key", at: SourceLocation("\(new.folder)/\(after.path)"),
        Message(
          "数据表 \(after.name) 没有主键或换了主键，没有比较",
          "the table \(after.name) has no primary key or another one, and was not compared"),
        hint: Message("在 content/datapackage.yaml 写上 primaryKey", "give it a primaryKey"))
      return
    }
    let oldRows = try old.rows(of: before, log: &log)
    let newRows = try new.rows(of: after, log: &log)
    var columns: [PublishedData.Column] = []
    for column in before.columns where column.isFigure {
      guard let other = after.columns.first(where: { $0.name == column.name }) else {
        result.changes.append(FigureChange(.column, after, column: column))
        continue
      }
      if other.unit != column.unit {
        result.changes.append(
          FigureChange(.unit, after, column: other, old: column.unit, new: other.unit))
      }
      columns.append(other)
    }
    for key in newRows.keys {
      let isNew = !oldRows.has(key)
      if isNew { result.newRows[after.name, default: 0] += 1 }
      for column in columns {
        let (left, right) = (oldRows[key, column.name] ?? "", newRows[key, column.name] ?? "")
        explanations.note(
          right, table: after.name, key: key, column: column.name, isNew: isNew)
        if isNew { continue }
        if isSameFigure(left, right) {
          result.same += 1
        } else {
          result.changes.append(
            FigureChange(.changed, after, key: key, column: column, old: left, new: right))
        }
      }
    }
    // A row without figures takes none away; but that a figure was revised must stay known.
    let isRecord = columns.isEmpty && after.name != Revision.table
    for key in oldRows.keys where !newRows.has(key) {
      if isRecord {
        result.goneRows[after.name, default: 0] += 1
      } else {
        result.changes.append(FigureChange(.row, after, key: key))
      }
    }
  }

  private func report(_ explanations: Explanations, log: inout DiagnosticLog) {
    for change in result.changes where change.revision == nil {
      let place =
        new.tables.first { $0.name == change.table }.map { "\(new.folder)/\($0.path)" }
        ?? new.folder
      let what = change.sentence
      log.error(
        "figure-unexplained", at: SourceLocation(place),
        Message("\(what.chinese)，没有说明", "\(what.english), and nothing says why"),
        hint: Message(
          "在 content/data/revisions.csv 说明是修订还是更正、原因和日期；改错了就改回来",
          "say in content/data/revisions.csv why, whether as a revision or a correction; or put it "
            + "back"))
    }
    explanations.reportMisfits(at: "\(new.folder)/\(Revision.table).csv", log: &log)
  }
}

extension FigureChange {
  init(
    _ kind: Kind, _ table: PublishedData.Table, key: String = "",
    column: PublishedData.Column? = nil, old: String = "", new: String = ""
  ) {
    self.init(
      kind: kind, table: table.name, tableTitle: table.title, key: key,
      column: column?.name ?? "", columnTitle: column?.title ?? "", unit: column?.unit ?? "",
      old: old, new: new)
  }
}

/// Whether two values are one number, however it is written: `1.50` is `1.5`.
func isSameFigure(_ one: String, _ other: String) -> Bool {
  one == other || shortest(one) == shortest(other)
}

private func shortest(_ number: String) -> String {
  var text = number[...]
  let sign = text.hasPrefix("-") ? "-" : ""
  if text.hasPrefix("-") || text.hasPrefix("+") { text = text.dropFirst() }
  // Texts and numbers with exponents are compared as they are written.
  guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else {
    return number
  }
  let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let whole = parts[0].drop { $0 == "0" }
  var fraction = parts.count > 1 ? parts[1] : ""
  while fraction.last == "0" { fraction = fraction.dropLast() }
  let isZero = whole.isEmpty && fraction.isEmpty
  return (isZero ? "" : sign) + (whole.isEmpty ? "0" : whole)
    + (fraction.isEmpty ? "" : ".\(fraction)")
}
