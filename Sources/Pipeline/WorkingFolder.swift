import Foundation
import Publishing

/// Does something in a temporary folder, of which nothing is kept.
func withWorkingFolder<Result>(_ body: (Staging) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.path + "/mingbai-\(UUID().uuidString)"
  defer {
    // What cannot be removed from the temporary folder is the system's to remove.
    try? FileManager.default.removeItem(atPath: folder)
  }
  return try body(Staging(output: folder))
}
