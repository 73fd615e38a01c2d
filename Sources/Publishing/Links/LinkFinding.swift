import Diagnostics

/// A wrong link, and the pages that have it.
struct LinkFinding: Hashable, Sendable {
  var problem: LinkProblem
  var occurrence: LinkOccurrence

  /// The finding for the log.
  func diagnostic(hint: Message?) -> Diagnostic {
    let text = text
    let others = occurrence.count - 1
    let more =
      others == 0
      ? Message("", "")
      : Message("（另有 \(others) 个网页也这样）", " (and in \(others) more pages)")
    return Diagnostic(
      problem.kind == .repeatedAnchor ? .warning : .error, rule: rule,
      at: problem.source.isEmpty ? nil : SourceLocation(problem.source),
      Message(text.chinese + more.chinese, text.english + more.english), hint: hint)
  }
}

extension LinkFinding: Comparable {
  static func < (a: Self, b: Self) -> Bool {
    let (one, other) = (a.problem, b.problem)
    return (one.source, a.occurrence.page, one.kind.rawValue, one.target)
      < (other.source, b.occurrence.page, other.kind.rawValue, other.target)
  }
}

extension LinkFinding {
  private var rule: String {
    switch problem.kind {
    case .deadLink: "dead-link"
    case .deadAnchor: "dead-anchor"
    case .absolute: "absolute-link"
    case .folder: "folder-link"
    case .outside: "outside-link"
    case .scheme: "link-scheme"
    case .empty: "empty-link"
    case .repeatedAnchor: "repeated-id"
    }
  }

  private var text: Message {
    let chinese = "网页 \(occurrence.page) 的链接 “\(occurrence.link)”"
    let english = "the link \"\(occurrence.link)\" in \(occurrence.page)"
    switch problem.kind {
    case .deadLink:
      return Message(
        "\(chinese) 指向的文件 \(problem.target) 不存在",
        "\(english) leads to \(problem.target), which does not exist")
    case .deadAnchor:
      return Message(
        "\(chinese) 指向的位置 \(problem.target) 不存在",
        "\(english) leads to \(problem.target), but there is no such place on that page")
    case .absolute:
      return Message(
        "\(chinese) 以 “/” 开头，网站放在子文件夹或 U 盘里就打不开",
        "\(english) starts with \"/\": it fails in a sub-folder or on a memory stick")
    case .folder:
      return Message(
        "\(chinese) 指向文件夹 \(problem.target)，在 U 盘里打不开网页",
        "\(english) leads to the folder \(problem.target): it shows no page on a memory stick")
    case .outside:
      return Message("\(chinese) 指向网站以外的文件夹", "\(english) leads to a folder outside the site")
    case .scheme:
      return Message(
        "\(chinese) 不是网站里能用的地址", "\(english) is no address that can be used in a site")
    case .empty:
      return Message(
        "网页 \(occurrence.page) 有一个空链接", "there is an empty link in \(occurrence.page)")
    case .repeatedAnchor:
      return Message(
        "网页 \(occurrence.page) 有多处 id=\"\(occurrence.link)\"，指向它的链接只到第一处",
        "\(occurrence.page) has id=\"\(occurrence.link)\" more than once; links reach the first only"
      )
    }
  }
}
