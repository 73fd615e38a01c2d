import ArgumentParser
import Diagnostics
import Foundation
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

  @OptionGroup var findings: FindingArguments

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("只检查这些规则。 The only rules to check.", valueName: "rule"))
  var only: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("不检查这些规则。 Rules not to check.", valueName: "rule"))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "把现有的问题写进已知问题清单。 Writes the findings to a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "另外检查这一年的年鉴,写出校样 <output>/yearbook/<year>/galley.html。 Checks a yearbook too, and writes its galley.",
      valueName: "year"))
  var yearbook: Int?

  @Flag(help: "以后的校样与这一次的相比。 Later galleys are compared with this one.")
  var newGalley = false

  mutating func run() async throws {
    if let yearbook { return try await checkBook(of: yearbook) }
    var options = try site.pipelineOptions()
    options.findings = try findings.options()
    options.findings.only = only.isEmpty ? nil : only
    options.findings.skipped = skip
    var pipeline = SitePipeline(options)
    let terminal = Terminal(language: site.messageLanguage)
    try await terminal.withFailuresPrinted { try await pipeline.check() }
    if let writeBaseline {
      try Data(pipeline.baseline.text.utf8).write(to: URL(filePath: writeBaseline))
    }
    switch format {
    case .text: terminal.printFindings(pipeline.textReport)
    case .json: terminal.write(try pipeline.jsonReport())
    case .sarif: terminal.write(try pipeline.sarifReport(language: site.messageLanguage))
    }
    if pipeline.log.hasErrors { throw ExitStatus.findings }
  }

  private func checkBook(of year: Int) async throws {
    let terminal = Terminal(language: site.messageLanguage)
    var options = try site.pipelineOptions()
    options.findings = try findings.options()
    var pipeline = DeskPipeline(options, year: year, isNewGalley: newGalley)
    let galley = try await terminal.withFailuresPrinted { try pipeline.check() }
    terminal.printFindings(pipeline.textReport)
    if let galley { terminal.printBook([galley]) }
    if pipeline.log.hasErrors { throw ExitStatus.findings }
  }
}
