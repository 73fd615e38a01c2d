import Diagnostics
import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing

/// The sample site in a real browser, judged by the scripts in `Browser/`, which say what they look at.
@Suite(.serialized) struct BrowserTests {
  private static let python = "\(repository)/.tools/bin/python"

  private func run(_ script: String, _ arguments: [String]) async throws {
    let result = try await runProcess(
      Self.python, ["\(repository)/Tests/EndToEndTests/Browser/\(script)"] + arguments,
      timeout: .seconds(1500))
    #expect(result.status == 0, "\(script)\n\(result.stdout)\(result.stderr)")
  }

  // One test, for one built sample: each script opens some thirty pages of it.
  @Test(.enabled(if: isInstalled("chromium") && isInstalled(python), "make setup installs them"))
  func theSampleIsWhatItsReadersNeed() async throws {
    let place = try TemporarySite()
    var pipeline = SitePipeline(
      BuildOptions(
        site: repository, output: place.output, asOf: Moment("2020-12-31"), jobs: 2, clock: { 0 }))
    #expect(try await pipeline.build() != nil)
    let chromium = try #require(pathOfProgram("chromium"))
    for script in [
      "accessibility.py", "aids.py", "budgets.py", "keyboard.py", "markup.py", "missing.py",
      "paper.py", "reflow.py", "without_script.py",
    ] {
      try await run(script, [chromium, place.output + "/site"])
    }
    try await run("search.py", [chromium, place.output + "/site", "500", "120"])
    #if os(Linux) && arch(x86_64)
      try await run("of2018.py", [chromium, place.output + "/site"])
    #endif
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func scriptsAndStylesAreThoseOf2018() async throws {
    try await run("syntax.py", ["\(repository)/templates/assets"])
  }
}
