import Foundation
import TestSupport
import Testing

/// One fault that is put into a copy of the sample, and the findings that it must give.
struct Plant {
  private enum Change {
    /// In a line, counted from 1, one text takes the place of another.
    case edit(line: Int, from: String, to: String)
    case append(String)
    case file([UInt8])
  }

  let path: String
  private let change: Change
  /// As reports print them, `row:column: severity: message [rule]`; the path goes before those that
  /// name no other file.
  private let texts: [String]

  init(_ path: String, _ line: Int, _ from: String, _ to: String, findings: [String] = []) {
    self.path = path
    change = .edit(line: line, from: from, to: to)
    texts = findings
  }

  init(_ path: String, appending text: String, findings: [String] = []) {
    self.path = path
    change = .append(text)
    texts = findings
  }

  init(_ path: String, holding text: String, findings: [String] = []) {
    self.init(path, bytes: Array(text.utf8), findings: findings)
  }

  init(_ path: String, bytes: [UInt8], findings: [String] = []) {
    self.path = path
    change = .file(bytes)
    texts = findings
  }

  var findings: [String] {
    texts.map { text in
      if text.hasPrefix("content/") || text.hasPrefix("templates/") { return text }
      return path + (text.first?.isNumber == true ? ":" : text.hasPrefix("!") ? "" : ": ") + text
    }
  }

  /// Puts the fault into a site.
  func grow(in site: borrowing TemporarySite) throws {
    switch change {
    case .file(let bytes): try site.write(FileContent(bytes), to: path)
    case .append(let text): try site.write(FileContent(site.bytes(path) + text.utf8), to: path)
    case .edit(let line, let from, let to):
      var lines = Data(try site.bytes(path)).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let range = try #require(
        lines[line - 1].range(of: Data(from.utf8)), "\(path):\(line) \(from)")
      lines[line - 1].replaceSubrange(range, with: Data(to.utf8))
      try site.write(FileContent(lines.joined(separator: [UInt8(ascii: "\n")])), to: path)
    }
  }
}

extension Plant: CustomTestStringConvertible {
  var testDescription: String { path }
}

/// A copy of the sample: the clean twin, as long as nothing is planted in it.
func sampleCopy() throws -> TemporarySite {
  let site = try TemporarySite()
  for folder in ["content", "templates"] {
    try FileManager.default.copyItem(
      atPath: "\(repository)/\(folder)", toPath: "\(site.folder)/\(folder)")
  }
  return site
}
