import Foundation
import Testing

/// Compares a drawing with `Snapshots/<name>.svg` beside this file.
///
/// A missing snapshot is recorded and fails the test; a different drawing is left beside it as
/// `<name>-changed.svg` to be looked at.
func expectSnapshot(
  _ svg: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: "\(name).svg")
  let changed = folder.appending(path: "\(name)-changed.svg")
  // One element a line reads well in a comparison.
  let text = svg.replacing("><", with: ">\n<") + "\n"
  guard FileManager.default.fileExists(atPath: file.path) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded Snapshots/\(name).svg", sourceLocation: sourceLocation)
    return
  }
  if try String(contentsOf: file, encoding: .utf8) == text {
    if FileManager.default.fileExists(atPath: changed.path) {
      try FileManager.default.removeItem(at: changed)
    }
    return
  }
  try text.write(to: changed, atomically: true, encoding: .utf8)
  Issue.record("see Snapshots/\(name)-changed.svg", sourceLocation: sourceLocation)
}
