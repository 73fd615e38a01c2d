import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

/// The options that say which findings count.
struct FindingArguments: ParsableArguments {
  @Flag(help: "警告也当错误。 Warnings are errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "已知问题清单;其中的问题不再报告。 Findings of an earlier run that do not count.", valueName: "file"))
  var baseline: String?

  /// Reads what the options name.
  func options() throws -> FindingOptions {
    var options = FindingOptions()
    options.isStrict = strict
    if let baseline {
      guard let data = FileManager.default.contents(atPath: baseline) else {
        throw ValidationError("--baseline \(baseline) 打不开 cannot be read")
      }
      options.baseline = Baseline(String(decoding: data, as: UTF8.self))
    }
    return options
  }
}
