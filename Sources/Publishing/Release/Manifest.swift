import Tables

/// The path of a release's manifest in the release.
package let manifestPath = "manifest.csv"

/// The manifest of a release: one line for each file but the manifest itself, in the order of paths.
///
/// The columns are `path`, `size` in bytes, `sha256` and `source`. It has no byte order mark, as it
/// is for programs.
package func manifestCSV(_ entries: [ManifestEntry]) -> [UInt8] {
  var csv = CSVWriter(hasByteOrderMark: false)
  csv.append(["path", "size", "sha256", "source"])
  for entry in entries.sorted(by: { $0.path < $1.path }) {
    csv.append([entry.path, String(entry.size), entry.sha256, entry.source])
  }
  return csv.bytes
}
