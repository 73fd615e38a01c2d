import ArgumentParser
import Diagnostics
import Foundation
import Ledger
import Pipeline

/// The options that every command about a site has.
struct SiteOptions: ParsableArguments {
  @Option(help: "内容所在的文件夹(有 content/ 和 templates/)。 The folder of the site.")
  var site = "."

  @Option(help: "输出文件夹。 Where `site/` is put; default: <site>/output")
  var output: String?

  @Option(
    name: .customLong("as-of"),
    help:
      "按这一刻决定公开什么,如 2020-12-31 或 2020-12-31T09:30(网站时区);默认现在。 The day or moment the site is built for."
  )
  var asOf: Moment?

  @Option(help: "同时渲染的线程数。 Workers that render pages.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs 应为正整数 must be positive") }
  }

  /// What the pipeline is asked to do.
  func pipelineOptions() throws -> BuildOptions {
    let environment = ProcessInfo.processInfo.environment
    var clock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    if let epoch = environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int64(epoch) else {
        throw ValidationError("SOURCE_DATE_EPOCH=\(epoch) 不是整数 is no integer")
      }
      clock = { seconds }
    }
    return BuildOptions(
      site: site, output: output ?? site + "/output", asOf: asOf, jobs: jobs, clock: clock)
  }

  /// The language of messages.
  var messageLanguage: Language { language.messageLanguage }
}

extension Moment: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
