package import Diagnostics
package import Ledger

/// The exceptions that a site records in its table `waiver` (`content/waivers.yaml`).
///
/// Its columns are `rule`; `table` and `row`, the key of the row (parts of a key joined by `/`), or 文件
/// and the path of a file; `reason`; `approved_by`; and `until`, the last day on which it holds.
package struct Waivers {
  package static let table = "waiver"
  /// What stands for the table when the exception is about a page, a template or another file.
  static let files = ["文件", "file"]
  /// What every waiver must say.
  static let columns = ["rule", "table", "row", "reason", "approved_by", "until"]

  /// Those that hold on the day, each with the place in the table that records it.
  package private(set) var active: [FindingPolicy.Waiver: SourceLocation] = [:]

  /// Reads the waivers that hold on a day; wrong and expired ones are findings.
  ///
  /// `catalogue` are the rules that can be waived.
  package init(
    in ledger: Ledger, asOf day: CivilDate, catalogue: Set<String>, log: inout DiagnosticLog
  ) throws {
    guard let table = ledger.descriptor[Self.table] else { return }
    let missing = Self.columns.filter { table[$0] == nil }
    guard missing.isEmpty else {
      log.error(
        "waiver", at: table.location,
        Message(
          "例外清单 waiver 缺少列：\(missing.joined(separator: "、"))",
          "the table waiver lacks the columns \(missing.joined(separator: ", "))"))
      return
    }
    let connection = try ledger.connect()
    let list = Self.columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let query = try connection.prepare("SELECT _source, _row, \(list) FROM \"\(Self.table)\"")
    for row in try query.rows() {
      let texts = row.dropFirst(2).map(\.text)
      guard case .integer(let source) = row[0], case .integer(let number) = row[1],
        let rule = texts[0], let key = texts[2], let until = texts[5]
      else { continue }  // A required value that is missing has been reported.
      func place(_ field: String) -> SourceLocation? {
        ledger.location(source: source, row: number, field: field)
      }
      guard catalogue.contains(rule) else {
        log.error(
          "waiver", at: place("rule"),
          Message("没有可以例外的规则 “\(rule)”", "no rule \"\(rule)\" can be waived"),
          hint: didYouMean(rule, among: catalogue.sorted()))
        continue
      }
      guard let target = try target(table: texts[1], key: key, in: ledger, connection) else {
        log.error(
          "waiver", at: place("row"),
          Message(
            "例外所指的行 “\(key)” 不在数据表 “\(texts[1] ?? "")” 中",
            "the row \"\(key)\" is not in the table \"\(texts[1] ?? "")\""),
          hint: Message("写这一行的主键；主键有几列的，用 / 连起来", "write the key of the row, its parts joined by /")
        )
        continue
      }
      guard until >= day.description else {
        log.warning(
          "waiver-expired", at: place("until"),
          Message(
            "规则 “\(rule)” 对 “\(key)” 的例外到 \(until) 为止，已经不起作用",
            "the waiver of the rule \"\(rule)\" for \"\(key)\" ended on \(until)"),
          hint: Message(
            "改正问题后删去这一条，或重新报批", "mend what it is about and remove it, or have it approved again"))
        continue
      }
      active[FindingPolicy.Waiver(rule: rule, place: target)] = place("rule") ?? target
    }
  }

  /// Reports waivers that kept no finding from being reported.
  package func reportUnused(log: inout DiagnosticLog) {
    for (waiver, place) in active.sorted(by: { $0.value < $1.value })
    where !log.usedWaivers.contains(waiver) {
      log.warning(
        "waiver-unused", at: place,
        Message(
          "规则 “\(waiver.rule)” 在 \(waiver.place) 没有问题，这条例外用不着",
          "the rule \"\(waiver.rule)\" has no finding at \(waiver.place), so the waiver is not needed"
        ),
        hint: Message("删去这一条", "remove it"))
    }
  }

  /// Where the row of a table with that key is, or the file that `key` names.
  private func target(
    table: String?, key: String, in ledger: Ledger, _ connection: Connection
  ) throws -> SourceLocation? {
    guard let table, !Self.files.contains(table) else { return SourceLocation(key) }
    guard let resource = ledger.descriptor[table], !resource.primaryKey.isEmpty else { return nil }
    let columns = resource.primaryKey.map { "CAST(\"\($0)\" AS TEXT)" }
      .joined(separator: " || '/' || ")
    let query = try connection.prepare(
      "SELECT _source, _row FROM \"\(table)\" WHERE \(columns) = :key LIMIT 1")
    guard let row = try query.rows([.text(key)]).first, case .integer(let source) = row[0],
      case .integer(let number) = row[1],
      var place = ledger.location(source: source, row: number, field: nil)
    else { return nil }
    // A story is one row, whose findings stand at the lines of its keys.
    if place.path.hasSuffix(".md") { place.row = nil }
    return place
  }
}

extension Value {
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real, .null: nil
    }
  }
}
