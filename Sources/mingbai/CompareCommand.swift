import Archive
import ArgumentParser
import Diagnostics

/// `mingbai compare`.
struct CompareCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "列出两次发布中不同的数，没有说明的是错误。 Lists the figures that two releases have differently.",
    discussion: """
      说明写在 content/data/revisions.csv，随新的一次发布。 Differences are explained in content/data/revisions.csv.
      """)

  @Argument(help: "旧的归档包或网站。 The older bag or site.")
  var old: String

  @Argument(help: "新的归档包或网站。 The newer one.")
  var new: String

  @Option(help: "text、json 或 csv。")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let terminal = Terminal(language: language.messageLanguage)
    var log = DiagnosticLog()
    let comparison = try await terminal.withFailuresPrinted { try compare(old, new, log: &log) }
    switch format {
    case .text: terminal.write(comparison.text(terminal.language))
    case .json: terminal.write(try comparison.json())
    case .csv: terminal.write(String(decoding: comparison.csv, as: UTF8.self))
    }
    terminal.printFindings(log)
    if log.hasErrors { throw ExitStatus.findings }
  }
}
