import Diagnostics
import Ledger

extension TemplateCompiler {
  /// Writes what a tag stands for, escaped for its place.
  mutating func value(
    _ expression: Expression, raw: Bool, _ location: SourceLocation, _ scope: Scope
  ) {
    guard let binding = lookUp(expression, location, scope) else { return }
    let format = expression.format.flatMap { name in
      let format = ValueFormat(rawValue: name)
      if format == nil { reportFormat(name, location) }
      return format
    }
    guard isSafe(binding, expression, location) else { return }
    switch binding {
    case .text(let text):
      let column = ResultColumn(name: expression.description, type: .string)
      write(format.map { $0.text(.text(text), column: column) } ?? text, isMarkup: false)
    case .flag(let flag):
      write(flag ? "true" : "false", isMarkup: false)
    case .value(let source, let column, let own, let table):
      guard check(raw: raw, expression, location) else { return }
      reportMisfit(format, column, location)
      emit(.value(source, printer(column, format ?? own, table)))
    case .sum(let query, let index, let column, let own, let table):
      reportMisfit(format, column, location)
      emit(.sum(query: query, column: index, printer(column, format ?? own, table)))
    case .chart(let plan):
      emit(.chart(plan))
    case .chartDescription:
      emit(.chartDescription)
    case .sparkline(let source, let column, let label):
      emit(.sparkline(source, column, label: label))
    case .path:
      emit(.path)
    case .address(let root):
      write(root, isMarkup: false)
      emit(.addressPath)
    case .qrCode(let site):
      guard raw else { return reportMarkup(expression, location) }
      emit(.qrCode(site: site))
    case .fragment(let nodes, let scope, let isHTML):
      guard !isHTML || raw else { return reportMarkup(expression, location) }
      let fillings = fillings
      self.fillings = []
      compile(nodes, scope, isHTML: isHTML)
      self.fillings = fillings
    case .mapping, .list, .query, .signs:
      log.error(
        "not-a-value", at: location,
        Message(
          "“\(expression.description)” 是一组数据，不是一个值",
          "\"\(expression.description)\" is a set of data, not a value"),
        hint: Message(
          "用 “{{#…}}…{{/…}}” 逐行写出，或用 “查询.列” 取第一行的一列",
          "loop with \"{{#…}}…{{/…}}\", or take a column of its first row with \"query.column\""))
    }
  }

  private mutating func emit(_ instruction: Instruction) {
    output.append(instruction)
    html?.passValue()
  }

  private func printer(
    _ column: ResultColumn, _ format: ValueFormat?, _ table: Int?
  ) -> Printer {
    let escape: Printer.Escape =
      switch html?.place {
      case nil: .none
      case .addressStart: .address(isStart: true)
      case .addressPart: .address(isStart: false)
      case .jsonString: .json
      case .addressList: .addressList
      case .text, .forbidden: .html
      }
    return Printer(column: column, format: format, escape: escape, table: table)
  }

  /// Whether something may be written at the current place; if not, that is reported.
  private mutating func isSafe(
    _ binding: Binding, _ expression: Expression, _ location: SourceLocation
  ) -> Bool {
    switch (html?.place, binding) {
    case (.forbidden, _):
      log.error(
        "unsafe-place", at: location,
        Message(
          "“\(expression.description)” 不能放在引号之外的标签、注释、脚本或样式里",
          "a value cannot stand in a tag outside quotes, a comment, a script or a style"),
        hint: Message(
          "属性值要加引号；JSON-LD 里只能放在字符串的引号里",
          "put the attribute's value in quotes; in JSON-LD only a string takes values"))
      return false
    case (.jsonString, .chart), (.jsonString, .chartDescription), (.jsonString, .sparkline),
      (.jsonString, .fragment(_, _, isHTML: true)):
      log.error(
        "unsafe-place", at: location,
        Message(
          "“\(expression.description)” 是网页内容，不能放在 JSON-LD 里",
          "\"\(expression.description)\" is markup and cannot stand in JSON-LD"))
      return false
    default:
      return true
    }
  }

  private mutating func check(
    raw: Bool, _ expression: Expression, _ location: SourceLocation
  ) -> Bool {
    guard raw else { return true }
    let name = expression.description
    log.error(
      "raw-value", at: location,
      Message(
        "数据不能原样写入网页：“{{{\(name)}}}”", "data cannot be written as markup: \"{{{\(name)}}}\""),
      hint: Message("改为 “{{\(name)}}”", "write \"{{\(name)}}\""))
    return false
  }

  private mutating func reportMarkup(_ expression: Expression, _ location: SourceLocation) {
    let name = expression.description
    log.error(
      "template-syntax", at: location,
      Message(
        "“\(name)” 是网页内容，要写成 “{{{\(name)}}}”", "\"\(name)\" is markup; write \"{{{\(name)}}}\""))
  }

  private mutating func reportMisfit(
    _ format: ValueFormat?, _ column: ResultColumn, _ location: SourceLocation
  ) {
    guard let fault = format?.misfit(column) else { return }
    log.error("format-misfit", at: location, fault)
  }

  private mutating func reportFormat(_ name: String, _ location: SourceLocation) {
    log.error(
      "unknown-format", at: location,
      Message("没有名为 “\(name)” 的格式", "no format named \"\(name)\""),
      hint: didYouMean(name, among: ValueFormat.allCases.map(\.rawValue)))
  }

  /// What the expression stands for, or a finding.
  mutating func lookUp(
    _ expression: Expression, _ location: SourceLocation, _ scope: Scope
  ) -> Binding? {
    var binding =
      expression.names.count > 1
      ? scope.group(expression.names[0]) ?? scope[expression.names[0]] : scope[expression.names[0]]
    var known = scope.names
    var name = expression.names[0]
    for part in expression.names.dropFirst() {
      guard let parent = binding else { break }
      name = part
      switch parent {
      case .mapping(let children):
        binding = children[part]
        known = children.keys.sorted()
      case .query(let query):
        known = query.columns.map(\.name)
        binding = query.columns.firstIndex { $0.name == part }.map {
          .value(.first(query: query.index, column: $0), query.columns[$0])
        }
      default:
        binding = nil
        known = []
      }
    }
    if binding == nil {
      log.error(
        "unknown-name", at: location,
        Message(
          "“\(expression.names.joined(separator: "."))” 中的 “\(name)” 不存在",
          "unknown name \"\(name)\" in \"\(expression.names.joined(separator: "."))\""),
        hint: didYouMean(name, among: known))
    }
    return binding
  }
}
