import Diagnostics

/// What the newer release says about figures that it has differently.
///
/// The older release's own revisions belong to differences from one still older, so only those count that
/// the newer one has more. A figure can be revised several times: the revisions follow each other by their
/// dates from the old value to the new one. `key` is `*` for all rows that are gone from a table.
struct Explanations {
  private struct Cell: Hashable {
    var table: String
    var key: String
    var column: String
  }

  private var revisions: [Cell: [Revision]] = [:]
  /// The values of the newer release where there is an explanation.
  private var values: [Cell: String] = [:]
  /// Those that the older release did not have yet.
  private var firsts: Set<Cell> = []
  private var used: Set<Cell> = []
  private var misfits: [(Revision, Message)] = []

  init(
    old: PublishedData, new: PublishedData, log: inout DiagnosticLog
  ) throws(ArchiveError) {
    let known = Set(try rows(of: old, log: &log).map { $0.id })
    for revision in try rows(of: new, log: &log) where !known.contains(revision.id) {
      let cell = Cell(table: revision.table, key: revision.key, column: revision.column)
      revisions[cell, default: []].append(revision)
    }
    for (cell, list) in revisions {
      revisions[cell] = list.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }
  }

  /// Takes notice of a figure that the newer release has.
  ///
  /// One that is new may have been published and revised since the older release.
  mutating func note(
    _ value: String, table: String, key: String, column: String, isNew: Bool
  ) {
    guard !revisions.isEmpty else { return }
    let cell = Cell(table: table, key: key, column: column)
    guard revisions[cell] != nil else { return }
    values[cell] = value
    if isNew { firsts.insert(cell) }
  }

  /// Gives each change the last revision that explains it.
  mutating func explain(_ changes: inout [FigureChange]) {
    for index in changes.indices {
      let change = changes[index]
      var cell = Cell(table: change.table, key: change.key, column: change.column)
      if change.kind == .row, revisions[cell] == nil { cell.key = "*" }
      guard let list = revisions[cell], let last = list.last else { continue }
      used.insert(cell)
      changes[index].revision = last
      if change.kind == .changed || change.kind == .unit {
        check(list, from: change.old, to: change.new)
      }
    }
    for cell in revisions.keys.sorted(by: {
      ($0.table, $0.key, $0.column) < ($1.table, $1.key, $1.column)
    }) where !used.contains(cell) {
      let list = revisions[cell] ?? []
      if let value = values[cell], let first = list.first, firsts.contains(cell) {
        check(list, from: first.old, to: value)
      } else if let value = values[cell], let first = list.first, let last = list.last,
        isSameFigure(first.old, value), isSameFigure(last.new, value), list.count > 1
      {
        check(list, from: value, to: value)
      } else {
        misfits += list.map { ($0, nothingExplained(values[cell])) }
      }
    }
  }

  func reportMisfits(at path: String, log: inout DiagnosticLog) {
    for (revision, message) in misfits {
      let name = revision.id
      log.error(
        "revision-misfit", at: SourceLocation(path),
        Message("“\(name)”：\(message.chinese)", "\"\(name)\": \(message.english)"),
        hint: Message(
          "改正 content/data/revisions.csv 里的表、行、列和前后两个数",
          "mend table, key, column and the two values in content/data/revisions.csv"))
    }
  }

  /// The revisions lead from the one value to the other, each from where the one before ended.
  private mutating func check(_ list: [Revision], from old: String, to new: String) {
    var value = old
    for revision in list {
      if !isSameFigure(revision.old, value) {
        misfits.append(
          (
            revision,
            Message(
              "写的原数是 “\(revision.old)”，公布过的是 “\(value)”",
              "the old value is \"\(revision.old)\", what was published is \"\(value)\"")
          ))
      }
      value = revision.new
    }
    if let last = list.last, !isSameFigure(value, new) {
      misfits.append(
        (
          last,
          Message(
            "写的新数是 “\(value)”，现在公布的是 “\(new)”",
            "the new value is \"\(value)\", what is published now is \"\(new)\"")
        ))
    }
  }
}

/// The revisions of a release; none when it has no such table.
private func rows(
  of data: PublishedData, log: inout DiagnosticLog
) throws(ArchiveError) -> [Revision] {
  guard let table = data.tables.first(where: { $0.name == Revision.table }) else { return [] }
  let path = "\(data.folder)/\(table.path)"
  guard var reader = PublishedTable(path, try contents(of: path), log: &log) else { return [] }
  return reader.rows(log: &log).map { row in
    Revision(
      id: row["id"] ?? "", table: row["table"] ?? "", key: row["key"] ?? "",
      column: row["column"] ?? "", old: row["old"] ?? "", new: row["new"] ?? "",
      kind: row["kind"] ?? "", reason: row["reason"] ?? "", date: row["date"] ?? "")
  }
}

private func nothingExplained(_ value: String?) -> Message {
  guard let value else {
    return Message("没有这个表、行、列的数", "there is no figure of that table, key and column")
  }
  return Message(
    "什么也没有说明：这个数没有变，都是 “\(value)”",
    "it explains nothing: the figure is the same, \"\(value)\"")
}
