import Testing

@testable import Publishing

struct ManifestTests {
  @Test func `Files are listed by path, whoever wrote them in which order`() {
    let entries = ["b.html", "a/z.html", "a.html", "村.html"].map { path in
      ManifestEntry(
        path: path, size: 3, digest: FileDigest(of: Array("abc".utf8)),
        source: "content/pages/a,\"b\".md")
    }
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let source = #""content/pages/a,""b"".md""#
    let expected = """
      path,size,sha256,source\r
      a.html,3,\(digest),\(source)\r
      a/z.html,3,\(digest),\(source)\r
      b.html,3,\(digest),\(source)\r
      村.html,3,\(digest),\(source)\r

      """
    #expect(manifestCSV(entries) == Array(expected.utf8))
    #expect(manifestCSV(entries.reversed()) == Array(expected.utf8))
  }

  @Test func `The manifest of nothing is a header`() {
    #expect(manifestCSV([]) == Array("path,size,sha256,source\r\n".utf8))
  }

  @Test func `The digest of the empty file is that of FIPS 180-4`() {
    #expect(
      FileDigest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
