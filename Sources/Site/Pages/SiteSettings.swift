package import Diagnostics
package import Ledger
package import Tables

/// What `content/site.yml` says about the site.
package struct SiteSettings: Sendable {
  package static let path = "content/site.yml"

  package var name: String
  /// The address of the site's root, with a slash at the end; nil when it is not known.
  package var address: String?
  /// The path of the address, such as `/` or `/fupin/`.
  package var basePath: String? {
    guard let address, let host = address.firstRange(of: "://")?.upperBound,
      let start = address[host...].firstIndex(of: "/")
    else { return nil }
    return String(address[start...])
  }
  /// The name of the site's time zone, such as `Asia/Shanghai`.
  package var timeZone: String
  private let root: YAMLNode

  /// Reads the settings; nil, with findings, when they cannot be used.
  package static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> SiteSettings? {
    guard let bytes = folder.read(path, log: &log) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let root = parseYAML(text, path: path, log: &log) else { return nil }
    // The names that templates may use are free, so a mistyped one shows where it is used.
    guard let name = root["name"]?.string else {
      log.error(
        "site-settings", at: SourceLocation(path),
        Message("缺少 name：网站名称", "`name` is missing: what the site is called"))
      return nil
    }
    guard root["columns"]?.items != nil else {
      log.error(
        "site-settings", at: SourceLocation(path),
        Message("缺少 columns：栏目列表", "`columns` is missing: the list of the site's columns"),
        hint: didYouMean("columns", among: root.entries?.map(\.key) ?? []))
      return nil
    }
    let address = root["address"]?.string.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return SiteSettings(
      name: name, address: address, timeZone: root["timezone"]?.string ?? "Asia/Shanghai",
      root: root)
  }

  /// The name of the office that publishes the site.
  package var office: String { root["office"]?.string ?? name }

  /// The feeds of the site's columns; none when their links could not be full addresses.
  package var feeds: [ColumnFeed] {
    guard address != nil else { return [] }
    return (root["columns"]?.items ?? []).compactMap { ColumnFeed($0, site: name) }
  }

  /// The path of a column's feeds without its ending; empty for a column without.
  private func feed(of key: String) -> String {
    feeds.contains { $0.name == key } ? "feeds/\(key)" : ""
  }

  /// The values that templates find under `site`, on a page of the column `current`.
  func bindings(asOf: CivilDate, current: String?) -> [String: Binding] {
    guard case .mapping(var bindings) = Self.binding(root, asOf) else { return [:] }
    if case .list(let columns)? = bindings["columns"] {
      bindings["columns"] = .list(
        columns.map { column in
          var column = column
          if case .text(let key)? = column["key"] {
            column["current"] = .flag(key == current)
            column["feed"] = .text(feed(of: key))
          }
          return column
        })
    }
    bindings["address"] = .text(address ?? "")
    bindings["as_of"] = .text(asOf.description)
    bindings["demo"] = bindings["demo"] ?? .flag(false)
    return bindings
  }

  /// Whether it is a sample site, whose content is fictitious.
  package var isDemo: Bool { root["demo"]?.bool ?? false }

  /// The texts of the settings by their names, the telephones of a day, and the day itself as `as_of`.
  package func texts(asOf: CivilDate) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in root.entries ?? [] { texts[entry.key] = entry.value.string }
    let phones = (root["phones"]?.items ?? []).filter { Self.isValid($0, asOf) }.map {
      "\($0["name"]?.string ?? "") \($0["number"]?.string ?? "")"
    }
    texts["phones"] = phones.joined(separator: "；")
    texts["address"] = address ?? ""
    texts["as_of"] = asOf.description
    return texts
  }

  /// The column of a key; nil, with a finding, when there is none.
  func column(
    _ key: String, at location: SourceLocation, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    let columns = root["columns"]?.items ?? []
    if let column = columns.first(where: { $0["key"]?.string == key }) {
      return column.entries.map { entries in
        Dictionary(
          entries.map { ($0.key, Binding.text($0.value.string ?? "")) },
          uniquingKeysWith: { first, _ in first }
        ).merging(["feed": .text(feed(of: key))], uniquingKeysWith: { $1 })
      }
    }
    log.error(
      "unknown-column", at: location,
      Message("没有键为 “\(key)” 的栏目", "no column of the site has the key \"\(key)\""),
      hint: didYouMean(key, among: columns.compactMap { $0["key"]?.string }))
    return nil
  }

  /// YAML as values for templates.
  ///
  /// A list's items that are not valid on the day are left out.
  private static func binding(_ node: YAMLNode, _ asOf: CivilDate) -> Binding {
    if let entries = node.entries {
      return .mapping(
        Dictionary(
          entries.map { ($0.key, binding($0.value, asOf)) }, uniquingKeysWith: { first, _ in first }
        ))
    }
    if let items = node.items {
      return .list(
        items.filter { isValid($0, asOf) }.map {
          guard case .mapping(let bindings) = binding($0, asOf) else {
            return ["value": binding($0, asOf)]
          }
          return bindings
        })
    }
    return node.bool.map(Binding.flag) ?? .text(node.string ?? "")
  }

  /// Whether an item with `from` or `until` holds on a day; both days are included.
  private static func isValid(_ item: YAMLNode, _ asOf: CivilDate) -> Bool {
    let from = item["from"]?.string.flatMap { CivilDate($0) }
    let until = item["until"]?.string.flatMap { CivilDate($0) }
    return (from.map { $0 <= asOf } ?? true) && (until.map { asOf <= $0 } ?? true)
  }
}
