import Foundation
import TestSupport
import Testing

@Suite struct RunProcessTests {
  @Test func statusAndBothOutputsAreGiven() async throws {
    let result = try await runProcess("/bin/sh", ["-c", "echo 一; echo 二 >&2; exit 3"])
    #expect(result == ProcessResult(status: 3, stdout: "一\n", stderr: "二\n"))
  }

  @Test func inputFolderAndEnvironmentAreTheProgramsOwn() async throws {
    let site = try TemporarySite(["x": ""])
    let result = try await runProcess(
      "sh", ["-c", "cat; ls; echo $PLACE"], in: site.folder, environment: ["PLACE": "村"],
      input: Array("in\n".utf8))
    #expect(result == ProcessResult(status: 0, stdout: "in\nx\n村\n", stderr: ""))
  }

  @Test func muchOutputDoesNotStopTheProgram() async throws {
    let result = try await runProcess("sh", ["-c", "yes | head -c 3000000"])
    #expect(result.stdout.utf8.count == 3_000_000)
  }

  @Test func aSignalIsAStatus() async throws {
    #expect(try await runProcess("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func aProgramThatTakesTooLongIsKilledWithItsChildren() async throws {
    let site = try TemporarySite()
    await #expect(throws: ProcessError.timedOut("sh", stdout: "", stderr: "")) {
      try await runProcess(
        "sh", ["-c", "sleep 1000 & echo $! > child; wait"], in: site.folder,
        timeout: .milliseconds(300))
    }
    // The child may be gone, or be a zombie that nobody has buried yet.
    let child = try site.text("child").trimmingCharacters(in: .newlines)
    let status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
    #expect(status == nil || status?.contains(") Z ") == true)
  }

  @Test func aMissingProgramIsNamed() async {
    await #expect(throws: ProcessError.notInstalled("no-such-program")) {
      try await runProcess("no-such-program")
    }
    #expect(!isInstalled("no-such-program"))
    #expect(!isInstalled("/no/such/program"))
    #expect(isInstalled("sh"))
  }
}
