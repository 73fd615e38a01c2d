import Charts
package import Diagnostics
import Site
import Tables

/// Draws one chart: a specification becomes a tree, files become rows, both become a drawing.
package struct ChartPipeline {
  private let options: ChartOptions
  /// Every finding of the run.
  package private(set) var log = DiagnosticLog()
  /// The bytes of the files that findings can be about.
  private var files: [String: [UInt8]] = [:]

  package init(_ options: ChartOptions) { self.options = options }

  /// Draws the chart.
  ///
  /// - Parameter standardInput: the specification, when the options say `-`.
  /// - Returns: the drawing, with a line end; nil when there are findings of severity error.
  package mutating func draw(standardInput: @autoclosure () -> [UInt8] = []) -> String? {
    let isStandardInput = options.specification == "-"
    let path = isStandardInput ? "<stdin>" : options.specification
    let bytes = isStandardInput ? standardInput() : readFile(path, log: &log)
    guard let bytes else { return nil }
    files[path] = bytes
    var rows = ChartRows(
      folder: isStandardInput ? nil : folder(of: path), main: options.data)
    let node = chartSpecification(bytes, path: path, log: &log)
    let specification = node.flatMap { node in
      let (specification, problems) = ChartSpecification.parse(node) { rows.columns(of: $0) }
      report(problems, path)
      return specification
    }
    if node != nil { rows.reportUnused() }
    log.merge(rows.log)
    files.merge(rows.files) { specification, _ in specification }
    guard let specification, !log.hasErrors else { return nil }
    let drawing = draw(specification, rows.data(of: specification), path)
    return log.hasErrors ? nil : drawing
  }

  /// The findings for people, each with the line of the source that it is about; empty without any.
  package func textReport(language: Language, isColoured: Bool) -> String {
    guard !log.entries.isEmpty else { return "" }
    let excerpts = sourceExcerpts(of: log) { files[$0] }
    return log.textReport(language: language, isColoured: isColoured) { excerpts[$0] }
  }

  private mutating func draw(
    _ specification: ChartSpecification, _ data: ChartData, _ path: String
  ) -> String {
    switch options.format {
    case .svg:
      let chart = specification.svg(
        data, id: "chart", width: options.width == .narrow ? .narrow : .wide,
        theme: options.isForPrint ? .print : .page)
      report(chart.warnings, path)
      return chart.svg + "\n"
    case .json:
      let (scene, problems) = specification.scene(data)
      report(problems, path)
      return scene + "\n"
    }
  }

  private mutating func report(_ problems: [ChartProblem], _ path: String) {
    for problem in problems { log.report(Diagnostic(problem, at: SourceLocation(path))) }
  }
}

/// The folder that a file is in, or nil for one in the working folder.
private func folder(of path: String) -> String? {
  path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
}
