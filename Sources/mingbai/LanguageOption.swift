import ArgumentParser
import Diagnostics
import Foundation

/// The option for the language of messages.
struct LanguageOption: ParsableArguments {
  @Option(help: "提示的语言:zh 或 en。 Language of messages.")
  var language: Language?

  /// The language of messages: the option, else the environment, else Chinese.
  var messageLanguage: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }
}

extension Language: ExpressibleByArgument {}
