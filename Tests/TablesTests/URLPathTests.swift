import Testing

@testable import Tables

@Suite struct URLPathTests {
  @Test(arguments: [
    ("notices/GS-2020-0001.html", "notices/GS-2020-0001.html"), ("", ""),
    ("a b/100%?#&\"'.html", "a%20b/100%25%3F%23%26%22%27.html"),
    ("村/~x_y.html", "%E6%9D%91/~x_y.html"),
  ])
  func `what is no letter, digit or mark of a path is escaped`(path: String, address: String) {
    #expect(urlPath(path) == address)
  }
}
