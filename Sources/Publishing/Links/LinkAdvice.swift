import Diagnostics

/// What a wrong link was probably meant to be.
///
/// It is made only when there is something to say, as it takes some memory.
struct LinkAdvice {
  private var folders: [String: [String]] = [:]
  private var namesakes: [String: String] = [:]

  init(_ table: PathTable) {
    for path in table.paths {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let start = slash.map(path.utf8.index(after:)) ?? path.startIndex
      folders[String(path[..<start]), default: []].append(path)
      let name = String(path[start...])
      namesakes[name] = min(namesakes[name] ?? path, path)
      // A folder that has only folders is one, too.
      var end = slash
      while let slash = end, folders[String(path[...slash])] == nil {
        folders[String(path[...slash])] = []
        end = path.utf8[..<slash].lastIndex(of: UInt8(ascii: "/"))
      }
    }
  }

  /// Tells links to folders from those to files that do not exist.
  func settled(_ problem: LinkProblem, _ occurrence: LinkOccurrence) -> LinkFinding {
    var problem = problem
    switch problem.kind {
    case .deadLink where folders[problem.target + "/"] != nil:
      problem.kind = .folder
      problem.target += "/"
    case .folder where problem.target.isEmpty:
      problem.target = "./"
    case .folder where folders[problem.target] == nil:
      problem.kind = .deadLink
    default: break
    }
    return LinkFinding(problem: problem, occurrence: occurrence)
  }

  /// How to mend a link, when that can be guessed.
  func hint(_ problem: LinkProblem) -> Message? {
    switch problem.kind {
    case .deadLink:
      near(problem.target).map { Message("是不是 “\($0)”？", "did you mean \"\($0)\"?") }
    case .folder:
      Message("写明文件，如 index.html", "name the file, such as index.html")
    case .absolute:
      Message("在模板里写 {{root}}，后面不加 “/”", "write {{root}} in a template, without a \"/\" behind it")
    case .scheme:
      Message(
        "可以用 http、https、mailto、tel 或站内的相对地址",
        "use http, https, mailto, tel or a relative address")
    case .deadAnchor, .outside, .empty, .repeatedAnchor: nil
    }
  }

  /// The file of the same name in another folder, or one of a similar name in the same folder.
  private func near(_ path: String) -> String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map(path.utf8.index(after:)) ?? path.startIndex
    if let namesake = namesakes[String(path[start...])] { return namesake }
    // Comparing with very many names takes longer than a guess is worth.
    guard let files = folders[String(path[..<start])], files.count <= 1000 else { return nil }
    return suggestion(for: path, among: files.sorted())
  }
}
