import Testing

@testable import Publishing

struct CompressedStylesheetTests {
  private func compressed(_ text: String) -> String {
    String(decoding: compressedStylesheet(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a { color: red; }\n\nb { }\n", "a{color:red}b{}"),
    ("/* 说明 */\na,\nb > c { margin: 0 1px; }", "a,b>c{margin:0 1px}"),
    (
      "@media (min-width: 48em) and (color) {\n  a { b: c; }\n}",
      "@media (min-width:48em) and (color){a{b:c}}"
    ),
    ("a :hover, a:hover { }", "a :hover,a:hover{}"),
    ("a { width: calc(100% - 2px + 1em); }", "a{width:calc(100% - 2px + 1em)}"),
    ("a + b ~ c .d { }", "a + b ~ c .d{}"),
    ("a::after { content: \"{ /* ; */ }\"; }", "a::after{content:\"{ /* ; */ }\"}"),
    ("a { content: 'it\\'s  ;' ; }", "a{content:'it\\'s  ;'}"),
    ("a { b: url( x/*y*/ .png ) ; }", "a{b:url( x/*y*/ .png )}"),
    ("a { b: url( \"x y\" ) }", "a{b:url( \"x y\" )}"),
    (".a\\:b\\{ { c: d }", ".a\\:b\\{{c:d}"),
    ("a/**/b/* x */ c { }", "a/**/b c{}"),
    ("a/**/{ b:/**/c/**/; }", "a{b:c}"),
    (":root { --x: ; --y: 1 }", ":root{--x: ;--y:1}"),
    ("a { b: c !important; }", "a{b:c !important}"),
    ("a{b:c}\r\n\u{0C}\td{e:f}", "a{b:c}d{e:f}"),
    ("/* never closed", ""), ("a { content: \"never closed", "a{content:\"never closed"),
    ("a { b: url(never closed", "a{b:url(never closed"), ("", ""), ("\\", "\\"),
  ])
  func `Comments and white space that mean nothing are left out`(source: String, result: String) {
    #expect(compressed(source) == (result.isEmpty ? "" : result + "\n"))
  }

  @Test func `What is compressed stays as it is`() {
    let once = compressed("a > b , c { d : e f ; } @media print { g { h: url(i j) } } /* k */")
    #expect(compressed(once) == once)
  }
}
