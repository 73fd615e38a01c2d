import Diagnostics
import Ledger

/// A list of linked rows, such as the newest notices.
enum ListBlock: Block {
  static let keys: [String]? = ["data", "title", "link", "meta", "summary", "stamp", "empty"]

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    guard var query = options.query(&log) else { return nil }
    guard options.node["title"] != nil else {
      log.error(
        "block", at: options.fence.location,
        Message("list 块缺少 title：每行显示什么", "the list block lacks `title`: what each row shows"))
      return nil
    }
    for key in ["title", "meta", "summary", "stamp"] {
      query.extra[key] = .template(BlockOptions.template(options.node[key], &log))
    }
    let link = BlockOptions.address(options.node["link"], &log)
    query.extra["link"] = .template(link)
    query.extra["leaves"] = .flag(link.mayLeaveSite)
    return ["rows": .query(query), "empty": options.text("empty", &log)]
  }
}
