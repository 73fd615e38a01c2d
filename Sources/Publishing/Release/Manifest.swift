/// The path of a release's manifest in the release.
package let manifestPath = "manifest.csv"

/// The manifest of a release: one line for each file but the manifest itself, in the order of paths.
///
/// The columns are `path`, `size` in bytes, `sha256` and `source`. It is UTF-8 without a byte order
/// mark, with CRLF as RFC 4180 has it.
package func manifestCSV(_ entries: [ManifestEntry]) -> [UInt8] {
  var csv = Array("path,size,sha256,source\r\n".utf8)
  // A line is about this long; growing a large array costs a copy.
  csv.reserveCapacity(entries.count * 160 + csv.count)
  for entry in entries.sorted(by: { $0.path < $1.path }) {
    csv.appendField(entry.path)
    csv.append(UInt8(ascii: ","))
    csv.append(contentsOf: String(entry.size).utf8)
    csv.append(UInt8(ascii: ","))
    csv.append(contentsOf: entry.sha256.utf8)
    csv.append(UInt8(ascii: ","))
    csv.appendField(entry.source)
    csv.append(contentsOf: "\r\n".utf8)
  }
  return csv
}

extension [UInt8] {
  /// Adds a text, in quotes when it has a character that needs them.
  fileprivate mutating func appendField(_ text: String) {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte < 0x20
    }
    guard needsQuotes else { return append(contentsOf: text.utf8) }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}
