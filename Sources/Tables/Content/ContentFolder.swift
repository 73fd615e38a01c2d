/// The folder of a site, and the only way to the files of its content and templates.
///
/// Paths are relative to it, with `/` between folders. Symbolic links are followed as long as they
/// stay in the folder that the path starts with, such as `content`.
package struct ContentFolder: Sendable {
  let root: String

  /// - Parameter root: the folder that has `content/` and `templates/`.
  package init(root: String) { self.root = root }

  /// The path for the operating system.
  func diskPath(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  /// Where a path leads to, seen from the folder that it starts with.
  enum Destination: Hashable {
    case inside(String)
    case outside
    /// The number of the operating system's error.
    case unreachable(Int32)
  }

  /// Follows the symbolic links of a path.
  func destination(of path: String) -> Destination {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, !path.utf8.contains(0),
      !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
    else { return .outside }
    return
      switch (realPath(diskPath(parts.count > 1 ? String(first) : "")), realPath(diskPath(path)))
    {
    case (.failure(let error), _), (_, .failure(let error)): .unreachable(error.code)
    case (.success(let base), .success(let place)):
      place == base || place.utf8.starts(with: "\(base)/".utf8) ? .inside(place) : .outside
    }
  }
}
