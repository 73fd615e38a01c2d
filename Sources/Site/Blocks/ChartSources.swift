import Charts
import Diagnostics
import Ledger

/// The data that the views of a chart in a page name: queries of the page, and published files.
struct ChartSources {
  private let options: BlockOptions
  private(set) var known: [DataReference: Source] = [:]
  /// What is wrong in the files.
  private(set) var log = DiagnosticLog()

  enum Source {
    case query(QueryBinding)
    case table(DataTable)
  }

  init(_ options: BlockOptions) { self.options = options }

  /// The columns of some data, nil standing for rows that the chart is given from outside.
  mutating func columns(of reference: DataReference?) -> DataColumns {
    guard let reference else { return Message("图表没有数据", "the chart has no data").asMissing }
    switch known[reference] ?? find(reference) {
    case .query(let query)?: return .columns(query.columns.map(DataTable.Column.init))
    case .table(let table)?: return .columns(table.columns)
    case nil: break
    }
    switch reference.origin {
    case .named(let name): return missing(name).asMissing
    case .url(let url):
      let table = options.files.table(
        url, format: reference.format, property: reference.property, log: &log)
      switch table {
      case .success(let table):
        known[reference] = .table(table)
        return .columns(table.columns)
      case .failure(let refusal): return refusal.message.asMissing
      }
    }
  }

  /// The query of the page that a reference names.
  private mutating func find(_ reference: DataReference) -> Source? {
    guard case .named(let name) = reference.origin, case .query(let query)? = options.scope[name]
    else { return nil }
    known[reference] = .query(query)
    return .query(query)
  }

  private func missing(_ name: String) -> Message {
    let hint = didYouMean(name, among: options.scope.queryNames)
    return Message(
      "本页没有名为 “\(name)” 的查询" + (hint.map { "（\($0.chinese)）" } ?? ""),
      "this page has no query named \"\(name)\"" + (hint.map { " (\($0.english))" } ?? ""))
  }
}

extension Message {
  fileprivate var asMissing: DataColumns { .missing(chinese: chinese, english: english) }
}
