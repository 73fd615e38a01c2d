import Archive
import ArgumentParser

/// The command line: options in, one call, an exit status out.
@main
struct Mingbai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingbai",
    abstract: "把台账和故事做成公开网站。 Turns ledgers and stories into a public record.",
    discussion: """
      退出状态 / exit status: 0 完成 done · 1 内容有错误 errors in the content · \
      2 用法不对 wrong usage · 3 无法完成(如磁盘已满) could not finish
      """,
    version: Program.version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, DueCommand.self, ExplainCommand.self,
      ChartCommand.self, SheetsCommand.self, YearbookCommand.self, ArchiveCommand.self,
      VerifyCommand.self, CompareCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: ExitStatus.error(for: error))
    }
  }
}
