/// Makes identifiers for the headings of a document, each once.
struct HeadingIdentifiers {
  /// What every identifier starts with.
  let prefix: String
  /// Identifiers in use, with the number that the next heading of that text gets.
  private var next: [String: Int] = [:]

  init(prefix: String) { self.prefix = prefix }

  /// The letters and digits of a heading, in lower case, with `-` in place of anything else.
  ///
  /// Chinese characters stay. A second heading of the same text gets `-2`. A heading without a letter
  /// of its own is called `section`.
  mutating func identifier(for text: String) -> String {
    let slug = Self.slug(text)
    let base = prefix + (slug.isEmpty ? "section" : slug)
    guard var number = next[base] else {
      next[base] = 2
      return base
    }
    while next["\(base)-\(number)"] != nil { number += 1 }
    next[base] = number + 1
    next["\(base)-\(number)"] = 2
    return "\(base)-\(number)"
  }

  private static func slug(_ text: String) -> String {
    var slug = ""
    var separates = false
    for scalar in text.lowercased().unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      if isKept {
        if separates, !slug.isEmpty { slug += "-" }
        separates = false
        slug.unicodeScalars.append(scalar)
      } else {
        separates = true
      }
    }
    return slug
  }
}
