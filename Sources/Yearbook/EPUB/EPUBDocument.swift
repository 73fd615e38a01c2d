import Markdown

/// A page of an EPUB.
struct EPUBDocument {
  /// Such as `funds-2.xhtml`.
  var name: String
  var title: String
  var body: [UInt8]
  /// What it is for a reading system, such as `index` (EPUB 3 Structural Semantics); empty for text.
  var role = ""

  /// The file, which is XML.
  var bytes: [UInt8] {
    var output = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
      xml:lang="zh-CN" lang="zh-CN">
      <head>
      <meta charset="UTF-8"/>
      <title>
      """.utf8)
    output.appendHTML(title)
    output += Array(
      "</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n</head>\n<body".utf8)
    if !role.isEmpty { output += Array(" epub:type=\"\(role)\"".utf8) }
    return output + Array(">\n".utf8) + body + Array("</body>\n</html>\n".utf8)
  }
}
