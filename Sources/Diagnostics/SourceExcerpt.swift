/// The line of a source file that a finding is about.
package struct SourceExcerpt: Hashable, Sendable {
  /// The text of the line without its end.
  package var line: String
  /// The number that is shown in front of it.
  package var number: Int
  /// The characters (Unicode scalars, from 0) that are marked; nil to mark none.
  package var caret: Range<Int>?

  package init(line: String, number: Int, caret: Range<Int>?) {
    self.line = line
    self.number = number
    self.caret = caret
  }
}
