import Checks
import Diagnostics
import Ledger
import Privacy
import Site
import Tables

extension PersonalDataGate {
  /// Looks at the pages, the templates, the settings and the names and texts of files.
  func checkFiles(of folder: ContentFolder, log: inout DiagnosticLog) {
    var unused = DiagnosticLog()  // What cannot be read is reported by those who use it.
    for (place, isText) in [
      ("content/pages", true), ("content/checks", true), ("content/sheets", true),
      ("templates", true), ("content/media", false),
    ] {
      for path in folder.files(in: place, suffix: "", log: &unused) {
        check(path, at: SourceLocation(path), log: &log)
        guard isText || isReadable(path), let bytes = folder.read(path, log: &unused) else {
          continue
        }
        check(bytes, path: path, log: &log)
      }
    }
    if let bytes = folder.read(Descriptor.path, log: &unused) {
      check(bytes, path: Descriptor.path, log: &log)
    }
    guard let bytes = folder.read(SiteSettings.path, log: &unused),
      let settings = parseYAML(
        String(decoding: bytes, as: UTF8.self), path: SiteSettings.path, log: &unused)
    else { return }
    checkSettings(settings, key: "", log: &log)
  }

  /// Looks at all values of the settings but the telephones, which are there to be called.
  private func checkSettings(_ node: YAMLNode, key: String, log: inout DiagnosticLog) {
    guard key != "phones" else { return }
    for entry in node.entries ?? [] { checkSettings(entry.value, key: entry.key, log: &log) }
    for item in node.items ?? [] { checkSettings(item, key: key, log: &log) }
    if let text = node.string { check(text, at: node.location, log: &log) }
  }
}

/// Whether a file is a text that readers of the site see.
private func isReadable(_ path: String) -> Bool {
  [".svg", ".csv", ".tsv", ".json", ".txt", ".md", ".html", ".xml"].contains {
    path.lowercased().hasSuffix($0)
  }
}
