import Charts
import Diagnostics
import Ledger
import Site

/// The specification in a file of JSON or YAML; nil, with the findings made, when it is neither.
///
/// The suffix of `path` tells which it is. Without one, an object whose first key is in quotation marks
/// is JSON.
func chartSpecification(
  _ bytes: [UInt8], path: String, log: inout DiagnosticLog
) -> SpecificationNode? {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
  if isJSON(text, path: path) { return parseJSON(bytes, path: path, log: &log) }
  guard let yaml = String(validating: text, as: UTF8.self) else {
    log.error(
      "encoding", at: SourceLocation(path),
      Message("文件不是 UTF-8 文字", "the file is not UTF-8 text"),
      hint: Message("把文件另存为 UTF-8", "save the file as UTF-8"))
    return nil
  }
  return parseYAML(yaml, path: path, log: &log).map(SpecificationNode.init)
}

private func isJSON(_ text: ArraySlice<UInt8>, path: String) -> Bool {
  let path = path.lowercased()
  if path.hasSuffix(".json") { return true }
  if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return false }
  let isBlank = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
  let start = text.drop(while: isBlank)
  guard start.first == UInt8(ascii: "{") else { return false }
  let key = start.dropFirst().drop(while: isBlank).first
  return key == UInt8(ascii: "\"") || key == UInt8(ascii: "}")
}
