import Diagnostics
import Ledger

/// The queries that a page's front matter names, prepared against the public database.
struct PageQueries {
  private(set) var each: PageQuery?
  private(set) var pagination: Pagination?
  private(set) var list: [PageQuery] = []
  /// The columns of the page's own row.
  private(set) var pageRow = QueryBinding(index: -1, columns: [])
  private let connection: Connection
  /// The values of the parameters that are the same for all rows.
  private let constants: [String: Value]
  private var declared: [String: DeclaredColumn] = [:]

  init(
    _ connection: Connection, _ page: YAMLNode, _ constants: [String: Value],
    _ log: inout DiagnosticLog
  ) {
    self.connection = connection
    self.constants = constants
    declared = Self.declaredColumns(page["columns"], &log)
    if let node = page["each"] { each = query("rows", node, &log) }
    pageRow.columns = each?.columns ?? []
    var data = page["data"]?.entries ?? []
    if let node = page["paginate"] { paginate(node, &data, &log) }
    for entry in data {
      if let query = query(entry.key, entry.value, &log) { list.append(query) }
    }
  }

  /// Takes the list that is to be shown in parts: the rows of `each` itself, or a query of `data` for
  /// each of its rows.
  ///
  /// It is prepared before the columns of the pager are known, since it is the same on all its pages.
  private mutating func paginate(
    _ node: YAMLNode, _ data: inout [YAMLNode.Entry], _ log: inout DiagnosticLog
  ) {
    let rows = (node["rows"] ?? node).integer ?? 0
    var query = each
    if node.entries != nil {
      node.reportUnknownKeys(
        known: ["rows", "of"], of: Message("paginate", "`paginate`"), log: &log)
      let index = data.firstIndex { $0.key == node["of"]?.string }
      query = index.map { data.remove(at: $0) }.flatMap { self.query($0.key, $0.value, &log) }
    } else {
      each = nil
      pageRow.columns = []
    }
    guard rows > 0, let query else {
      return log.error(
        "paginate", at: node.location,
        Message(
          "paginate 应写成每页行数（分 each 的行），或 { rows: 行数, of: data 中的查询 }",
          "`paginate` is a number of rows of `each`, or { rows: number, of: query of `data` }"))
    }
    pagination = Pagination(query: list.count, rowsPerPage: rows)
    list.append(query)
    pageRow.columns += Pager.columns
  }

  /// What the names of the queries stand for.
  var bindings: [String: Binding] {
    Dictionary(
      list.enumerated().map { index, query in
        (
          query.name,
          .query(
            QueryBinding(
              index: index, columns: query.columns, source: QuerySource(query, connection)))
        )
      }, uniquingKeysWith: { _, last in last })
  }

  /// Warns of queries that the page runs for nothing.
  func reportUnused(in instructions: [Instruction], _ log: inout DiagnosticLog) {
    let used = Instruction.queries(in: instructions)
    for (index, query) in list.enumerated()
    where !used.contains(index) && index != pagination?.query {
      log.warning(
        "unused-query", at: query.location,
        Message("查询 “\(query.name)” 没有用到", "the query \"\(query.name)\" is not used"),
        hint: Message("删去它，或检查名称", "remove it, or check its name"))
    }
  }
}

extension PageQueries {
  /// Prepares one query; nil, with a finding, when the SQL is faulty.
  private func query(
    _ name: String, _ node: YAMLNode, _ log: inout DiagnosticLog
  ) -> PageQuery? {
    guard let sql = node.string else {
      log.error("sql", at: node.location, Message("这里应是一条 SQL 查询", "expected an SQL query"))
      return nil
    }
    do {
      let statement = try connection.prepare(sql)
      let columns = statement.columns.map { declared[$0.name]?.applied(to: $0) ?? $0 }
      if statement.readsMoney { reportUndeclared(columns, node.location, &log) }
      let arguments = statement.parameters.compactMap { argument($0, node.location, &log) }
      return PageQuery(
        name: name, sql: sql, arguments: arguments, columns: columns, tables: statement.tables,
        location: node.location)
    } catch {
      log.error("sql", at: node.location, error.message, hint: error.hint)
      return nil
    }
  }

  /// The value of a parameter: a constant such as the build's date, or a column of the page's row.
  private func argument(
    _ name: String, _ location: SourceLocation, _ log: inout DiagnosticLog
  ) -> PageQuery.Argument? {
    if let value = constants[name] { return .constant(value) }
    if let index = pageRow.columns.firstIndex(where: { $0.name == name }) { return .row(index) }
    log.error(
      "unknown-parameter", at: location,
      Message("查询中的参数 “:\(name)” 没有值", "the parameter \":\(name)\" has no value"),
      hint: didYouMean(name, among: pageRow.columns.map(\.name) + constants.keys.sorted()))
    return nil
  }

  /// A computed column of a query that reads money may be in 分: its unit must be said, else a figure
  /// could be printed a hundred or a million times too large.
  private func reportUndeclared(
    _ columns: [ResultColumn], _ location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    for column in columns where column.isComputed && declared[column.name] == nil {
      log.error(
        "undeclared-column", at: location,
        Message(
          "计算列 “\(column.name)” 没有说明单位；查询读到了金额（以分存储）",
          "the computed column \"\(column.name)\" has no unit, and the query reads money (stored in 分)"
        ),
        hint: Message(
          "在 columns 中写明，如 \(column.name): { title: 合计, unit: 万元, type: number }；不是金额的写 type: integer",
          "say it under `columns`, such as \(column.name): { title: 合计, unit: 万元, type: number }"))
    }
  }

  /// What the page's `columns` says about computed columns.
  private static func declaredColumns(
    _ node: YAMLNode?, _ log: inout DiagnosticLog
  ) -> [String: DeclaredColumn] {
    var columns: [String: DeclaredColumn] = [:]
    for entry in node?.entries ?? [] {
      entry.value.reportUnknownKeys(
        known: ["title", "unit", "type", "decimals"], of: Message("列", "a column"),
        log: &log)
      let name = entry.value["type"]?.string
      let type = name.flatMap(FieldType.init(rawValue:))
      if let name, type == nil {
        log.error(
          "unknown-type", at: entry.value["type"]?.location ?? entry.location,
          Message("没有名为 “\(name)” 的类型", "no type named \"\(name)\""),
          hint: didYouMean(name, among: FieldType.allCases.map(\.rawValue)))
      }
      columns[entry.key] = DeclaredColumn(
        title: entry.value["title"]?.string, unit: entry.value["unit"]?.string, type: type,
        decimals: entry.value["decimals"]?.integer)
    }
    return columns
  }
}

/// What a page's `columns` says about a result column.
private struct DeclaredColumn {
  var title: String?
  var unit: String?
  var type: FieldType?
  var decimals: Int?

  /// The column with what is declared; a computed one is a number unless declared otherwise.
  func applied(to column: ResultColumn) -> ResultColumn {
    column.declaring(
      title: title, unit: unit, type: type ?? (column.isComputed ? .number : nil),
      decimals: decimals)
  }
}
