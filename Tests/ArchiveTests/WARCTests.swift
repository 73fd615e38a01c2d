import Crypto
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct WARCTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("data/a.csv", "text/csv; charset=utf-8"),
    ("feeds/home.json", "application/feed+json"), ("data/datapackage.json", "application/json"),
    ("media/A.JPG", "image/jpeg"), ("a.b/none", "application/octet-stream"),
    ("data/public.sqlite", "application/vnd.sqlite3"),
  ])
  func aFileHasTheTypeOfItsName(path: String, type: String) {
    #expect(mediaType(of: path) == type)
  }

  @Test func aRecordHasTheFieldsOfTheStandard() {
    let record = WARCRecord(
      kind: .response, target: "https://www.mingbai.example/", date: "2020-12-31T00:00:00Z",
      describedBy: "<urn:uuid:x>", contentType: "application/http;msgtype=response",
      head: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), payloadSize: 5)
    let sum = Checksum(SHA256.hash(data: Array("hello".utf8)))
    #expect(
      String(decoding: record.header(payload: sum, block: sum), as: UTF8.self)
        == """
        WARC/1.1
        WARC-Type: response
        WARC-Target-URI: https://www.mingbai.example/
        WARC-Date: 2020-12-31T00:00:00Z
        WARC-Record-ID: \(record.identifier(payload: sum))
        WARC-Warcinfo-ID: <urn:uuid:x>
        WARC-Payload-Digest: sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
        WARC-Block-Digest: sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
        Content-Type: application/http;msgtype=response
        Content-Length: 24


        """.replacing("\n", with: "\r\n"))
    #expect(
      record.identifier(payload: sum).wholeMatch(
        of: /<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>/) != nil
    )
  }

  /// `bagit`, `warcio` and `openssl` judge a bag; the first two are of PyPI.
  @Test(.enabled(if: isInstalled("warcio") && isInstalled("bagit.py"), "make setup installs them"))
  func otherProgramsAcceptABag() async throws {
    let site = try SiteFolder()
    let large = String(repeating: "很长的一行，分几次读。\n", count: 100_000)
    // `bagit` does not know that a manifest has %25 for % (RFC 8493, 2.1.3).
    var files = SiteFolder.files.filter { !$0.key.contains("%") }
    files["projects/空 村.html"] = "<p>空</p>"
    files["data/large.csv"] = large
    files["notices/e\u{301}~'.html"] = "<p>é</p>"
    try site.publish(files)
    var log = DiagnosticLog()
    let summary = try #require(try makeArchive(site.request(), log: &log))
    expectNoFindings(log)

    let bag = try await runProcess("bagit.py", ["--validate", summary.path])
    #expect(bag.status == 0, "\(bag.stderr)")
    let warc = "\(summary.path)/data/warc/site.warc.gz"
    let check = try await runProcess("warcio", ["check", "-v", warc])
    #expect(check.status == 0)
    #expect(!check.stdout.contains("failed"))
    #expect(check.stdout.components(separatedBy: "digest pass").count > files.count)

    // What a reader finds under an address are the bytes of the page.
    let index = try await runProcess(
      "warcio", ["index", "-f", "offset,warc-type,warc-target-uri,http:content-type", warc])
    let lines = index.stdout.split(separator: "\n").map(String.init)
    // One record describes the file, the manifest has one; what is compressed has none; two folders
    // have two addresses.
    #expect(lines.count == 1 + 1 + files.count - 1 + 2)
    for (address, text) in [
      ("", "<p>首页</p>"), ("index.html", "<p>首页</p>"), ("projects/", "<p>项目</p>"),
      ("projects/%E7%A9%BA%20%E6%9D%91.html", "<p>空</p>"), ("empty.txt", ""),
      ("data/large.csv", large), ("notices/e%CC%81~%27.html", "<p>é</p>"),
    ] {
      let uri = "\"warc-target-uri\": \"https://www.mingbai.example/\(address)\""
      let line = try #require(lines.first { $0.contains(uri) }, "\(address)")
      let offset = try #require(line.firstMatch(of: /"offset": "(\d+)"/)).1
      let page = try await runProcess("warcio", ["extract", "--payload", warc, String(offset)])
      #expect(page.stdout == text, "\(address)")
    }
  }

  @Test(.enabled(if: isInstalled("openssl"), "openssl is not installed"))
  func openSSLAcceptsTheSignature() async throws {
    let site = try SiteFolder()
    var log = DiagnosticLog()
    let summary = try #require(try makeArchive(site.request(), log: &log))
    try site.folder.write(BagFolder.key().publicKey.pem, "office.pub")
    let script = """
      cat tagmanifest-sha256.txt tagmanifest-sha512.txt > ../signed
      sed -n 's/^Signature: //p' signature.txt | base64 -d > ../signature
      openssl pkeyutl -verify -pubin -inkey ../../office.pub -rawin -in ../signed -sigfile ../signature
      """
    let result = try await runProcess("sh", ["-ec", script], in: summary.path)
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }
}
