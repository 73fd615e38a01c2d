import Testing

@testable import Privacy

struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("示例", "56S65L6L"),
  ])
  func `bytes go there and back`(text: String, encoded: String) {
    #expect(base64Encoded(Array(text.utf8)) == Array(encoded.utf8))
    #expect(base64Decoded(Array(encoded.utf8)[...]) == Array(text.utf8))
  }

  @Test(arguments: ["Z", "Zg=", "Zg==Zg==", "Z!==", "Zg=a"]) func `what is no Base64 is refused`(
    text: String
  ) {
    #expect(base64Decoded(Array(text.utf8)[...]) == nil)
  }

  @Test func `white space and missing padding are allowed`() {
    #expect(base64Decoded(Array("Zm\n 9v Zg".utf8)[...]) == Array("foof".utf8))
  }
}
