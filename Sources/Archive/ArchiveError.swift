package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why an archive cannot be written or read.
///
/// Whatever it is, the archive that was there before is as it was.
package struct ArchiveError: Error, Hashable, Sendable {
  package var message: Message
  package var hint: Message?

  init(_ message: Message, hint: Message? = nil) {
    self.message = message
    self.hint = hint
  }

  /// A refusal of the operating system, with its `errno`.
  init(_ action: Message, _ path: String, code: Int32) {
    let reason = String(cString: strerror(code))
    self.init(
      Message("\(action.chinese) \(path)：\(reason)", "\(action.english) \(path): \(reason)"))
  }
}
