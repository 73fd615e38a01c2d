import ArgumentParser
import Pipeline

/// `mingbai build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "生成网站。 Renders the site.")

  @Flag(
    help: "在文本文件旁边放上压缩好的 .gz 和 .br，服务器可以直接发送。 Puts .gz and .br files beside texts.")
  var compress = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var findings: FindingArguments

  mutating func run() async throws {
    var options = try site.pipelineOptions()
    options.findings = try findings.options()
    options.isCompressing = compress
    let terminal = Terminal(language: site.messageLanguage)
    var pipeline = SitePipeline(options, progress: terminal.progress)
    let summary = try await terminal.withFailuresPrinted { try await pipeline.build() }
    terminal.endProgress()
    terminal.printFindings(pipeline.textReport)
    guard let summary else { throw ExitStatus.findings }
    terminal.printSummary(summary, log: pipeline.log, output: options.output)
  }
}
