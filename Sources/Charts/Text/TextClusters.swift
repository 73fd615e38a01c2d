/// The parts of a text that are never cut, and where a line may break between them.
struct TextClusters {
  struct Cluster {
    /// In thousandths of the font size.
    var width: Int
    /// Where the part begins in the UTF-8 of the text.
    var start: Int
    var kind: LineClass
    /// A line may begin here.
    var breaksBefore = false

    var isSpace: Bool { kind == .space }
  }

  private(set) var clusters: [Cluster] = []
  private let text: String

  init(_ text: String, bold: Bool) {
    self.text = text
    clusters.reserveCapacity(text.utf8.count)
    var start = 0
    var isJoined = false
    var isHalfFlag = false
    for scalar in text.unicodeScalars {
      let width = TextMeasure.advance(scalar, bold: bold)
      let isFlag = (0x1F1E6...0x1F1FF).contains(scalar.value)
      let kind = LineClass(scalar)
      // Marks without a width, joined pictures and the second half of a flag belong to what is before.
      let belongs = isJoined || isFlag && isHalfFlag || width == 0 && kind != .zeroSpace
      if belongs, let last = clusters.indices.last {
        if !isJoined { clusters[last].width += width }
      } else {
        var cluster = Cluster(width: width, start: start, kind: kind)
        cluster.breaksBefore = breaks(before: cluster)
        clusters.append(cluster)
      }
      isJoined = scalar.value == 0x200D
      isHalfFlag = isFlag && !isHalfFlag
      start += UTF8.width(scalar)
    }
  }

  var count: Int { clusters.count }

  var width: Int { clusters.reduce(0) { $0 + $1.width } }

  /// The text of some parts, without spaces at the end.
  func line(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, clusters[end - 1].isSpace { end -= 1 }
    guard range.lowerBound < end else { return "" }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: clusters[range.lowerBound].start)
    let length = (end < count ? clusters[end].start : utf8.count) - clusters[range.lowerBound].start
    return String(text[first..<utf8.index(first, offsetBy: length)])
  }

  private func breaks(before next: Cluster) -> Bool {
    guard let last = clusters.last else { return false }
    switch (last.kind, next.kind) {
    case (_, .space): return false
    case (.space, _), (.zeroSpace, _): return true
    case (.glue, _), (_, .glue), (_, .close), (_, .pause), (_, .hyphen), (.open, _): return false
    case (.digit, .dateUnit): return false
    // A hyphen that follows a space is a minus.
    case (.hyphen, .word), (.hyphen, .digit):
      return count > 1 && [.word, .digit].contains(clusters[count - 2].kind)
    case (.wide, _), (.dateUnit, _), (_, .wide), (_, .dateUnit): return true
    case (.close, .open), (.pause, .open): return true
    default: return false
    }
  }
}

/// What a character means for the breaking of lines.
enum LineClass {
  case word, digit, wide, space
  /// A zero-width space: a line may break there.
  case zeroSpace
  /// It holds its neighbours together.
  case glue
  /// It never ends a line.
  case open
  /// It never starts a line.
  case close
  /// A comma or the like, which makes no sense before an ellipsis either.
  case pause
  /// A line may break behind it in a word.
  case hyphen
  /// 年, 月 and 日, which stay with their number.
  case dateUnit

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "年", "月", "日": self = .dateUnit
    case "々": self = .close
    case "\u{4E00}"..."\u{9FFF}": self = .wide
    case "a"..."z", "A"..."Z": self = .word
    case "0"..."9": self = .digit
    case " ", "\t"..."\r", "\u{85}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}": self = .space
    case "\u{2028}", "\u{2029}", "\u{3000}": self = .space
    case "\u{200B}": self = .zeroSpace
    case "\u{A0}", "\u{2007}", "\u{2011}", "\u{202F}", "\u{2060}", "\u{FEFF}": self = .glue
    case "-", "/", "–", "‐": self = .hyphen
    case ",", ".", ";", ":", "。", "、", "\u{FF0C}", "\u{FF0E}", "\u{FF1B}", "\u{FF1A}": self = .pause
    default: self = LineClass(mark: scalar)
    }
  }

  private init(mark: Unicode.Scalar) {
    switch mark {
    case "(", "[", "{", "«", "‹", "¥", "$", "£", "€", "№", "#", "+", "−", "±", "≥", "≤":
      self = .open
    case "\u{FF08}", "\u{FF3B}", "\u{FF5B}", "【", "《", "〈", "「", "『", "〔", "〖", "〘", "〚", "〝":
      self = .open
    case "“", "‘", "\u{FFE5}", "\u{FF04}", "\u{FFE1}": self = .open
    case "!", "?", "%", "‰", ")", "]", "}", "~", "°", "℃", "·", "…", "—", "‧", "⋯", "″", "′", "»",
      "›":
      self = .close
    case "\u{FF1F}", "\u{FF01}", "\u{FF05}", "\u{FF09}", "\u{FF3D}", "\u{FF5D}", "\u{FF5E}":
      self = .close
    case "】", "》", "〉", "」", "』", "〕", "〗", "〙", "〛", "〞", "〟", "”", "’", "\u{FF0F}", "・":
      self = .close
    case "〻", "ー", "ゝ", "ゞ", "ヽ", "ヾ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ": self = .close
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ": self = .close
    case "\u{2E80}"...: self = .wide
    default: self = .word
    }
  }
}
