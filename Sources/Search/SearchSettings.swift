/// The rules of `content/search.yaml`.
package struct SearchSettings: Hashable, Sendable {
  /// Readings of words that a dictionary of characters gets wrong, without tones, such as
  /// `即墨: [ji mo]`; the first is usual, all are found.
  package var words: [String: [String]]
  /// Readings of first characters of the names of persons, such as `曾: [zeng]`.
  package var surnames: [String: [String]]
  /// Endings that people leave out of the names of places, the longest first: `街道`, `镇`.
  package var endings: [String]

  package init(
    words: [String: [String]] = [:], surnames: [String: [String]] = [:], endings: [String] = []
  ) {
    self.words = words
    self.surnames = surnames
    self.endings = endings
  }
}
