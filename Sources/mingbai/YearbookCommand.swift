import ArgumentParser
import Diagnostics
import Pipeline

/// `mingbai yearbook`.
struct YearbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yearbook",
    abstract: "一年的年鉴:PDF 和 EPUB。 The yearbook of one year, as PDF and EPUB.",
    discussion: """
      写到 <output>/yearbook/<year>/。书由 content/yearbook/<year>/book.yaml 编排,版式在 \
      templates/yearbook.typ;网页版是网站的一部分,由 mingbai build 生成。PDF 需要 Typst \
      (https://typst.app,或 pip install typst)。 Needs Typst for PDF; the HTML is part of the site.
      """)

  @Option(help: ArgumentHelp("年份。 The year.", valueName: "year"))
  var year: Int

  @Option(
    help: ArgumentHelp(
      "pdf、epub,用逗号分开;typst 是给改版式的人用的。 Separated by commas; typst is for work on the layout.",
      valueName: "formats"))
  var format = "pdf,epub"

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let terminal = Terminal(language: site.messageLanguage)
    var pipeline = YearbookPipeline(
      try site.pipelineOptions(), year: year, formats: try formats())
    let paths = try await terminal.withFailuresPrinted { try pipeline.make() }
    terminal.printFindings(pipeline.textReport)
    guard let paths else { throw ExitStatus.findings }
    terminal.printBook(paths)
  }

  private func formats() throws -> Set<YearbookPipeline.Format> {
    Set(
      try format.split(separator: ",").map { name in
        guard let format = YearbookPipeline.Format(rawValue: String(name)) else {
          throw ValidationError("--format \(name):pdf、epub、typst")
        }
        return format
      })
  }
}
