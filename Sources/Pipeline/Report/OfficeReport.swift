import Diagnostics
import Foundation
import Ledger
import Site
import Tables

/// What only the office sees: all findings by table, by who mends them, and by page.
///
/// It is written beside the site, never into it, also when errors keep the last site in place.
struct OfficeReport {
  private let siteName: String
  private let moment: Moment
  private let places: RowPlaces
  private let keys: [SourceLocation: [String: Value]]
  /// The pages that findings can be seen on, once they have been compiled.
  var pages: [CompiledPage] = []

  /// Looks up the rows that the findings are about, while the ledger is there.
  init(
    _ log: DiagnosticLog, of ledger: Ledger, settings: SiteSettings, asOf moment: Moment
  ) throws {
    siteName = settings.name
    self.moment = moment
    places = ledger.places
    keys = try ledger.keys(of: log.entries.compactMap(\.location))
  }

  /// The values of the template `report` for all findings of a run.
  func values(_ log: DiagnosticLog) -> [String: TemplateValue] {
    let affected = AffectedPages(pages)
    let rows = log.sorted.map { row($0, affected) }
    func groups(_ key: (Row) -> [String]) -> TemplateValue {
      var order: [String] = []
      var members: [String: [Row]] = [:]
      for row in rows {
        for name in key(row) {
          if members[name] == nil { order.append(name) }
          members[name, default: []].append(row)
        }
      }
      return .list(
        order.sorted().map { name in
          let rows = members[name] ?? []
          return [
            "name": .text(name), "count": .text("\(rows.count)"),
            "error_count": .text("\(rows.count { $0.severity == .error })"),
            "findings": .list(rows.map(\.values)),
          ]
        })
    }
    return [
      "site_name": .text(siteName), "as_of": .text(moment.date.description),
      "errors": .text("\(log.count(.error))"), "warnings": .text("\(log.count(.warning))"),
      "old": .text("\(log.oldCount)"), "waived": .text("\(log.usedWaivers.count)"),
      "has_old": .flag(log.oldCount > 0), "has_waived": .flag(!log.usedWaivers.isEmpty),
      "has_findings": .flag(!rows.isEmpty),
      "by_table": groups { [$0.table] }, "by_owner": groups { [$0.owner] },
      "by_page": groups(\.pages),
    ]
  }

  private func row(_ finding: Diagnostic, _ affected: AffectedPages) -> Row {
    let table = finding.location.flatMap { places.table(of: $0) }
    let key = finding.location.flatMap {
      keys[SourceLocation($0.path, sheet: $0.sheet, row: $0.row)]
    }
    return Row(
      severity: finding.severity, table: table?.label ?? "网页、模板和设置",
      owner: table?.owner ?? "没有指定", place: finding.location?.description ?? "",
      message: finding.message.chinese, hint: finding.hint?.chinese, rule: finding.rule,
      pages: table.map { affected.paths(table: $0, key: key ?? [:]) } ?? [])
  }

  private struct Row {
    var severity: Diagnostic.Severity
    var table: String
    var owner: String
    var place: String
    var message: String
    var hint: String?
    var rule: String
    var pages: [String]

    var values: [String: TemplateValue] {
      [
        "is_error": .flag(severity == .error), "place": .text(place), "message": .text(message),
        "has_hint": .flag(hint != nil), "hint": .text(hint ?? ""), "rule": .text(rule),
        "table": .text(table), "owner": .text(owner), "has_pages": .flag(!pages.isEmpty),
        "pages": .list(pages.map { ["path": .text($0)] }),
      ]
    }
  }
}

extension SitePipeline {
  /// Writes the report for the office, where the site has a template for it.
  mutating func writeReport() throws {
    guard let report else { return }
    var faults = DiagnosticLog()
    guard
      let bytes = renderedTemplate("report", report.values(log), from: folder, log: &faults)
    else { return }
    log.merge(faults)
    let place = URL(fileURLWithPath: "\(options.output)/report")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(bytes).write(to: place.appendingPathComponent("index.html"), options: .atomic)
  }
}
