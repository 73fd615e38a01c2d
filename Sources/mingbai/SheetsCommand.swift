import ArgumentParser
import Diagnostics
import Pipeline

/// `mingbai sheets`.
struct SheetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "某地公开栏今天要贴的张贴单,一个 PDF。 The sheets that hang in a place, as one PDF.",
    discussion: """
      写到 <output>/sheets/<place>-<date>.pdf。贴哪些由 content/sheets/notice.yml 决定,版式在 \
      templates/sheet.typ。需要 Typst(https://typst.app,或 pip install typst)。 Needs Typst.
      """)

  @Option(help: ArgumentHelp("地方的代码,如 PD01。 The code of the place.", valueName: "code"))
  var place: String

  @Flag(help: "连同下属各镇村的。 Those of all places beneath it too.")
  var below = false

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let terminal = Terminal(language: site.messageLanguage)
    var pipeline = SheetsPipeline(try site.pipelineOptions(), place: place, below: below)
    let outcome = try await terminal.withFailuresPrinted { try pipeline.make() }
    terminal.printFindings(pipeline.textReport)
    switch outcome {
    case nil: throw ExitStatus.findings
    case .nothing(let message)?: terminal.write(message[terminal.language] + "\n")
    case .unknownPlace(let message)?: throw ValidationError(message[terminal.language])
    case .written(let path, let sheets)?: terminal.printSheets(sheets, path: path)
    }
  }
}
