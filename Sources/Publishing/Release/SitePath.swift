import Diagnostics

/// Why a path cannot be that of a file of a site.
package enum SitePathProblem: Hashable, Sendable {
  case empty
  /// It starts with `/`.
  case absolute
  /// A part of it is empty, `.` or `..`.
  case dots
  /// A part has more than 255 bytes, which no disk takes.
  case longName
  /// It has more than 1,000 bytes or 32 folders.
  case longPath
  /// A control character, or one that Windows does not take: the site must fit on any memory stick.
  case character(UnicodeScalar)
  /// A part ends with a space or a dot, which Windows drops.
  case ending
}

extension SitePathProblem {
  var message: Message {
    switch self {
    case .empty: Message("是空的", "it is empty")
    case .absolute: Message("不能以 “/” 开头", "it must not start with \"/\"")
    case .dots:
      Message("不能有空的一级、“.” 或 “..”", "a part of it is empty, \".\" or \"..\"")
    case .longName:
      Message("一级的名字超过 255 个字节", "a part of it is longer than 255 bytes")
    case .longPath:
      Message("超过 1000 个字节或 32 级文件夹", "it is longer than 1,000 bytes or 32 folders")
    case .character(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
      Message(
        "含有控制字符（编码 \(scalar.value)）", "it has a control character (code \(scalar.value))")
    case .character(let scalar):
      Message(
        "不能含有字符 “\(scalar)”，有的系统存不了", "the character \"\(scalar)\" is not allowed on some systems")
    case .ending:
      Message("一级的名字以空格或点结尾", "a part of it ends with a space or a dot")
    }
  }
}

/// What is wrong with a path relative to the site, such as `projects/PD-2019-0131.html`.
package func problem(ofSitePath path: String) -> SitePathProblem? {
  if path.isEmpty { return .empty }
  if path.utf8.count > 1000 { return .longPath }
  var folders = 0
  var length = 0
  // Whether the part so far consists of dots only, and its last byte.
  var isDots = true
  var last: UInt8 = 0
  func problemOfPart() -> SitePathProblem? {
    if length > 255 { return .longName }
    if isDots, length <= 2 { return .dots }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: " ") ? .ending : nil
  }
  for (index, byte) in path.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "/"):
      if index == 0 { return .absolute }
      if let problem = problemOfPart() { return problem }
      folders += 1
      if folders > 32 { return .longPath }
      length = 0
      isDots = true
      continue
    case 0..<0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"),
      UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"):
      return .character(UnicodeScalar(byte))
    case UInt8(ascii: "."): break
    default: isDots = false
    }
    length += 1
    last = byte
  }
  return problemOfPart()
}
