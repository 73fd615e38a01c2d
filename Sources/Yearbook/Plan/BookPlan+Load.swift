package import Diagnostics
import Foundation
import Ledger
package import Tables

extension BookPlan {
  package static let root = "content/yearbook"
  private static let keys = [
    "title", "edition", "year", "published", "office", "imprint", "editors", "paper", "numbering",
    "fonts",
    "parts", "index",
  ]

  /// The plan of a year; nil, with findings, when it cannot be used.
  package static func load(
    year: Int, from folder: ContentFolder, log: inout DiagnosticLog
  ) -> BookPlan? {
    let place = "\(root)/\(year)"
    let path = path(in: place)
    guard let bytes = folder.read(path, log: &log),
      let node = parseYAML(String(decoding: bytes, as: UTF8.self), path: path, log: &log)
    else { return nil }
    node.reportUnknownKeys(known: keys, of: Message("年鉴", "the yearbook"), log: &log)
    let readings = Readings.load(from: folder, log: &log)
    var reader = PlanReader(node, path: path, log: log)
    let plan = BookPlan(
      title: reader.text("title"), edition: reader.text("edition"), year: year,
      published: reader.date("published"), office: reader.text("office"),
      imprint: reader.lines("imprint", "label", "value"),
      editors: reader.lines("editors", "role", "names"),
      paper: reader.choice("paper", Paper.k16), numbering: reader.choice("numbering", .chapter),
      fonts: Dictionary(
        (node["fonts"]?.entries ?? []).map { ($0.key, $0.value.string ?? "") },
        uniquingKeysWith: { $1 }),
      parts: reader.parts(in: place),
      index: IndexSettings(node["index"], readings, log: &reader.log), folder: place)
    reader.checkYear(year)
    log = reader.log
    return log.hasErrors ? nil : plan
  }

  /// The years that have a plan, in order.
  package static func years(in folder: ContentFolder, log: inout DiagnosticLog) -> [Int] {
    folder.files(in: root, suffix: "book.yaml", log: &log).compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count == 4 ? Int(parts[2]) : nil
    }.sorted()
  }
}

/// Reads the properties of a plan, and reports what is missing or wrong.
private struct PlanReader {
  private let node: YAMLNode
  private let path: String
  var log: DiagnosticLog

  init(_ node: YAMLNode, path: String, log: DiagnosticLog) {
    self.node = node
    self.path = path
    self.log = log
  }

  mutating func text(_ key: String) -> String {
    guard let text = node[key]?.string, !text.isEmpty else {
      log.error(
        "yearbook-plan", at: node[key]?.location ?? SourceLocation(path),
        Message("缺少 \(key)", "`\(key)` is missing"))
      return ""
    }
    return text
  }

  mutating func date(_ key: String) -> CivilDate? {
    guard let value = node[key] else { return nil }
    let date = value.string.flatMap { CivilDate($0) }
    if date == nil {
      log.error(
        "yearbook-plan", at: value.location,
        Message(
          "\(key) 要写成 2020-12-31 这样的日期，不是 “\(value.string ?? "")”",
          "`\(key)` is a date such as 2020-12-31, not \"\(value.string ?? "")\""))
    }
    return date
  }

  /// A list of a label with one value or several.
  func lines(_ key: String, _ label: String, _ value: String) -> [BookPlan.Line] {
    (node[key]?.items ?? []).map { item in
      BookPlan.Line(
        label: item[label]?.string ?? "",
        values: item[value]?.items?.compactMap(\.string) ?? item[value]?.string.map { [$0] } ?? [])
    }
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ standard: Choice
  ) -> Choice {
    guard let value = node[key] else { return standard }
    if let choice = value.string.flatMap(Choice.init) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: "、")
    log.error(
      "yearbook-plan", at: value.location,
      Message(
        "\(key) 不能是 “\(value.string ?? "")”", "`\(key)` cannot be \"\(value.string ?? "")\""),
      hint: Message("可以是：\(known)", "one of: \(known)"))
    return standard
  }

  mutating func parts(in folder: String) -> [BookPlan.Part] {
    guard let items = node["parts"]?.items, !items.isEmpty else {
      log.error(
        "yearbook-plan", at: node["parts"]?.location ?? SourceLocation(path),
        Message("缺少 parts：书由哪些部分组成", "`parts` is missing: what the book is made of"))
      return []
    }
    return items.compactMap { item in
      let name = item.string ?? ""
      if name.hasSuffix(".md") { return .chapter("\(folder)/\(name)") }
      if BookPlan.madeParts.contains(name) { return .made(name) }
      log.error(
        "yearbook-plan", at: item.location,
        Message("没有名为 “\(name)” 的部分", "no part is named \"\(name)\""),
        hint: Message(
          "写 .md 文件名，或 \(BookPlan.madeParts.joined(separator: "、"))",
          "the name of a .md file, or \(BookPlan.madeParts.joined(separator: ", "))"))
      return nil
    }
  }

  mutating func checkYear(_ year: Int) {
    guard node["year"]?.integer != year else { return }
    log.error(
      "yearbook-plan", at: node["year"]?.location ?? SourceLocation(path),
      Message("year 应是文件夹的年份 \(year)", "`year` must be that of the folder, \(year)"))
  }
}
