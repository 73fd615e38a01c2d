import Foundation
package import Testing

/// Fails the test unless `text` is what the snapshot of this test holds.
///
/// The snapshot is `Snapshots/<test file>/<test>[-name].<fileExtension>` beside the test file. A
/// missing one, or any one while the environment has `RECORD_SNAPSHOTS`, is written **and** fails
/// the test, so that a recording never passes for a check. On a mismatch what was found is left
/// beside it as `…-changed.<fileExtension>`.
package func assertSnapshot(
  _ text: String, named name: String? = nil, as fileExtension: String,
  filePath: String = #filePath, function: String = #function,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let snapshot = Snapshot(
    filePath: filePath, function: function, name: name, fileExtension: fileExtension)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  if let problem = try snapshot.problem(with: text, isRecording: isRecording) {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}

/// The file that holds what a test expects.
struct Snapshot {
  let path: String
  let changedPath: String

  init(filePath: String, function: String, name: String?, fileExtension: String) {
    let file = URL(fileURLWithPath: filePath)
    let folder = file.deletingLastPathComponent().path
    let test = fileName(function) + (name.map { "-" + fileName($0) } ?? "")
    let stem = "\(folder)/Snapshots/\(file.deletingPathExtension().lastPathComponent)/\(test)"
    path = "\(stem).\(fileExtension)"
    changedPath = "\(stem)-changed.\(fileExtension)"
  }

  /// What is wrong with `text`; nil when it is what the snapshot holds.
  func problem(with text: String, isRecording: Bool) throws -> String? {
    let files = FileManager.default
    if files.fileExists(atPath: changedPath) { try files.removeItem(atPath: changedPath) }
    guard !isRecording, files.fileExists(atPath: path) else {
      try write(text, to: path)
      return "recorded a new snapshot, look at it: \(path)"
    }
    let wanted = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    guard wanted != Array(text.utf8) else { return nil }
    try write(text, to: changedPath)
    return """
      differs from the snapshot; see \(changedPath), and set RECORD_SNAPSHOTS=1 to accept it
      \(firstDifference(Array(text.utf8), wanted))
      """
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

/// The name of a test as a file name: no arguments, no backticks, `-` for what is awkward in paths.
private func fileName(_ function: String) -> String {
  let name = function.hasPrefix("`") ? function[...] : function.prefix { $0 != "(" }
  let kept = name.replacing("`", with: "").replacing("()", with: "")
  return String(kept.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
}
