import Diagnostics

extension TreeReader {
  /// Warns of `**` that was meant as emphasis but is text, because CommonMark's rule about what stands
  /// next to it does not fit a script without spaces.
  ///
  /// `**注意：**请` does not close, because `**` has punctuation before it and a letter behind it;
  /// `看**“注意”**` does not open for the mirrored reason. Other asterisks, such as those of a masked
  /// name (张**), are left alone.
  mutating func checkFlanking(in inlines: [MarkdownNode]) {
    var text = FlankingText()
    for node in inlines { text.append(node) }
    for (left, right) in zip(text.runs, text.runs.dropFirst()) {
      let opener = text.sides(of: left)
      let closer = text.sides(of: right)
      let closesBadly =
        opener.after.isContent && closer.before.isPunctuation && closer.after.isLetter
        && (closer.before.isCJK || closer.after.isCJK || closer.before.isSharedPunctuation)
      let opensBadly =
        opener.before.isLetter && opener.after.opensPair && closer.before.isContent
        && (opener.before.isCJK || opener.after.isCJK)
      guard closesBadly || opensBadly else { continue }
      let sides = closesBadly ? closer : opener
      let run = closesBadly ? right : left
      var location = location(of: "\(sides.before)**\(sides.after)", onLine: run.line)
      location.column = location.column.map { $0 + 1 }
      log.warning(
        "emphasis", at: location,
        Message(
          "这里的 “**” 没有成为粗体：它一边是标点，一边是文字",
          "\"**\" is not bold here: it has punctuation on one side and a letter on the other"),
        hint: hint(opener: opener, closer: closer))
    }
  }

  private func hint(opener: FlankingText.Sides, closer: FlankingText.Sides) -> Message {
    if opener.after.opensPair {
      return Message(
        "把「\(opener.after)」和「\(closer.before)」移到 “**” 外面，或在 “**” 外面加空格",
        "move \"\(opener.after)\" and \"\(closer.before)\" outside of \"**\", or put spaces outside"
      )
    }
    return Message(
      "把标点「\(closer.before)」移到 “**” 之后，或在 “**” 后加一个空格",
      "move \"\(closer.before)\" behind \"**\", or put a space behind \"**\"")
  }
}

extension MarkdownNode {
  /// Whether it is text with `**` in it.
  var hasAsterisks: Bool {
    guard case .text(let text) = kind else { return false }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropFirst().contains {
        bytes[$0] == UInt8(ascii: "*") && bytes[$0 - 1] == UInt8(ascii: "*")
      }
    }
    return found ?? text.contains("**")
  }
}

/// The text of a block with the places of the `**` in it.
private struct FlankingText {
  typealias Sides = (before: Unicode.Scalar, after: Unicode.Scalar)

  struct Run {
    var start: Int
    var line: Int
  }

  private var scalars: [Unicode.Scalar] = []
  private(set) var runs: [Run] = []

  mutating func append(_ node: MarkdownNode, isTop: Bool = true) {
    switch node.kind {
    case .text(let text):
      for scalar in text.unicodeScalars {
        if isTop, scalar == "*", scalars.last == "*", end(of: runs.last) < scalars.count {
          runs.append(Run(start: scalars.count - 1, line: node.line))
        }
        scalars.append(scalar)
      }
    case .softBreak, .lineBreak: scalars.append("\n")
    case .hole, .code: scalars.append("x")
    default: for child in node.children { append(child, isTop: false) }
    }
  }

  private func end(of run: Run?) -> Int { run.map { $0.start + 2 } ?? 0 }

  /// The characters on both sides of a run; a line end at the ends of the text.
  func sides(of run: Run) -> Sides {
    let end = run.start + 2
    return (
      run.start > 0 ? scalars[run.start - 1] : "\n", end < scalars.count ? scalars[end] : "\n"
    )
  }
}

extension Unicode.Scalar {
  fileprivate var isContent: Bool { !properties.isWhitespace }
  fileprivate var isLetter: Bool { isContent && !isPunctuation }
}
