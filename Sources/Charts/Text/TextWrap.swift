/// A text set in lines of a given width.
struct WrappedText: Hashable {
  var lines: [String]
  /// The text did not fit and ends in an ellipsis.
  var isShortened = false
  /// A word had to be cut in two.
  var isBroken = false
}

/// Breaks a text into lines: between Chinese characters, at spaces and after hyphens and slashes,
/// never before a closing mark or after an opening one; a word that is too long is cut.
///
/// Of what does not fit into `limit` lines the last one ends in an ellipsis. A width that is no
/// number or that is negative counts as 0: every line then holds one character.
func wrap(
  _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int = .max
) -> WrappedText {
  if TextMeasure.width(text, size: size, bold: bold) <= width { return WrappedText(lines: [text]) }
  return TextClusters(text, bold: bold).wrapped(
    to: thousandths(width, size: size), limit: max(limit, 1))
}

/// The same number of lines as `wrap` gives, but of about equal length.
func wrapEvenly(
  _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int = .max
) -> WrappedText {
  let total = TextMeasure.width(text, size: size, bold: bold)
  if total <= width { return WrappedText(lines: [text]) }
  let clusters = TextClusters(text, bold: bold)
  let available = thousandths(width, size: size)
  let greedy = clusters.wrapped(to: available, limit: max(limit, 1))
  let count = greedy.lines.count
  guard (2...6).contains(count), !greedy.isShortened, !greedy.isBroken else { return greedy }
  var narrower = clusters.width / count
  while narrower < available {
    let lines = clusters.ranges(width: narrower, limit: count)
    if lines.ranges.count == count, lines.isComplete, !lines.isBroken {
      return WrappedText(lines: lines.ranges.map(clusters.line))
    }
    narrower += 500
  }
  return greedy
}

/// A width in thousandths of the font size, at least 1.
private func thousandths(_ width: Double, size: Double) -> Int {
  let thousandths = width / size * 1000
  return thousandths > 1 ? Int(min(thousandths, 1e12)) : 1
}

/// Where lines begin and end in a text, and whether they hold all of it.
private struct LineRanges {
  var ranges: [Range<Int>] = []
  var isBroken = false
  var isComplete = true
}

extension TextClusters {
  fileprivate func wrapped(to width: Int, limit: Int) -> WrappedText {
    let found = ranges(width: width, limit: limit)
    var lines = found.ranges.map(line)
    if !found.isComplete, let last = found.ranges.last {
      lines[lines.count - 1] = shortened(from: last.lowerBound, width: width)
    }
    return WrappedText(
      lines: lines.isEmpty ? [""] : lines, isShortened: !found.isComplete,
      isBroken: found.isBroken)
  }

  /// Fills line after line, at most `limit` of them.
  fileprivate func ranges(width: Int, limit: Int) -> LineRanges {
    var result = LineRanges()
    var start = skipSpaces(from: 0)
    while start < count {
      let (end, isCut) = end(ofLineFrom: start, width: width)
      result.ranges.append(start..<end)
      let next = skipSpaces(from: end)
      if next < count, result.ranges.count >= limit {
        result.isComplete = false
        return result
      }
      if isCut { result.isBroken = true }
      start = next
    }
    return result
  }

  private func end(ofLineFrom start: Int, width: Int) -> (end: Int, isCut: Bool) {
    var used = 0
    var index = start
    var lastBreak = start
    while index < count {
      let cluster = clusters[index]
      if index > start, cluster.breaksBefore { lastBreak = index }
      used += cluster.width
      // A space at the end of a line may hang over.
      if used > width, index > start, !cluster.isSpace {
        return lastBreak > start ? (lastBreak, false) : (index, true)
      }
      index += 1
    }
    return (count, false)
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while index < count, clusters[index].isSpace { index += 1 }
    return index
  }

  /// As much of the text from a place on as fits together with an ellipsis.
  private func shortened(from start: Int, width: Int) -> String {
    var used = TextMeasure.advance("…")
    var end = start
    while end < count {
      used += clusters[end].width
      if used > width, end > start { break }
      end += 1
    }
    while end > start + 1, [.pause, .space].contains(clusters[end - 1].kind) { end -= 1 }
    return line(start..<end) + "…"
  }
}
