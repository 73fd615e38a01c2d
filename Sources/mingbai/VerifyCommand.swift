import Archive
import ArgumentParser
import Diagnostics

/// `mingbai verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对归档包：文件、清单、签名和各年的衔接。 Verifies archives and the chain that they make.")

  @Argument(help: ArgumentHelp("归档包的文件夹，可以有几个。 The folders of bags.", valueName: "bag"))
  var bags: [String]

  @Option(
    help: ArgumentHelp("单位的公钥，可以有几个。 The public keys of the office.", valueName: "file"))
  var key: [String] = []

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let terminal = Terminal(language: language.messageLanguage)
    var log = DiagnosticLog()
    try await terminal.withFailuresPrinted {
      let keys = try key.map { try PublicKey(contentsOf: $0) }
      try verify(bags, keys: keys, log: &log)
    }
    terminal.printFindings(log)
    if log.hasErrors { throw ExitStatus.findings }
  }
}
