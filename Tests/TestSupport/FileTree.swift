import Foundation

/// The files below `folder` with their bytes, by their paths relative to it.
///
/// A symbolic link is listed as a file whose bytes are `-> ` and its target; an empty folder as a
/// path that ends in `/`, so that neither goes unseen. A missing folder is an empty tree.
package func fileTree(of folder: String) throws -> [String: [UInt8]] {
  var tree: [String: [UInt8]] = [:]
  guard FileManager.default.fileExists(atPath: folder) else { return tree }
  var pending = [""]
  while let prefix = pending.popLast() {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(prefix)")
    if names.isEmpty, !prefix.isEmpty { tree[prefix] = [] }
    for name in names {
      let path = prefix + name
      let full = "\(folder)/\(path)"
      switch try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType {
      case .typeDirectory: pending.append(path + "/")
      case .typeSymbolicLink:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: full)
        tree[path] = Array("-> \(target)".utf8)
      default: tree[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: full)))
      }
    }
  }
  return tree
}
