import ArgumentParser
import Foundation
import Pipeline

/// `mingbai chart`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "把一份 Vega-Lite 图表规格画成 SVG。 Draws one Vega-Lite specification.",
    discussion: """
      图形写到标准输出,问题写到标准错误。数据文件只从规格所在的文件夹读。 The drawing goes to standard output, \
      findings go to standard error. Data files are read from the folder of the specification only.
      """)

  @Argument(help: "JSON 或 YAML 文件;- 为标准输入。 A file of JSON or YAML; - is standard input.")
  var specification: String

  @Option(
    help: ArgumentHelp(
      "规格没有写明数据时用的表格:.csv、.tsv、.json 或 .xlsx。 The rows of a specification without data.",
      valueName: "file"))
  var data: String?

  @Option(help: "svg,或 json(要画的场景)。 What is written; json is the scene.")
  var format = ChartOptions.Format.svg

  @Flag(name: .customLong("print"), help: "用印刷的颜色。 In the colours of print.")
  var isForPrint = false

  @Option(help: "wide(640)或 narrow(320)。")
  var width = ChartOptions.Width.wide

  @OptionGroup var language: LanguageOption

  func run() throws {
    var options = ChartOptions(specification: specification)
    options.data = data
    options.format = format
    options.width = width
    options.isForPrint = isForPrint
    let terminal = Terminal(language: language.messageLanguage)
    var pipeline = ChartPipeline(options)
    let drawing = pipeline.draw(
      standardInput: Array(FileHandle.standardInput.readDataToEndOfFile()))
    terminal.printFindings(pipeline.textReport)
    guard let drawing else { throw ExitStatus.findings }
    terminal.write(drawing)
  }
}

extension ChartOptions.Format: ExpressibleByArgument {}
extension ChartOptions.Width: ExpressibleByArgument {}
