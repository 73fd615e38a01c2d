import CCmarkGFM
import Diagnostics

extension TreeReader {
  /// Appends a link; its text alone when the address may not be published.
  mutating func appendLink(
    _ node: OpaquePointer, line: Int, to result: inout [MarkdownNode],
    depth: Int
  ) {
    let url = string(cmark_node_get_url(node))
    if let fact = url.withoutPrefix("fact:") {
      let column = lines.columnOfLink(to: url, onLine: line)
      let kind = MarkdownNode.Kind.claim(fact: mask.restored(fact), column: column)
      return result.append(MarkdownNode(kind, inlines(of: node, depth), line: line))
    }
    if let term = url.withoutPrefix("index:") {
      let kind = MarkdownNode.Kind.indexTerm(mask.restored(term))
      return result.append(MarkdownNode(kind, inlines(of: node, depth), line: line))
    }
    if appendBareLink(node, url, line: line, to: &result) { return }
    let children = inlines(of: node, depth)
    guard let address = address(url, line: line) else {
      result += children
      return
    }
    let title = parts(of: string(cmark_node_get_title(node)), context: .attribute)
    result.append(MarkdownNode(.link(address, title: title), children, line: line))
  }

  /// Appends an image; its children are its alternative text.
  mutating func appendImage(
    _ node: OpaquePointer, line: Int, to result: inout [MarkdownNode],
    depth: Int
  ) {
    let url = string(cmark_node_get_url(node))
    let children = inlines(of: node, depth)
    guard let address = address(url, line: line) else {
      result += children
      return
    }
    if children.isEmpty {
      log.warning(
        "image-alt", at: location(of: url, onLine: line),
        Message(
          "图片没有文字说明：\(mask.restored(url))",
          "the image has no alternative text: \(mask.restored(url))"),
        hint: Message(
          "在方括号里写图上有什么：![说明](地址)", "say in the brackets what it shows: ![text](address)"))
    }
    let title = parts(of: string(cmark_node_get_title(node)), context: .attribute)
    result.append(MarkdownNode(.image(address, title: title), children, line: line))
  }

  /// Appends an address that stands in a text without any marks and runs into Chinese.
  ///
  /// GitHub's rule ends such an address at the next space; here it ends at the next Chinese character.
  private mutating func appendBareLink(
    _ node: OpaquePointer, _ url: String, line: Int, to result: inout [MarkdownNode]
  ) -> Bool {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let text = string(cmark_node_get_literal(child))
    guard url.utf8.count - text.utf8.count < 8, url.hasSuffix(text),
      let end = text.unicodeScalars.firstIndex(where: { $0.isCJK || $0.isSharedPunctuation }),
      lines.column(of: "<\(text)>", onLine: line) == nil
    else { return false }
    var link = text[..<end]
    while let last = link.utf8.last, "?!.,:;*_~'\"".utf8.contains(last) { link.removeLast() }
    guard
      let address = address(
        String(url.unicodeScalars.dropLast(text[link.endIndex...].unicodeScalars.count)), line: line
      )
    else {
      return false
    }
    var children: [MarkdownNode] = []
    appendText(String(link), line: line, to: &children)
    result.append(MarkdownNode(.link(address, title: []), children, line: line))
    appendText(String(text[link.endIndex...]), line: line, to: &result)
    return true
  }

  private mutating func address(_ url: String, line: Int) -> LinkAddress? {
    do {
      return try LinkAddress(checking: parts(of: url, context: .urlStart))
    } catch {
      let shown = mask.restored(url)
      log.error(
        "unsafe-link", at: location(of: url, onLine: line), error.message(shown),
        hint: error.hint)
      return nil
    }
  }
}

extension String {
  fileprivate func withoutPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension LinkAddress.Problem {
  fileprivate func message(_ url: String) -> Message {
    switch self {
    case .scheme("//"):
      Message("地址 “\(url)” 缺少 https:", "the address \"\(url)\" lacks https:")
    case .scheme(let scheme):
      Message("不允许的地址 “\(url)”：\(scheme)", "address \"\(url)\" is not allowed: \(scheme)")
    case .openScheme:
      Message(
        "地址 “\(url)” 开头的值会与后面的内容连成一体",
        "the value that starts the address \"\(url)\" runs into what follows it")
    case .empty:
      Message("链接或图片没有地址", "the link or image has no address")
    case .controlCharacter:
      Message("地址 “\(url)” 里有控制字符", "the address \"\(url)\" has a control character")
    }
  }

  fileprivate var hint: Message {
    switch self {
    case .scheme, .controlCharacter:
      Message(
        "只允许 http、https、mailto、tel 和以 / 开头的站内地址",
        "only http, https, mailto, tel and addresses within the site (/…) are allowed")
    case .empty:
      Message("在圆括号里写地址：[文字](地址)", "write it in parentheses: [text](address)")
    case .openScheme:
      Message("在地址开头写 / 或 https://", "start the address with / or https://")
    }
  }
}
