import Diagnostics
import Ledger
import Search
import Tables

extension SearchSettings {
  static let path = "content/search.yaml"

  /// Reads `content/search.yaml`; nil when the site has no such file, and so no search, or when it
  /// cannot be used.
  static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> SearchSettings? {
    guard let root = folder.optionalYAML(path, log: &log) else { return nil }
    root.reportUnknownKeys(
      known: ["words", "surnames", "endings"], of: Message("搜索设置", "the search settings"), log: &log
    )
    return SearchSettings(
      words: readings(root["words"], &log), surnames: readings(root["surnames"], &log),
      endings: endings(root["endings"], &log))
  }

  private static func endings(_ node: YAMLNode?, _ log: inout DiagnosticLog) -> [String] {
    guard let node else { return [] }
    let endings = (node.items ?? []).compactMap(\.string)
    if endings.isEmpty || endings.count != node.items?.count {
      log.error(
        "search-settings", at: node.location,
        Message("endings 应是一列词尾，例如 [街道, 镇, 村]", "`endings` is a list of texts, such as [街道, 镇, 村]"))
    }
    return endings
  }

  /// The readings of each word: syllables without tones, such as `ji mo`.
  private static func readings(
    _ node: YAMLNode?, _ log: inout DiagnosticLog
  ) -> [String: [String]] {
    (node?.entries ?? []).reduce(into: [:]) { readings, entry in
      let texts = (entry.value.items ?? [entry.value]).compactMap(\.string)
      for text in texts
      where !text.utf8.allSatisfy({ $0 == 0x20 || ("a"..."z").contains(UnicodeScalar($0)) }) {
        log.error(
          "search-settings", at: entry.value.location,
          Message("读音 “\(text)” 应写成小写拼音，音节之间空一格", "the reading \"\(text)\" is not plain pinyin"),
          hint: Message("例如 ji mo，不写声调，ü 写 v", "for instance \"ji mo\", without tones, v for ü"))
      }
      readings[entry.key] = texts
    }
  }
}
