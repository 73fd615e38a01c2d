import Diagnostics
import Ledger

extension TemplateCompiler {
  /// Writes a section once, for each row or item, or not at all.
  mutating func section(
    _ expression: Expression, inverted: Bool, _ children: [TemplateNode],
    _ location: SourceLocation, _ scope: Scope, isHTML: Bool
  ) {
    guard let binding = lookUp(expression, location, scope) else { return }
    switch binding {
    case .text(let text):
      if text.isEmpty == inverted { compile(children, scope, isHTML: isHTML) }
    case .flag(let flag):
      if flag != inverted { compile(children, scope, isHTML: isHTML) }
    case .mapping(let bindings):
      if !inverted { compile(children, scope.entering(bindings), isHTML: isHTML) }
    case .list(let items):
      if inverted {
        if items.isEmpty { compile(children, scope, isHTML: isHTML) }
      } else {
        for item in items { compile(children, scope.entering(item), isHTML: isHTML) }
      }
    case .query(let query):
      if inverted {
        let empty = branch(children, scope, isHTML: isHTML)
        output.append(.loop(query: query.index, body: [], empty: empty))
      } else {
        let body = branch(children, scope.enteringRow(of: query), isHTML: isHTML)
        output.append(.loop(query: query.index, body: body, empty: []))
      }
    case .value(let source, let column, let format, _):
      let body = branch(children, scope, isHTML: isHTML)
      if format == nil {
        output.append(
          .when(source, then: inverted ? [] : body, otherwise: inverted ? body : []))
      } else {
        let probe = Instruction.value(
          source, Printer(column: column, format: format, escape: .none))
        output.append(
          .whenWritten([probe], then: inverted ? [] : body, otherwise: inverted ? body : []))
      }
    case .fragment(let nodes, let inner, _):
      // An empty text is not written at all, so its section is decided here.
      guard !nodes.isEmpty else {
        if inverted { compile(children, scope, isHTML: isHTML) }
        return
      }
      var unused = DiagnosticLog()  // The faults in it are reported where the fragment is written.
      let probe = Self.plain(nodes, scope: inner, log: &unused)
      let body = branch(children, scope, isHTML: isHTML)
      output.append(
        .whenWritten(probe, then: inverted ? [] : body, otherwise: inverted ? body : []))
    case .chartDescription:
      let body = branch(children, scope, isHTML: isHTML)
      output.append(
        .whenWritten(
          [.chartDescription], then: inverted ? [] : body, otherwise: inverted ? body : []))
    case .signs(let signs, let table):
      let body = branch(children, scope, isHTML: isHTML)
      output.append(
        .whenShown(
          signs, table: table, then: inverted ? [] : body, otherwise: inverted ? body : []))
    case .sum, .chart, .sparkline, .path, .address, .qrCode:
      if !inverted { compile(children, scope, isHTML: isHTML) }
    }
  }

  /// Instructions of a part that is perhaps not written; the place in the HTML must end as it began.
  private mutating func branch(
    _ nodes: [TemplateNode], _ scope: Scope, isHTML: Bool
  ) -> [Instruction] {
    let outer = output
    output = []
    compile(nodes, scope, isHTML: isHTML)
    defer { output = outer }
    return output
  }
}
