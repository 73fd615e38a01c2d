/// A file of the index, by its path in the site.
package struct SearchFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]
}

extension SearchFile {
  /// The folder of the index.
  static let folder = "search/"

  /// A script that registers its data, `MB.part("t17", …)`: it loads from `file://`, where data does
  /// not.
  init(part name: String, _ data: [UInt8]) {
    path = Self.folder + name + ".js"
    bytes = Array("MB.part(\"\(name)\",".utf8) + data + Array(")\n".utf8)
  }
}

extension [UInt8] {
  /// Appends a text between double quotes, as JavaScript and JSON have it.
  mutating func appendQuoted(_ text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"):
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: "n"))
      case ..<0x20: append(0x20)
      // The line separators U+2028 and U+2029 may not stand in a text of ES2017.
      case 0xA8...0xA9 where count > 1 && self[count - 1] == 0x80 && self[count - 2] == 0xE2:
        removeLast(2)
        append(0x20)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends texts as a list, such as `["a","b"]`.
  mutating func appendQuoted(list texts: some Sequence<String>) {
    append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendQuoted(text.utf8)
    }
    append(UInt8(ascii: "]"))
  }
}
