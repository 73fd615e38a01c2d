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
func wrap(
  _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int = .max
) -> WrappedText {
  if TextMeasure.width(text, size: size, bold: bold) <= width { return WrappedText(lines: [text]) }
  let scalars = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
  let available = max(width / size * 1000, 1)
  var result = WrappedText(lines: [])
  var start = scalars.startIndex
  while start < scalars.endIndex {
    while start < scalars.endIndex, scalars[start] == " " { start += 1 }
    guard start < scalars.endIndex else { break }
    var used = 0.0
    var index = start
    var lastBreak: Int?
    while index < scalars.endIndex {
      used += Double(TextMeasure.advance(scalars[index], bold: bold))
      if used > available, index > start, scalars[index] != " " { break }
      index += 1
      if index < scalars.endIndex, breaks(between: scalars[index - 1], and: scalars[index]) {
        lastBreak = index
      }
    }
    var end = index
    if index < scalars.endIndex {
      if let lastBreak {
        end = lastBreak
      } else {
        while end > start + 1, TextMeasure.advance(scalars[end]) == 0 { end -= 1 }
        result.isBroken = true
      }
    }
    if result.lines.count + 1 == limit, end < scalars.endIndex {
      result.lines.append(shortened(scalars[start...], to: available, bold: bold))
      result.isShortened = true
      return result
    }
    result.lines.append(line(scalars[start..<end]))
    start = end
  }
  if result.lines.isEmpty { result.lines = [""] }
  return result
}

/// The same number of lines as `wrap` gives, but of about equal length.
func wrapEvenly(
  _ text: String, width: Double, size: Double, bold: Bool = false, limit: Int = .max
) -> WrappedText {
  let greedy = wrap(text, width: width, size: size, bold: bold, limit: limit)
  guard (2...6).contains(greedy.lines.count), !greedy.isShortened, !greedy.isBroken else {
    return greedy
  }
  let total = TextMeasure.width(text, size: size, bold: bold)
  var narrower = total / Double(greedy.lines.count)
  while narrower < width {
    let even = wrap(text, width: narrower, size: size, bold: bold, limit: limit)
    if even.lines.count == greedy.lines.count, !even.isShortened, !even.isBroken { return even }
    narrower += size / 2
  }
  return greedy
}

private func breaks(between a: Unicode.Scalar, and b: Unicode.Scalar) -> Bool {
  if a == " " { return true }
  if b == " " || closes(b) || opens(a) { return false }
  if isWide(a) || isWide(b) { return TextMeasure.advance(b) > 0 }
  return a == "-" || a == "/"
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

/// Marks and units that never start a line.
private func closes(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ",", ".", ";", ":", "!", "?", "%", "‰", ")", "]", "}", "~", "°", "℃", "·", "…", "—": true
  case "。", "、", "\u{FF0C}", "\u{FF1B}", "\u{FF1A}", "\u{FF1F}", "\u{FF01}", "\u{FF05}": true
  case "\u{FF09}", "\u{FF3D}", "】", "》", "〉", "」", "』", "”", "’": true
  case "年", "月", "日": true
  default: false
  }
}

/// Marks that never end a line.
private func opens(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "(", "[", "{", "\u{FF08}", "\u{FF3B}", "【", "《", "〈", "「", "『", "“", "‘", "¥", "\u{FFE5}",
    "$":
    true
  default: false
  }
}

private func shortened(
  _ scalars: ArraySlice<Unicode.Scalar>, to available: Double, bold: Bool
) -> String {
  var used = 1000.0
  var kept = scalars.startIndex
  while kept < scalars.endIndex {
    used += Double(TextMeasure.advance(scalars[kept], bold: bold))
    if used > available { break }
    kept += 1
  }
  return line(scalars[..<max(kept, scalars.startIndex + 1)]) + "…"
}

private func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  while text.last == " " { text.removeLast() }
  return String(text)
}
