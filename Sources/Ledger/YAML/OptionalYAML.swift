package import Diagnostics
package import Tables

extension ContentFolder {
  /// The YAML of a file that a site need not have; nil when it has none, or, with findings, when the
  /// file is refused.
  package func optionalYAML(_ path: String, log: inout DiagnosticLog) -> YAMLNode? {
    var unused = DiagnosticLog()  // Without the folder there is no file.
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard files(in: folder, suffix: ".yaml", log: &unused).contains(path),
      let bytes = read(path, log: &log)
    else { return nil }
    return parseYAML(String(decoding: bytes, as: UTF8.self), path: path, log: &log)
  }
}
