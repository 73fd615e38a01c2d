import ArgumentParser
import Pipeline

/// `mingbai due`.
struct DueCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ics
  }

  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "今后几天要公开、撤下和办理什么。 What is to be published, taken down or done in the coming days.")

  @OptionGroup var site: SiteOptions
  @Option(help: "往后看几天。 How many days to look ahead.")
  var days = 30
  @Option(help: "text、json 或 ics(日历,RFC 5545)。")
  var format = Format.text

  func validate() throws {
    guard (1...3660).contains(days) else {
      throw ValidationError("--days 应为 1 到 3660 must be 1 to 3660")
    }
  }

  mutating func run() async throws {
    var pipeline = DuePipeline(try site.pipelineOptions(), days: days)
    let terminal = Terminal(language: site.messageLanguage)
    let list = try pipeline.list()
    terminal.printFindings(pipeline.textReport)
    guard let list else { throw ExitStatus.findings }
    switch format {
    case .text: terminal.write(list.text(terminal.language))
    case .json: terminal.write(try list.json(terminal.language))
    case .ics: terminal.write(list.calendar(terminal.language))
    }
  }
}
