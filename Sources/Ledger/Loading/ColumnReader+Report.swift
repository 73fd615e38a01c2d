import Diagnostics
import Tables

extension ColumnReader {
  /// Reports what is wrong with a cell: its column, its value, what was expected.
  func report(
    _ problem: CellProblem, cell: Cell, at location: SourceLocation, log: inout DiagnosticLog
  ) {
    let isTable = location.column != nil
    let place = Message(
      isTable ? "第 \(location.column ?? 0) 列「\(field.label)」" : "「\(field.label)」",
      isTable
        ? "column \(location.column ?? 0) \"\(field.label)\"" : "\"\(field.label)\"")
    let value = problem.rule == "required" ? "" : cell.shown
    // Looking for near words takes time, and is for nothing once the log keeps no more.
    let isKept = log.count(.error) < DiagnosticLog.limit
    let hint =
      problem.candidates.isEmpty || !isKept
      ? problem.hint : didYouMean(value, among: problem.candidates)
    log.error(
      problem.rule, at: location,
      value.isEmpty
        ? Message(
          "\(place.chinese)\(problem.fault.chinese)", "\(place.english) \(problem.fault.english)")
        : Message(
          "\(place.chinese)的值 \"\(value)\" \(problem.fault.chinese)",
          "\(place.english): the value \"\(value)\" \(problem.fault.english)"),
      hint: hint)
  }
}

extension Cell {
  /// The content as a message quotes it, at most 40 characters on one line.
  var shown: String {
    let text =
      switch self {
      case .empty, .unreadable: ""
      case .text(let text), .date(let text): text
      case .number(let number): DecimalNumber(number).text
      case .boolean(let flag): flag ? "TRUE" : "FALSE"
      }
    let line = text.prefix(41).map { $0.isNewline ? " " : $0 }
    return line.count > 40 ? String(line.prefix(40)) + "…" : String(line)
  }
}
