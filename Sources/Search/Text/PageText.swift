/// What of a page is searched and shown among results, in UTF-8.
struct PageText: Equatable, Sendable {
  var title: [UInt8] = []
  /// The other parts of the page that are read in one go (paragraphs, cells …), each ending with a line
  /// break; one that occurs again is left out.
  var blocks: [UInt8] = []
  var column = ""
  var year = ""
  /// The place that the page is about, from large to small: `平度市/大泽山镇`.
  var place = ""
  /// What the title is a name of (`place`, `person`); such a title is found by its pinyin too.
  var name = ""
}
