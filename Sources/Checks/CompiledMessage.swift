import Diagnostics
import Ledger

/// A message whose names were looked up among the columns of the query.
struct CompiledMessage {
  private enum Part {
    case text(String)
    case value(Int, ResultColumn, ValueFormat)
  }

  private var parts: [Part] = []

  /// Looks up the names; nil, with a finding for each, when the query has no such columns.
  init?(_ template: MessageTemplate, query: Query, log: inout DiagnosticLog) {
    var isGood = true
    for part in template.parts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .value(let name, let format, let location):
        guard let index = query.columns.firstIndex(where: { $0.name == name }) else {
          isGood = false
          query.reportMissingColumn(name, at: location, &log)
          continue
        }
        parts.append(.value(index, query.columns[index].shown(as: format, of: query), format))
      }
    }
    guard isGood else { return nil }
  }

  /// The text for one row.
  func text(for row: [Value]) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let part): text += part
      case .value(let index, let column, let format):
        let value = format.text(row[index], column: column)
        text += row[index].isNull ? "（空）" : value.count > 200 ? value.prefix(200) + "…" : value
      }
    }
  }
}

extension ResultColumn {
  /// A computed column as a format for money sees it: in a query that reads money it is in 分.
  fileprivate func shown(as format: ValueFormat, of query: Query) -> ResultColumn {
    guard isComputed, unit == nil, query.readsMoney, [.wan, .yi, .yuan].contains(format) else {
      return self
    }
    return declaring(unit: MoneyUnit.yuan.rawValue)
  }
}

extension Query {
  /// Reports a name that is not among the columns of the result.
  func reportMissingColumn(
    _ name: String, at location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    let names = columns.map(\.name).filter { !$0.hasPrefix("_") }
    log.error(
      "check-file", at: location,
      Message("查询结果里没有列 “\(name)”", "the query has no column \"\(name)\""),
      hint: suggestion(for: name, among: names).map {
        Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
      } ?? Message("有：\(names.joined(separator: "、"))", "known: \(names.joined(separator: ", "))"))
  }
}
