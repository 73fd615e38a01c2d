package import Charts
package import Diagnostics

extension DataTable {
  /// Reads a file that no descriptor describes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file, for findings; its suffix tells the format.
  ///   - format: `csv`, `tsv` or `json`, which goes before the suffix.
  ///   - property: the member of a JSON file that holds the rows, such as `data.rows`.
  ///   - log: gets the findings.
  /// - Returns: the rows; nil, with a finding, when the file cannot be read.
  package static func read(
    _ bytes: [UInt8], path: String, format: String? = nil, property: String? = nil,
    log: inout DiagnosticLog
  ) -> DataTable? {
    let suffix = path.lastIndex(of: ".").map { path[$0...].lowercased() } ?? ""
    switch format ?? (suffix == ".json" ? "json" : "") {
    case "json":
      return parseJSON(bytes, path: path, log: &log).flatMap {
        DataTable($0, property: property, path: path, log: &log)
      }
    case "csv": return read(bytes, path: path, delimiter: UInt8(ascii: ","), log: &log)
    case "tsv": return read(bytes, path: path, delimiter: UInt8(ascii: "\t"), log: &log)
    default: return read(bytes, path: path, delimiter: nil, log: &log)
    }
  }
}
