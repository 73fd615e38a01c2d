extension Feed {
  /// The feed by the Atom Syndication Format, RFC 4287.
  func atom() -> [UInt8] {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(xmlText(language))">"#,
      element("title", title), element("subtitle", subtitle),
      element("id", url(Self.paths(of: name)[0])),
      link("self", url(Self.paths(of: name)[0]), type: "application/atom+xml"),
      link("alternate", url(page), type: "text/html"),
      element("updated", updated), person(author),
    ]
    for entry in entries {
      lines += [
        "<entry>", element("title", entry.title), element("id", entry.id),
        link("alternate", url(entry.path), type: "text/html"),
        element("published", entry.published), element("updated", entry.published),
        entry.author.map(person) ?? "",
        entry.summary.isEmpty ? "" : element("summary", entry.summary), "</entry>",
      ]
    }
    lines.append("</feed>")
    return Array(lines.filter { !$0.isEmpty }.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(xmlText(text))</\(name)>"
  }

  private func person(_ name: String) -> String { "<author><name>\(xmlText(name))</name></author>" }

  private func link(_ relation: String, _ url: String, type: String) -> String {
    #"<link rel="\#(relation)" type="\#(type)" href="\#(xmlText(url))"/>"#
  }
}
