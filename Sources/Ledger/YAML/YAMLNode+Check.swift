package import Diagnostics

extension YAMLNode {
  /// Reports each key of a mapping that is not among those known, with the nearest one that is.
  package func reportUnknownKeys(
    known: [String], of subject: Message, log: inout DiagnosticLog
  ) {
    for entry in entries ?? [] where !known.contains(entry.key) {
      log.error(
        "unknown-property", at: entry.location,
        Message(
          "\(subject.chinese)没有 \"\(entry.key)\" 这个属性",
          "\(subject.english) has no property \"\(entry.key)\""),
        hint: didYouMean(entry.key, among: known))
    }
  }
}

/// The hint that offers the nearest candidate, or lists them all when they are few.
package func didYouMean(_ word: String, among candidates: [String]) -> Message? {
  if let near = suggestion(for: word, among: candidates) {
    return Message("是不是 \"\(near)\"？", "did you mean \"\(near)\"?")
  }
  guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
  let list = candidates.joined(separator: "、")
  let english = candidates.joined(separator: ", ")
  return Message("可以写的有：\(list)", "it can be one of: \(english)")
}
