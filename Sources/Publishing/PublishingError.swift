/// Why a release cannot be put together or published.
///
/// Whatever it is, the site that was published last is as it was.
package struct PublishingError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Another build is writing to the same folder.
    case locked
    /// There is something that is not a folder where the site is to be.
    case notAFolder
    /// The folder of the site has files, but no build made it: it would be removed.
    case foreign
    /// The name of a file cannot be used.
    case name(SitePathProblem)
    /// Two files have one path.
    case duplicate
    /// The operating system refused; `code` is its `errno`.
    case system(Action, code: Int32)
  }

  /// What was being done.
  package enum Action: Hashable, Sendable {
    case lock, open, makeFolder, write, read, remove, sync, exchange
  }

  /// The file or folder: absolute or relative to the working directory for folders of the output,
  /// relative to the site for its files.
  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension PublishingError {
  /// Runs calls of the operating system for one purpose.
  @discardableResult
  static func wrapping<Result>(
    _ action: Action, _ path: @autoclosure () -> String, _ body: () throws(SystemError) -> Result
  ) throws(PublishingError) -> Result {
    do {
      return try body()
    } catch {
      throw PublishingError(path: path(), reason: .system(action, code: error.code))
    }
  }
}
