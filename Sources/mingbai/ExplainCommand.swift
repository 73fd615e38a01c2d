import ArgumentParser
import Diagnostics
import Pipeline

/// `mingbai explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一条规则:依据什么、怎样改正。 What a rule demands, why, and how to mend a finding.",
    discussion: "不写规则时列出全部规则。 Without a rule all are listed.")

  @Argument(help: "规则的代号,在每条提示末尾的方括号里。 The word in brackets behind a finding.")
  var rule: String?

  @Option(help: "内容所在的文件夹。 The folder of the site.")
  var site = "."

  @OptionGroup var language: LanguageOption

  mutating func run() async throws {
    let terminal = Terminal(language: language.messageLanguage)
    let catalogue = RuleCatalogue(site: site)
    guard let rule else {
      terminal.write(catalogue.list(terminal.language))
      return
    }
    guard let text = catalogue.explanation(of: rule, terminal.language) else {
      throw ValidationError(catalogue.unknown(rule)[terminal.language])
    }
    terminal.write(text)
  }
}
