import Diagnostics
import Ledger
import Search
import Tables

extension SearchSettings {
  static let path = "content/search.yaml"

  /// Reads `content/search.yaml`; nil when the site has no such file, and so no search, or when it
  /// cannot be used.
  static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> SearchSettings? {
    var unused = DiagnosticLog()  // A site need not have a search.
    guard folder.files(in: "content", suffix: "search.yaml", log: &unused).contains(path),
      let bytes = folder.read(path, log: &log),
      let root = parseYAML(String(decoding: bytes, as: UTF8.self), path: path, log: &log)
    else { return nil }
    root.reportUnknownKeys(
      known: ["words", "surnames", "endings"], of: Message("搜索设置", "the search settings"), log: &log
    )
    return SearchSettings(
      words: readings(root["words"], &log), surnames: readings(root["surnames"], &log),
      endings: (root["endings"]?.items ?? []).compactMap(\.string))
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
