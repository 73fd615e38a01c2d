import Charts
import Diagnostics
import Ledger
import Markdown
import Tables

/// Carries out the instructions of a page for one row after another.
///
/// One renderer belongs to one worker; its buffer is used again for every page.
struct PageRenderer {
  /// The bytes of the page so far.
  private(set) var output: [UInt8] = []
  /// The current row of each depth: the page's own row first.
  private var rows: [[Value]] = []
  /// The rows of each of the page's queries.
  private var results: [[[Value]]] = []
  private var path = ""
  private var root: [UInt8] = []
  /// What the chart shows that was drawn last.
  private var description = ""
  /// The signs that each table on the page has shown.
  private var signs: [Int: TableSigns] = [:]
  private var log = DiagnosticLog()
  /// The page's source and row, for findings that show only while rendering.
  private var location: SourceLocation
  private let medium: Medium

  init(location: SourceLocation, medium: Medium = .page) {
    self.location = location
    self.medium = medium
  }

  /// Writes a page into `output`, in place of what was there.
  ///
  /// Its links begin with `root`, or are relative to its path.
  mutating func render(
    _ instructions: [Instruction], row: [Value], results: [[[Value]]], path: String,
    root: String? = nil
  ) {
    output.removeAll(keepingCapacity: true)
    rows = [row]
    self.results = results
    self.path = path
    self.root = root.map { Array($0.utf8) } ?? rootPath(from: path)
    signs.removeAll(keepingCapacity: true)
    run(instructions)
  }

  /// The text of plain instructions, such as a title or a path.
  static func text(
    _ instructions: [Instruction], row: [Value], results: [[[Value]]] = [],
    location: SourceLocation, log: inout DiagnosticLog
  ) -> String {
    var renderer = PageRenderer(location: location)
    renderer.rows = [row]
    renderer.results = results
    renderer.run(instructions)
    log.merge(renderer.log)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  /// Hands over the findings made so far.
  mutating func takeFindings() -> DiagnosticLog {
    defer { log = DiagnosticLog() }
    return log
  }

  private mutating func run(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .text(let bytes):
        output.append(contentsOf: bytes)
      case .root:
        output.append(contentsOf: root)
      case .path:
        output.append(contentsOf: path.utf8)
      case .addressPath:
        output.append(contentsOf: urlPath(path).utf8)
      case .qrCode(let site):
        drawQRCode(of: site + urlPath(path))
      case .value(let source, let printer):
        write(value(source), printer)
      case .sum(let query, let column, let printer):
        write(Value.sum(of: results[query], column: column), printer)
      case .loop(let query, let body, let empty):
        loop(query, body, empty)
      case .when(let source, let then, let otherwise):
        run(holds(value(source)) ? then : otherwise)
      case .whenWritten(let probe, let then, let otherwise):
        let start = output.count
        run(probe)
        let isWritten = output.count > start
        output.removeLast(output.count - start)
        run(isWritten ? then : otherwise)
      case .whenShown(let wanted, let table, let then, let otherwise):
        let isShown = signs[table].map { !$0.isDisjoint(with: wanted) } ?? false
        run(isShown ? then : otherwise)
      case .chart(let plan):
        write(plan)
      case .chartDescription:
        output.appendHTML(description)
      case .sparkline(let source, let column, let label):
        output.append(contentsOf: sparkline(value(source), column, label: label).utf8)
      }
    }
  }

  private mutating func loop(_ query: Int, _ body: [Instruction], _ empty: [Instruction]) {
    guard !results[query].isEmpty else { return run(empty) }
    guard !body.isEmpty else { return }
    for row in results[query] {
      rows.append(row)
      run(body)
      rows.removeLast()
    }
  }
}

extension PageRenderer {
  private mutating func value(_ source: ValueSource) -> Value {
    switch source {
    case .row(let depth, let column):
      return rows[depth][column]
    case .first(let query, let column):
      guard let row = results[query].first else { return .null }
      return row[column]
    }
  }

  private mutating func write(_ value: Value, _ printer: Printer) {
    if printer.column.isMarkdown, printer.escape == .html, case .text(let text) = value {
      return writeMarkdown(text)
    }
    let text = text(value, printer)
    switch printer.escape {
    case .none:
      output.append(contentsOf: text.utf8)
    case .html:
      output.appendHTML(text)
    case .json:
      output.appendJSON(text)
    case .addressList:
      output.appendAddressList(text, root: root)
    case .address(let isStart):
      guard !isStart || isSafeAddress(text) else {
        log.error(
          "unsafe-address", at: location,
          Message(
            "列「\(printer.column.label)」的值 “\(text)” 不能作链接地址",
            "the value \"\(text)\" of column \"\(printer.column.name)\" cannot be a link"),
          hint: Message(
            "只允许 http、https、mailto、tel 和站内地址", "only http, https, mailto, tel and local"))
        return
      }
      output.appendAddress(text)
    }
  }

  private mutating func drawQRCode(of address: String) {
    guard let code = QRCode(address) else {
      log.error(
        "qr-code", at: location,
        Message(
          "网址太长，画不成二维码：\(address)", "the address is too long for a QR code: \(address)"))
      return
    }
    output.append(contentsOf: code.svg(label: address).utf8)
  }

  private mutating func text(_ value: Value, _ printer: Printer) -> String {
    let format = printer.format ?? .plain
    guard let table = printer.table else { return format.text(value, column: printer.column) }
    let cell = format.cell(value, column: printer.column)
    if !cell.sign.isEmpty { signs[table, default: []].formUnion(cell.sign) }
    return cell.text
  }

  private mutating func writeMarkdown(_ text: String) {
    var findings = DiagnosticLog()
    // What is wrong with the text was reported with its own place when it was loaded.
    guard
      let document = parseMarkdown(
        text, path: location.path, firstLine: 1, holes: false, log: &findings)
    else { return }
    output.append(
      contentsOf: html(document, root: String(decoding: root, as: UTF8.self)).utf8)
  }

  private mutating func write(_ plan: ChartPlan) {
    let texts = plan.texts.mapValues { written($0) }
    let chart = plan.render(results, texts: texts, medium: medium)
    output.append(contentsOf: chart.svg.utf8)
    description = chart.description
    for warning in chart.warnings { log.report(Diagnostic(warning, at: plan.location)) }
  }

  /// What plain instructions write at this place.
  private mutating func written(_ instructions: [Instruction]) -> String {
    let start = output.count
    run(instructions)
    defer { output.removeLast(output.count - start) }
    return String(decoding: output[start...], as: UTF8.self)
  }

  /// Null, the empty text and 0 count as no.
  private func holds(_ value: Value) -> Bool {
    switch value {
    case .null: false
    case .integer(let number): number != 0
    case .real(let number): number != 0
    case .text(let text): !text.isEmpty
    }
  }
}

/// The relative path from a page to the site's root: `../` for each folder of the page's path.
func rootPath(from path: String) -> [UInt8] {
  path.utf8.reduce(into: []) { root, byte in
    if byte == UInt8(ascii: "/") { root.append(contentsOf: "../".utf8) }
  }
}
