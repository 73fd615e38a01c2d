package import Diagnostics
import Ledger

/// How the index of a book is made: `index` in `book.yaml`.
package struct IndexSettings: Sendable {
  package enum Order: String, CaseIterable, Sendable {
    case pinyin, strokes
  }

  /// Names that are found wherever they stand in the text.
  package struct Names: Sendable {
    /// Such as 人名, for the reader of the plan.
    package var kind: String
    /// Whether the first character is a surname.
    package var arePersons: Bool
    /// Gives the names in its first column.
    package var query: String
    package var location: SourceLocation
  }

  /// A pointer from one heading to another.
  package struct Pointer: Hashable, Sendable {
    package var from: String
    package var to: String
    package var location: SourceLocation
  }

  package var order = Order.pinyin
  /// How surnames and words with several readings are read.
  package var readings = Readings()
  package var names: [Names] = []
  /// 见: there is nothing at `from`, all is at `to`.
  package var see: [Pointer] = []
  /// 参见: there is more at `to`.
  package var seeAlso: [Pointer] = []

  package init() {}

  init(_ node: YAMLNode?, _ common: Readings, log: inout DiagnosticLog) {
    readings = common
    guard let node else { return }
    node.reportUnknownKeys(
      known: ["order", "readings", "names", "see", "see_also"], of: Message("索引", "the index"),
      log: &log)
    if let value = node["order"] {
      if let order = value.string.flatMap(Order.init) {
        self.order = order
      } else {
        log.error(
          "yearbook-plan", at: value.location,
          Message(
            "索引的顺序是 pinyin（拼音）或 strokes（笔画），不是 “\(value.string ?? "")”",
            "the order is `pinyin` or `strokes`, not \"\(value.string ?? "")\""))
      }
    }
    for entry in node["readings"]?.entries ?? [] {
      readings.add(
        entry.key, Readings.syllables(entry.value), at: entry.value.location, log: &log)
    }
    for item in node["names"]?.items ?? [] {
      item.reportUnknownKeys(
        known: ["kind", "person", "query"], of: Message("索引的名称", "names"), log: &log)
      names.append(
        Names(
          kind: item["kind"]?.string ?? "", arePersons: item["person"]?.bool ?? false,
          query: item["query"]?.string ?? "", location: item["query"]?.location ?? item.location))
    }
    see = Self.pointers(node["see"], "see")
    seeAlso = Self.pointers(node["see_also"], "see_also")
  }

  private static func pointers(_ node: YAMLNode?, _ key: String) -> [Pointer] {
    (node?.items ?? []).compactMap { item in
      guard let from = item["term"]?.string, let to = (item[key] ?? item["see"])?.string else {
        return nil
      }
      return Pointer(from: from, to: to, location: item.location)
    }
  }
}
