import ArgumentParser
import Foundation

/// What the program tells its caller.
enum ExitStatus {
  /// Findings of severity error.
  static let findings = ExitCode(1)
  /// Wrong usage.
  static let usage = ExitCode(2)
  /// The run could not finish: no disk, no program, no permission.
  static let unfinished = ExitCode(3)

  /// The error that ends the program with the status that fits.
  static func error(for error: any Error) -> any Error {
    if error is ExitCode || error is CleanExit { return error }
    if Mingbai.exitCode(for: error) == .success { return error }
    let isUsage = Mingbai.exitCode(for: error) == .validationFailure
    let text = Mingbai.fullMessage(for: error)
    FileHandle.standardError.write(Data((text + "\n").utf8))
    return isUsage ? usage : unfinished
  }
}
