/// The part of a source line that is shown: the mark with what stands around it.
struct ExcerptWindow: Hashable {
  private(set) var text = ""
  /// The columns of `text` below which marks stand.
  private(set) var mark: Range<Int>?

  /// Cuts a line to some columns; an ellipsis stands for what is cut off.
  init(_ excerpt: SourceExcerpt, width: Int) {
    let scalars = excerpt.line.unicodeScalars
    let caret = excerpt.caret ?? 0..<0
    let before = scalars.prefix(max(0, caret.lowerBound))
    var start = before.endIndex
    var columns = 0
    // A third of the width for what precedes the mark; all of it when the line is short.
    let share = before.count + caret.count < width / 2 ? width : width / 3
    while start > scalars.startIndex {
      let previous = scalars.index(before: start)
      guard columns + scalars[previous].terminalWidth <= share else { break }
      columns += scalars[previous].terminalWidth
      start = previous
    }
    var used = 0
    if start > scalars.startIndex {
      text = "…"
      used = 1
    }
    let markStart = used + columns
    var markEnd = markStart
    var markLeft = caret.count
    var output = String.UnicodeScalarView()
    var index = start
    while index < scalars.endIndex, used + scalars[index].terminalWidth <= width {
      output.append(scalars[index].safeForTerminal)
      used += scalars[index].terminalWidth
      if index >= before.endIndex, markLeft > 0 {
        markEnd = used
        markLeft -= 1
      }
      index = scalars.index(after: index)
    }
    text += String(output)
    if index < scalars.endIndex { text += "…" }
    if excerpt.caret != nil { mark = markStart..<markEnd }
  }
}
