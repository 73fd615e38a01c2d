package import Diagnostics

/// A text in which the expected positions of findings are marked by 1️⃣ … 9️⃣.
///
/// A marker stands right before the character that it marks, and may stand at the end of the text.
/// Columns count Unicode scalars; in a table (`csv`, `tsv`) they count fields instead.
package struct MarkedText: Hashable, Sendable {
  /// The text without the markers.
  package let text: String
  private let marks: [String: Mark]

  /// - Throws: `MarkError` when a marker occurs twice.
  package init(_ marked: String) throws(MarkError) {
    var text = String.UnicodeScalarView()
    var marks: [String: Mark] = [:]
    var cursor = Mark()
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let marker = marker(at: index, in: scalars) {
        guard marks.updateValue(cursor, forKey: marker) == nil else { throw .repeated(marker) }
        index += 3
      } else {
        cursor.advance(over: scalars[index])
        text.append(scalars[index])
        index += 1
      }
    }
    self.text = String(text)
    self.marks = marks
  }

  /// The markers in this text, sorted.
  package var markers: [String] { marks.keys.sorted() }

  /// Where `marker` stands, as a finding about the file `path` names it.
  ///
  /// - Throws: `MarkError` when the text has no such marker.
  package func location(of marker: String, in path: String) throws(MarkError) -> SourceLocation {
    guard let mark = marks[marker] else { throw .missing(marker) }
    let isTable = path.hasSuffix(".csv") || path.hasSuffix(".tsv")
    return SourceLocation(path, row: mark.row, column: isTable ? mark.field : mark.column)
  }
}

/// Why a marked text cannot be used.
package enum MarkError: Error, Hashable {
  case repeated(String)
  case missing(String)
}

/// A position in a text, counted from 1 in each way that findings count.
private struct Mark: Hashable {
  var row = 1
  var column = 1
  var field = 1
  private var isQuoted = false

  mutating func advance(over scalar: UnicodeScalar) {
    column += 1
    switch scalar {
    case "\n":
      row += 1
      column = 1
      if !isQuoted { field = 1 }
    case "\"": isQuoted.toggle()
    case ",", "\t": if !isQuoted { field += 1 }
    default: break
    }
  }
}

/// The marker that starts at `index`: a digit in its keycap, three scalars.
private func marker(at index: Int, in scalars: [UnicodeScalar]) -> String? {
  guard index + 2 < scalars.count, ("1"..."9").contains(scalars[index]),
    scalars[index + 1] == "\u{FE0F}", scalars[index + 2] == "\u{20E3}"
  else { return nil }
  return "\(scalars[index])\u{FE0F}\u{20E3}"
}
