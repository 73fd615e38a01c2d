import Diagnostics
import Ledger

/// A text with places for the values of a row: `{column}` or `{column|format}`.
struct MessageTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case value(column: String, format: ValueFormat, location: SourceLocation)
  }

  private(set) var parts: [Part] = []

  /// Reads a text; nil, with a finding, when a place is not closed or its format is unknown.
  init?(_ entry: CheckHeader.Entry, log: inout DiagnosticLog) {
    var isGood = true
    var rest = Substring(entry.text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      var location = entry.location
      let before = entry.text[..<open].unicodeScalars.count
      location.column = (location.column ?? 1) + before
      guard let close = rest[open...].firstIndex(of: "}") else {
        log.error(
          "check-file", at: location, Message("“{” 之后没有 “}”", "\"{\" without \"}\""),
          hint: Message("补上 “}”", "add \"}\""))
        return nil
      }
      let place = rest[rest.index(after: open)..<close]
        .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.filter { $0 != " " } }
      let column = place.first ?? ""
      if place.count > 1, ValueFormat(rawValue: place[1]) == nil {
        isGood = false
        Self.reportFormat(place[1], at: location, &log)
      }
      let format = place.count > 1 ? ValueFormat(rawValue: place[1]) : nil
      parts.append(.value(column: column, format: format ?? .plain, location: location))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    guard isGood else { return nil }
  }

  private static func reportFormat(
    _ name: String, at location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    let known = ValueFormat.allCases.map(\.rawValue)
    log.error(
      "check-file", at: location, Message("没有格式 “\(name)”", "there is no format \"\(name)\""),
      hint: suggestion(for: name, among: known).map {
        Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
      } ?? Message("可以用：\(known.joined(separator: "、"))", "known: \(known.joined(separator: ", "))")
    )
  }
}
