import Foundation

/// What a program answered.
package struct ProcessResult: Hashable, Sendable {
  /// The exit status; 128 and the signal's number when a signal ended the program, as in a shell.
  package var status: Int32
  package var stdout: String
  package var stderr: String

  package init(status: Int32, stdout: String, stderr: String) {
    self.status = status
    self.stdout = stdout
    self.stderr = stderr
  }
}

/// Why a program gave no answer.
package enum ProcessError: Error, Hashable {
  /// No such program on the search path or among the project's tools.
  case notInstalled(String)
  /// The program was killed, with the children it had started.
  case timedOut(String, stdout: String, stderr: String)
}

/// Runs a program to its end, and to that of the programs that it leaves behind.
///
/// - Parameters:
///   - program: a path with a `/` in it, or the name of a program; see ``pathOfProgram(_:)``.
///   - arguments: what the program is given.
///   - folder: the working folder; the tests' own when nil.
///   - environment: variables added to the tests' own.
///   - input: the bytes of standard input.
///   - timeout: after this the program is killed.
/// - Returns: the program's status, which is for the caller to judge, and what it printed.
/// - Throws: `ProcessError` when the program could not be run to its end.
package func runProcess(
  _ program: String, _ arguments: [String] = [], in folder: String? = nil,
  environment: [String: String] = [:], input: [UInt8] = [], timeout: Duration = .seconds(60)
) async throws -> ProcessResult {
  guard let path = pathOfProgram(program) else { throw ProcessError.notInstalled(program) }
  // Files, not pipes: a pipe that nobody empties stops the program.
  let site = try TemporarySite(["stdin": FileContent(input), "stdout": "", "stderr": ""])
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  process.standardInput = FileHandle(forReadingAtPath: site.folder + "/stdin")
  process.standardOutput = FileHandle(forWritingAtPath: site.folder + "/stdout")
  process.standardError = FileHandle(forWritingAtPath: site.folder + "/stderr")
  let isKilled = try await finish(process, timeout: timeout)
  let (stdout, stderr) = (try site.text("stdout"), try site.text("stderr"))
  if isKilled { throw ProcessError.timedOut(program, stdout: stdout, stderr: stderr) }
  let isSignal = process.terminationReason == .uncaughtSignal
  return ProcessResult(
    status: process.terminationStatus + (isSignal ? 128 : 0), stdout: stdout, stderr: stderr)
}

/// Whether a program can be run; for `@Test(.enabled(if: isInstalled("sqlite3")))`.
package func isInstalled(_ program: String) -> Bool { pathOfProgram(program) != nil }

/// Where a program is: on the search path, or among the project's own tools in `.tools/bin`.
package func pathOfProgram(_ program: String) -> String? {
  if program.contains("/") {
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }
  let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
  return (search.split(separator: ":").map(String.init) + [toolsFolder])
    .map { "\($0)/\(program)" }
    .first(where: FileManager.default.isExecutableFile(atPath:))
}

/// `.tools/bin` in the package's folder, where `make test` puts Python's programs.
private let toolsFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent(".tools/bin").path

/// Starts the process and waits for its end; whether it had to be killed.
private func finish(_ process: Process, timeout: Duration) async throws -> Bool {
  try process.run()
  let deadline = ContinuousClock.now + timeout
  while process.isRunning, ContinuousClock.now < deadline, !Task.isCancelled {
    // A sleep that is cut short by cancellation is seen by the loop.
    try? await Task.sleep(for: .milliseconds(5))
  }
  guard process.isRunning else { return false }
  // The process leads a group of its own, in which its children are.
  if kill(-process.processIdentifier, SIGKILL) != 0 { kill(process.processIdentifier, SIGKILL) }
  process.waitUntilExit()
  return true
}
