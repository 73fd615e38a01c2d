import Diagnostics

/// A path as a manifest has it (RFC 8493, section 2.1.3): CR, LF and % are percent-encoded, no other.
enum BagPath {
  static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += "%0A".utf8
      case UInt8(ascii: "\r"): bytes += "%0D".utf8
      case UInt8(ascii: "%"): bytes += "%25".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func decoded(_ path: some StringProtocol) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
    let bytes = Array(path.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      switch String(decoding: bytes[position...].prefix(3), as: UTF8.self).uppercased() {
      case "%0A": result.append(UInt8(ascii: "\n"))
      case "%0D": result.append(UInt8(ascii: "\r"))
      case "%25": result.append(UInt8(ascii: "%"))
      default:
        result.append(bytes[position])
        position += 1
        continue
      }
      position += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Why a path of a manifest must not be followed; nil for one that stays in the archive.
  ///
  /// It looks at bytes: a stroke with an accent behind it is one `Character`, but parts folders too.
  static func problem(_ path: String) -> Message? {
    let bytes = Array(path.utf8)
    switch bytes.first {
    case nil: return Message("是空的", "it is empty")
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      return Message("是从根开始的", "it begins at the root")
    case UInt8(ascii: "~"): return Message("以 “~” 开头，会通向别处", "it begins with \"~\"")
    default: break
    }
    if bytes.contains(0) { return Message("含有空字符", "it has a null character") }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isLeaving = parts.contains {
      $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
    }
    return isLeaving
      ? Message("有空的一级、“.” 或 “..”，会通向别处", "a part of it is empty, \".\" or \"..\"")
      : nil
  }
}
