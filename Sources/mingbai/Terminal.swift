import Archive
import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Publishing
import Synchronization
import Typesetting

/// The only place that prints.
struct Terminal: Sendable {
  let language: Language
  private let start = ContinuousClock.now
  private let isInteractive = isatty(STDERR_FILENO) == 1
  private let last = LastProgress()

  init(language: Language) { self.language = language }

  func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Prints the findings of a run, given its report in a language, coloured or not; they go to standard
  /// error, so that output can be piped.
  func printFindings(_ report: (Language, Bool) -> String) {
    writeError(report(language, isInteractive))
  }

  /// Prints findings that are about no lines of sources.
  func printFindings(_ log: DiagnosticLog) {
    writeError(
      log.textReport(language: language, isColoured: isInteractive, excerpt: { _ in nil }))
  }

  private func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Shows how far the build is, once it has taken longer than a second.
  @Sendable func progress(_ progress: BuildProgress) {
    guard isInteractive, start.duration(to: .now) > .seconds(1) else { return }
    let text =
      switch progress {
      case .loading: Message("读取台账", "loading")
      case .checking: Message("核对", "checking")
      case .rendering(let done, let all): Message("生成网页 \(done)/\(all)", "rendering \(done)/\(all)")
      case .publishing: Message("发布", "publishing")
      }
    guard last.change(to: text[language]) else { return }
    writeError("\r\u{1B}[K\(text[language])")
  }

  /// Wipes the progress line.
  func endProgress() {
    guard last.change(to: "") else { return }
    writeError("\r\u{1B}[K")
  }

  /// Runs what can fail for want of disk or permission, and says so in plain words when it does.
  func withFailuresPrinted<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await body()
    } catch let error as PublishingError {
      throw unfinished(error.message, error.hint)
    } catch let error as TypstError {
      throw unfinished(error.message, error.hint)
    } catch let error as ArchiveError {
      throw unfinished(error.message, error.hint)
    }
  }

  private func unfinished(_ message: Message, _ hint: Message?) -> ExitCode {
    endProgress()
    writeError([message, hint].compactMap { $0?[language] }.joined(separator: "\n  ") + "\n")
    return ExitStatus.unfinished
  }

  func printSheets(_ count: Int, path: String) {
    let message = Message("完成：\(count) 张，\(path)\n", "Done: \(count) sheets, \(path)\n")
    write(message[language])
  }

  func printBook(_ paths: [String]) {
    let list = paths.map { "  \($0)\n" }.joined()
    write(Message("完成：\n\(list)", "Done:\n\(list)")[language])
  }

  func printSummary(_ summary: Summary, log: DiagnosticLog, output: String) {
    let seconds = start.duration(to: .now) / .seconds(1)
    let time = String(format: "%.1f", seconds)
    let size = String(format: "%.1f MB", Double(summary.bytes) / 1_000_000)
    let message = Message(
      """
      完成：\(summary.pages) 个网页，\(summary.files) 个文件（其中 \(summary.unchanged) 个未变），\(size)，\
      用时 \(time) 秒；\(log.count(.warning)) 个警告
      首页：\(output)/site/index.html

      """,
      """
      Done: \(summary.pages) pages, \(summary.files) files (\(summary.unchanged) unchanged), \(size), \
      \(time) s; \(log.count(.warning)) warnings
      Home page: \(output)/site/index.html

      """)
    write(message[language])
  }
}

/// The text that the progress line shows.
private final class LastProgress: Sendable {
  private let text = Mutex("")

  /// Whether the text is another one now.
  func change(to new: String) -> Bool {
    text.withLock { old in
      defer { old = new }
      return old != new
    }
  }
}
