import Diagnostics

extension CheckRule {
  /// Reads a rule file; nil, with findings that name its lines, when it is no rule.
  init?(_ text: String, path: String, log: inout DiagnosticLog) {
    var findings = DiagnosticLog()
    defer { log.merge(findings) }
    let header = CheckHeader(text, path: path, log: &findings)
    let title = header.required("title", path: path, &findings)
    let message = header.required("message", path: path, &findings)
    let severity = header["severity"].flatMap { Self.severity($0, &findings) } ?? .error
    if header.queryLine == nil {
      findings.error(
        "check-file", at: SourceLocation(path),
        Message("文件里没有查询语句", "the file has no query"),
        hint: Message("在注释之后写一条 SELECT", "write a SELECT behind the comments"))
    }
    func template(_ key: String) -> MessageTemplate? {
      header[key].flatMap { MessageTemplate($0, log: &findings) }
    }
    let templates = (template("message"), template("message-en"), template("hint"))
    guard !findings.hasErrors, let title, message != nil, let chinese = templates.0,
      let queryLine = header.queryLine
    else { return nil }
    self.init(
      id: Self.id(of: path), path: path,
      title: Message(title.text, header["title-en"]?.text ?? title.text), severity: severity,
      basis: header["basis"]?.text, column: header["column"]?.text, message: chinese,
      englishMessage: templates.1, hint: templates.2, hintText: header["hint"]?.text,
      columnLine: header["column"]?.location.row,
      sql: text, sqlLine: queryLine)
  }

  /// The name of a file without its folder and `.sql`.
  static func id(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(".sql".count))
  }

  private static func severity(
    _ entry: CheckHeader.Entry, _ log: inout DiagnosticLog
  ) -> Diagnostic.Severity? {
    if let severity = Diagnostic.Severity(rawValue: entry.text) { return severity }
    let known = Diagnostic.Severity.allCases.map(\.rawValue)
    log.error(
      "check-file", at: entry.location,
      Message(
        "severity 的值 “\(entry.text)” 不对，应为 \(known.joined(separator: "、"))",
        "severity \"\(entry.text)\" is none of \(known.joined(separator: ", "))"),
      hint: suggestion(for: entry.text, among: known).map {
        Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
      })
    return nil
  }
}

extension CheckHeader {
  fileprivate func required(
    _ key: String, path: String, _ log: inout DiagnosticLog
  ) -> Entry? {
    if let entry = self[key] { return entry }
    log.error(
      "check-file", at: SourceLocation(path, row: 1),
      Message("检查规则缺少 “\(key)”", "the check lacks \"\(key)\""),
      hint: Message("在文件开头写一行 “-- \(key): …”", "start the file with a line \"-- \(key): …\""))
    return nil
  }
}
