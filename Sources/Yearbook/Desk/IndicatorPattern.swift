import Foundation

/// How an indicator is written in a text, with its number in the first parentheses.
struct IndicatorPattern: Sendable {
  private let source: String

  /// - Throws: when it is no regular expression.
  init(_ source: String) throws {
    _ = try NSRegularExpression(pattern: source)
    self.source = source
  }

  /// The numbers in a text, without their separators.
  func numbers(in text: String) -> [String] {
    // The initializer has tried it.
    guard let expression = try? NSRegularExpression(pattern: source) else { return [] }
    let range = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: range).compactMap { match in
      guard match.numberOfRanges > 1, let range = Range(match.range(at: 1), in: text) else {
        return nil
      }
      return String(text[range]).replacing(",", with: "")
    }
  }
}
