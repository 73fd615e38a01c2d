import Archive
import ArgumentParser
import Diagnostics
import Foundation

/// `mingbai archive`.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "把一年的网站、数据和年鉴归档成一个签了名的文件夹。 Writes the signed archive of a year.",
    discussion: """
      写到 <output>/archive/<year>/：BagIt 1.0 归档包，内有发布的网站和数据、年鉴、核对报告和 WARC。只读已经发布的 \
      文件。密钥用 --new-key 生成一次，妥善保管，不要放进 content/ 和 output/。 Reads published files only.
      """)

  @Option(help: ArgumentHelp("归档哪一年。 The year of the record.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("签名的私钥。 The private key that signs.", valueName: "file"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "生成新的私钥，公钥写在 <file>.pub，然后结束。 Makes a new key, and does nothing else.", valueName: "file"))
  var newKey: String?

  @Option(
    help: ArgumentHelp(
      "上一年的归档包；默认是 <output>/archive 里更早的最近一个。 The bag of the year before.", valueName: "bag"))
  var previous: String?

  @Flag(help: "这一年没有年鉴。 There is no yearbook of this year.")
  var withoutYearbook = false

  @Option(help: "网站的网址；默认是网站公布的。 The site's address, where it does not say it.")
  var address: String?

  @Option(help: "主办单位；默认是网站公布的。 The office, where the site does not say it.")
  var office: String?

  @Option(help: "输出文件夹，有 site/ 和 yearbook/。 The folder that has `site/` and `yearbook/`.")
  var output = "output"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let file = newKey ?? key,
      let folder = ["content", output].first(where: { isInside($0, file) })
    {
      throw ValidationError(
        "私钥不能放在 \(folder)/ 里，那里的文件会公开 a private key must not be in \(folder)/, which is published")
    }
    guard newKey == nil else { return }
    guard let year, (1949...9999).contains(year) else {
      throw ValidationError("--year 应是年份，如 2019 must be a year such as 2019")
    }
    guard key != nil else {
      throw ValidationError("缺少 --key；用 --new-key 生成一个 --key is missing; make one with --new-key")
    }
  }

  func run() async throws {
    let terminal = Terminal(language: language.messageLanguage)
    try await terminal.withFailuresPrinted {
      if let newKey {
        try SigningKey().write(to: newKey)
        terminal.write(keyWritten(newKey)[terminal.language] + "\n")
      } else if let year, let key {
        try archive(year, key: SigningKey(contentsOf: key), terminal)
      }
    }
  }

  private func archive(_ year: Int, key: SigningKey, _ terminal: Terminal) throws {
    var request = ArchiveRequest(
      year: year, site: "\(output)/site",
      yearbook: withoutYearbook ? nil : "\(output)/yearbook/\(year)", output: "\(output)/archive",
      key: key)
    request.previous = previous
    request.address = address
    request.office = office
    var log = DiagnosticLog()
    let summary = try makeArchive(request, log: &log)
    terminal.printFindings(log)
    guard let summary else { throw ExitStatus.findings }
    terminal.write(written(summary)[terminal.language] + "\n")
  }
}

/// Whether a file is in a folder, or is to be there.
private func isInside(_ folder: String, _ file: String) -> Bool {
  let path = { (name: String) in URL(filePath: name).standardizedFileURL.path }
  return path(file).hasPrefix(path(folder) + "/")
}

private func keyWritten(_ path: String) -> Message {
  Message(
    """
    私钥：\(path)（只有本人可读，请备份到另一处，不要公开）
    公钥：\(path).pub（公布在单位网站等处，供人核对签名）
    """,
    """
    private key: \(path) (for its owner only: keep a copy elsewhere, publish it nowhere)
    its public half: \(path).pub (publish it, so that anybody can check signatures)
    """)
}

private func written(_ summary: ArchiveSummary) -> Message {
  Message(
    """
    归档包：\(summary.path)，\(summary.files) 个文件，\(summary.bytes) 字节
    接在后面：\(summary.previous ?? "没有，这是第一年")
    清单的 SHA-256（请另行记录）：\(summary.tagManifest)
    """,
    """
    bag: \(summary.path), \(summary.files) files, \(summary.bytes) bytes
    follows: \(summary.previous ?? "none, it is the first year")
    SHA-256 of the tag manifest (write it down elsewhere): \(summary.tagManifest)
    """)
}
