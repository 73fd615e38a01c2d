#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a call of the operating system failed: its `errno`.
struct SystemError: Error, Hashable, Sendable {
  var code: Int32
}

/// The result of a call that returns -1 when it fails; the call is repeated when a signal cut it off.
@discardableResult
func system<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw SystemError(code: code) }
  }
}
