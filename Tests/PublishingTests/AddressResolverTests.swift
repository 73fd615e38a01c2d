import Testing

@testable import Publishing

struct AddressResolverTests {
  private let table = PathTable([
    "index.html", "projects/index.html", "projects/PD-1.html", "村镇/即墨.html", "a b.html",
    "deep/er/x.html", "a%b.html", "c++.html",
  ])

  private func resolve(_ address: String, from page: String) -> AddressResolver.Target {
    var resolver = AddressResolver(basePath: nil)
    resolver.enter(page)
    return Array(address.utf8).withUnsafeBufferPointer { resolver.resolve($0, in: table) }
  }

  @Test(arguments: [
    ("projects/PD-1.html", "index.html", "projects/PD-1.html"),
    ("PD-1.html", "projects/index.html", "projects/PD-1.html"),
    ("./PD-1.html", "projects/index.html", "projects/PD-1.html"),
    ("../index.html", "projects/PD-1.html", "index.html"),
    ("../../村镇/../index.html", "deep/er/x.html", "index.html"),
    ("../村镇/即墨.html", "projects/PD-1.html", "村镇/即墨.html"),
    ("../%E6%9D%91%E9%95%87/%e5%8d%b3%e5%a2%a8.html", "projects/PD-1.html", "村镇/即墨.html"),
    ("a%20b.html", "index.html", "a b.html"),
    ("a b.html?x=1", "index.html", "a b.html"),
    ("a%b.html", "index.html", "a%b.html"),
    ("a%25b.html", "index.html", "a%b.html"),
    ("c++.html", "index.html", "c++.html"),
    ("%2e%2E/index.html", "projects/PD-1.html", "index.html"),
  ])
  func `A relative address leads to a file`(address: String, page: String, path: String) throws {
    let number = try #require(table.number(of: path))
    #expect(resolve(address, from: page) == .file(number))
    #expect(table[number] == path)
  }

  @Test(arguments: [
    "https://a.b/", "HTTP://a", "mailto:a@b.c", "tel:12345", "data:image/png;base64,x", "sms:1",
  ])
  func `Addresses of other sites, mail and telephone are not looked for`(address: String) {
    #expect(resolve(address, from: "index.html") == .external)
  }

  @Test(arguments: [
    ("", AddressResolver.Target.page), ("?x=y", .page),
    ("/index.html", .wrong(.absolute)), ("//a.b/c", .wrong(.absolute)), ("/", .wrong(.absolute)),
    ("javascript:alert(1)", .wrong(.scheme)), ("file:///etc/passwd", .wrong(.scheme)),
    ("C:\\x.html", .wrong(.scheme)), ("x:y.html", .wrong(.scheme)),
    ("公告:1.html", .missing("projects/公告:1.html")),
    ("../../index.html", .wrong(.outside)), ("%2e%2e/../index.html", .wrong(.outside)),
    ("../..", .wrong(.outside)),
    ("nothing.html", .missing("projects/nothing.html")),
    ("pd-1.html", .missing("projects/pd-1.html")),
    ("PD-1.html/", .folder("projects/PD-1.html/")), ("../村镇/", .folder("村镇/")),
    ("../村镇", .missing("村镇")), (".", .folder("projects/")), ("./", .folder("projects/")),
    ("..", .folder("")), ("../", .folder("")), ("x/..", .folder("projects/")),
    ("..//index.html", .missing("/index.html")),
    ("..%2Findex.html", .missing("projects/..\0index.html")),
    ("PD-1.html%00", .missing("projects/PD-1.html\0")),
    ("..\\index.html", .missing("projects/..\\index.html")),
    ("...", .missing("projects/...")),
  ])
  func `Any other address is told apart`(address: String, expected: AddressResolver.Target) {
    #expect(resolve(address, from: "projects/index.html") == expected)
  }
}
