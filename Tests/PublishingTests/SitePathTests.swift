import Testing

@testable import Publishing

struct SitePathTests {
  @Test(arguments: [
    "index.html", "projects/PD-2019-0131.html", "村镇/即墨.html", "a/b/c/d", ".nojekyll", "...x",
    "x y.html", String(repeating: "x", count: 255),
  ])
  func `A readable path can be used`(path: String) {
    #expect(problem(ofSitePath: path) == nil)
  }

  @Test(arguments: [
    ("", SitePathProblem.empty), ("/etc/passwd", .absolute), ("/", .absolute), (".", .dots),
    ("..", .dots), ("a/../b", .dots), ("a/./b", .dots), ("a//b", .dots), ("a/", .dots),
    ("a/..", .dots), ("...", .ending), ("a.", .ending), ("a /b", .ending), ("a./b", .ending),
    ("a\0b", .character("\0")), ("a\nb", .character("\n")), ("a\\b", .character("\\")),
    ("C:x", .character(":")), ("a?b", .character("?")), ("a\"b", .character("\"")),
    ("a\u{7F}", .character("\u{7F}")), ("x/" + String(repeating: "文", count: 86), .longName),
    (String(repeating: "x", count: 256), .longName),
    (String(repeating: "x/", count: 33) + "x", .longPath),
    (String(repeating: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/", count: 25) + "x", .longPath),
  ])
  func `A hostile path is refused, with the reason`(path: String, expected: SitePathProblem) {
    #expect(problem(ofSitePath: path) == expected)
  }
}
