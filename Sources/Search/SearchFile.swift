/// A file of the index, by its path in the site.
package struct SearchFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]
}

extension SearchFile {
  /// The folder of the index.
  static let folder = "search/"
  /// The file that every search begins with, which the page of results loads itself.
  package static let indexPath = folder + "index.js"

  /// A script that registers its data and their size in bytes, `MB.part("t17",2980,…)`: it loads
  /// from `file://`, where data does not.
  init(part name: String, _ data: [UInt8]) {
    path = Self.folder + name + ".js"
    bytes = Array("MB.part(\"\(name)\",\(data.count),".utf8) + data + Array(")\n".utf8)
  }
}

extension [UInt8] {
  /// Appends a text between double quotes, as JavaScript and JSON have it.
  mutating func appendQuoted(_ text: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = text.startIndex
    for index in text.indices where text[index] < 0x20 || text[index].isEscaped {
      append(contentsOf: text[start..<index])
      append(UInt8(ascii: "\\"))
      append(text[index].isEscaped ? text[index] : UInt8(ascii: "n"))
      start = index + 1
    }
    append(contentsOf: text[start...])
    append(UInt8(ascii: "\""))
  }

  mutating func appendQuoted(_ text: String) { appendQuoted(Array(text.utf8)[...]) }

  /// Appends texts as a list, such as `["a","b"]`.
  mutating func appendQuoted(list texts: [String]) {
    append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendQuoted(text)
    }
    append(UInt8(ascii: "]"))
  }
}

extension UInt8 {
  fileprivate var isEscaped: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
