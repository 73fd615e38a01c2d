package import Charts
package import Diagnostics

extension Diagnostic {
  /// A problem of a chart as a finding about its source.
  ///
  /// - Parameters:
  ///   - problem: what the chart found.
  ///   - location: the file, with the place of the chart in it for a problem without a place of its own.
  package init(_ problem: ChartProblem, at location: SourceLocation) {
    self.init(
      problem.severity == .error ? .error : .warning, rule: problem.rule,
      at: SourceLocation(
        location.path, row: problem.line ?? location.row, column: problem.column),
      Message(problem.chinese, problem.english))
  }
}
