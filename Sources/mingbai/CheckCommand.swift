import ArgumentParser
import Diagnostics
import Pipeline

/// `mingbai check`.
struct CheckCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查全部内容,不生成网站。 Checks everything, writes nothing.")

  @OptionGroup var site: SiteOptions
  @Option(help: "text、json 或 sarif(SARIF 2.1.0)。")
  var format = Format.text

  mutating func run() async throws {
    let options = try site.pipelineOptions()
    var pipeline = SitePipeline(options)
    let terminal = Terminal(language: site.messageLanguage)
    try await terminal.withFailuresPrinted { try await pipeline.check() }
    switch format {
    case .text: terminal.printFindings(pipeline)
    case .json: terminal.write(try pipeline.jsonReport())
    case .sarif: terminal.write(try pipeline.sarifReport(language: site.messageLanguage))
    }
    if pipeline.log.hasErrors { throw ExitStatus.findings }
  }
}
