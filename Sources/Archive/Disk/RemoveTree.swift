import Diagnostics
import Foundation

/// Removes a folder with all that is in it; nothing when it is missing.
func removeTree(_ path: String) throws(ArchiveError) {
  // It tells a symbolic link, which is removed itself, from what the link leads to.
  guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return }
  do {
    try FileManager.default.removeItem(atPath: path)
  } catch {
    throw ArchiveError(
      Message("无法删除 \(path)：\(error.localizedDescription)", "cannot remove \(path): \(error)"))
  }
}
