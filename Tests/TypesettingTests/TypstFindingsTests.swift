import Diagnostics
import TestSupport
import Testing

@testable import Typesetting

@Suite struct TypstFindingsTests {
  @Test(arguments: [
    (
      "templates/sheet.typ:5:3: error: unknown variable: x",
      "templates/sheet.typ:5:3: error: Typst：unknown variable: x [typst]"
    ),
    (
      "templates/a:b.typ:5:3: warning: text: error: y",
      "templates/a:b.typ:5:3: warning: Typst：text: error: y [typst]"
    ),
    (
      "error: PDF/A-2a error: missing document date",
      "error: Typst：PDF/A-2a error: missing document date [typst]"
    ),
    (
      "templates/sheet.typ:2:16: warning: unknown font family: noto serif cjk xx",
      "templates/sheet.typ:2:16: warning: 没有字体 noto serif cjk xx [typst]"
    ),
    (
      "a.typ:7:2: error: PDF/A-2a error: the text `\"😀\"` could not be displayed with font `\"F G\"`",
      "a.typ:7:2: error: 字体 \"F G\" 里没有 \"😀\" 这个字 [typst]"
    ),
  ])
  func `each line is a finding with its place`(line: String, finding: String) {
    var log = DiagnosticLog()
    for finding in typstFindings("\n" + line + "\nnonsense\n") { log.report(finding) }
    expectFindings(log, [finding])
  }
}
