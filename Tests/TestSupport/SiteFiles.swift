package import Diagnostics

/// The files of a site as a literal: a dictionary of paths and texts, or one text.
///
/// In the one text each file begins with a line `-- content/data/a.csv --`; what stands before the
/// first such line is a comment. Every file in it ends with a line feed.
package struct SiteFiles: Hashable, Sendable {
  /// The bytes of each file, by its path relative to the site's folder.
  package private(set) var files: [String: [UInt8]] = [:]
  /// The files whose texts had markers.
  private var marked: [String: MarkedText] = [:]
  /// The first thing wrong with the literal; reported when the site is written.
  private(set) var problem: SiteFilesError?

  /// The files of `text`, with their markers (see ``MarkedText``) taken out and remembered.
  package init(marked text: String) throws {
    self.init(stringLiteral: text)
    for (path, bytes) in files {
      let marks = try MarkedText(String(decoding: bytes, as: UTF8.self))
      guard !marks.markers.isEmpty else { continue }
      marked[path] = marks
      files[path] = Array(marks.text.utf8)
    }
  }

  /// Where `marker` stands.
  ///
  /// - Throws: `MarkError` when no file, or more than one, has it.
  package func location(of marker: String) throws(MarkError) -> SourceLocation {
    let paths = marked.keys.filter { marked[$0]?.markers.contains(marker) == true }
    guard let path = paths.first, let text = marked[path] else { throw .missing(marker) }
    guard paths.count == 1 else { throw .repeated(marker) }
    return try text.location(of: marker, in: path)
  }
}

extension SiteFiles: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    var path: String?
    var content: [Substring] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    lines.append("-- end --")
    for line in lines {
      guard let next = pathOfMarkerLine(line) else {
        content.append(line)
        continue
      }
      if let path {
        add(Array(content.map { $0 + "\n" }.joined().utf8), at: path)
      }
      path = next
      content = []
    }
  }
}

extension SiteFiles: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, FileContent)...) {
    for (path, content) in elements { add(content.bytes, at: path) }
  }
}

/// The bytes of a file: a string literal is written as UTF-8, an array literal as it is.
package struct FileContent: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  package let bytes: [UInt8]

  package init(stringLiteral text: String) { bytes = Array(text.utf8) }
  package init(arrayLiteral bytes: UInt8...) { self.bytes = bytes }
  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
}

/// What is wrong with a site's literal.
package enum SiteFilesError: Error, Hashable {
  case repeatedPath(String)
  /// Absolute, empty, or with `.`, `..` or an empty part.
  case badPath(String)
}

extension SiteFiles {
  private mutating func add(_ bytes: [UInt8], at path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { ["", ".", ".."].contains($0) }) {
      problem = problem ?? .badPath(path)
    } else if files.updateValue(bytes, forKey: path) != nil {
      problem = problem ?? .repeatedPath(path)
    }
  }
}

/// `a/b.md` of the line `-- a/b.md --`.
private func pathOfMarkerLine(_ line: Substring) -> String? {
  guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
  return String(line.dropFirst(3).dropLast(3))
}
