import Diagnostics
import GRDB
import Tables

/// Fills the full database, table by table, and collects what is wrong with the content.
struct LedgerLoader {
  let descriptor: Descriptor
  let folder: ContentFolder
  var log: DiagnosticLog
  private(set) var sources: [LedgerSource] = []
  /// Tables of which a file could not be read; keys that refer to them are not checked.
  private(set) var incomplete: Set<String> = []
  /// The YAML files that were read, some of which hold the lists of several tables.
  private var yamlFiles: [String: YAMLNode] = [:]

  init(descriptor: Descriptor, folder: ContentFolder, log: DiagnosticLog) {
    self.descriptor = descriptor
    self.folder = folder
    self.log = log
  }

  mutating func load(into db: Database) throws {
    // Nothing is ever rolled back: a load that fails is thrown away.
    try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try db.inTransaction {
      try db.execute(
        sql: "CREATE TABLE _source (id INTEGER PRIMARY KEY, path TEXT NOT NULL, sheet TEXT)")
      for resource in descriptor.resources {
        try db.execute(sql: resource.fullTable)
        try load(resource, into: db)
      }
      for (index, source) in sources.enumerated() {
        try db.execute(
          sql: "INSERT INTO _source VALUES (?, ?, ?)",
          arguments: [index + 1, source.path, source.sheet])
      }
      for resource in descriptor.resources { try checkKeys(of: resource, in: db) }
      for resource in descriptor.resources { try checkForeignKeys(of: resource, in: db) }
      for resource in descriptor.resources { try checkRelease(of: resource, in: db) }
      return .commit
    }
  }

  private mutating func load(_ resource: Resource, into db: Database) throws {
    let readers = resource.fields.map {
      ColumnReader($0, missingValues: resource.missingValues, log: &log)
    }
    let statement = try db.makeStatement(sql: resource.fullInsert)
    var row = LoadedRow(statement: statement.sqliteStatement, readers: readers)
    for path in resource.paths {
      if path.hasSuffix(".md") {
        try loadStories(path, of: resource, into: &row)
      } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        try loadItems(path, of: resource, into: &row)
      } else {
        try loadTable(path, of: resource, into: &row)
      }
    }
  }

  private mutating func loadTable(
    _ path: String, of resource: Resource, into row: inout LoadedRow
  ) throws {
    guard let bytes = folder.read(path, log: &log),
      var table = TableReader(path: path, bytes: bytes, dialect: resource.dialect, log: &log)
    else {
      incomplete.insert(resource.name)
      return
    }
    let sheet = resource.dialect.sheetName(in: path)
    let columns = resource.columns(of: table.header, path: path, sheet: sheet, log: &log)
    let source = LedgerSource(
      path: path, sheet: sheet, table: resource.name, isStory: false,
      places: columns.map { $0.map { table.header.columns[$0].number } ?? 0 })
    sources.append(source)
    row.begin(source, number: sources.count)
    while let next = table.next(log: &log) {
      try row.insert(next, columns: columns, log: &log)
    }
  }

  /// Loads the items of a YAML list; each is a source of its own, for each has its own lines.
  private mutating func loadItems(
    _ path: String, of resource: Resource, into row: inout LoadedRow
  ) throws {
    if yamlFiles[path] == nil {
      yamlFiles[path] = folder.read(path, log: &log)
        .flatMap { utf8Text($0, path: path, log: &log) }
        .flatMap { parseYAML($0, path: path, log: &log) }
    }
    guard let root = yamlFiles[path],
      let items = yamlItems(of: root, path: path, for: resource, log: &log)
    else {
      incomplete.insert(resource.name)
      return
    }
    for item in items {
      sources.append(item.source)
      row.begin(item.source, number: sources.count)
      try row.insert(item, log: &log)
    }
  }

  /// Loads one story, or all of a folder where the path ends in `*.md`.
  private mutating func loadStories(
    _ path: String, of resource: Resource, into row: inout LoadedRow
  ) throws {
    var files = [path]
    if path.hasSuffix("/*.md") {
      let parent = path.dropLast("/*.md".count)
      // Only the folder itself, not the folders in it.
      files = folder.files(in: String(parent), suffix: ".md", log: &log)
        .filter { !$0.dropFirst(parent.count + 1).contains("/") }
    }
    for file in files {
      guard let bytes = folder.read(file, log: &log),
        let text = utf8Text(bytes, path: file, log: &log),
        let story = Story(text, path: file, of: resource, log: &log)
      else {
        incomplete.insert(resource.name)
        continue
      }
      sources.append(story.source)
      row.begin(story.source, number: sources.count)
      try row.insert(story, log: &log)
    }
  }
}

extension Dialect {
  /// The sheet as findings name it, where the file is a workbook.
  fileprivate func sheetName(in path: String) -> String? {
    guard path.lowercased().hasSuffix(".xlsx") else { return nil }
    switch sheet {
    case .name(let name): return name
    case .number(let number): return String(number)
    case nil: return "1"
    }
  }
}

extension Resource {
  /// The table in the full database.
  fileprivate var fullTable: String {
    let columns = fields.map { "\(quoted($0.name)) \($0.storage)" }
    return "CREATE TABLE \(quoted(name)) (_source INTEGER NOT NULL, _row INTEGER NOT NULL, "
      + columns.joined(separator: ", ") + ")"
  }

  fileprivate var fullInsert: String {
    let holes = Array(repeating: "?", count: fields.count + 2).joined(separator: ", ")
    return "INSERT INTO \(quoted(name)) VALUES (\(holes))"
  }
}

/// A name as SQL takes it whatever it is.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}
