import Testing

@testable import Publishing

struct AttributeScannerTests {
  /// What the scanner finds, as `link:…`, `links:…` and `anchor:…`.
  private func found(_ html: String) -> [String] {
    var found: [String] = []
    Array(html.utf8).withUnsafeBufferPointer { bytes in
      var scanner = AttributeScanner(bytes)
      while let (kind, value) = scanner.next() { found.append("\(kind):\(value.text)") }
    }
    return found
  }

  @Test(arguments: [
    (#"<a href="x.html">text</a>"#, ["link:x.html"]),
    (#"<a class="b" href='x.html' title="y">"#, ["link:x.html"]),
    ("<a href=x.html>", ["link:x.html"]),
    ("<a href=x/>", ["link:x/"]),
    ("<A HREF = \"x.html\"\n\tID=y >", ["link:x.html", "anchor:y"]),
    ("<a\nhref\n=\n\"x\"\n>", ["link:x"]),
    (#"<img alt="" src="a.png" srcset="b.png 2x"/>"#, ["link:a.png", "links:b.png 2x"]),
    (##"<svg><use xlink:href="#i"/></svg>"##, ["link:#i"]),
    (#"<form action="x"><video poster="y"></video></form>"#, ["link:x", "link:y"]),
    (#"<object data="x.svg"></object><div data="no" data-href="no">"#, ["link:x.svg"]),
    (#"<h2 id="one">1</h2><a name="two"></a><input name="no">"#, ["anchor:one", "anchor:two"]),
    (#"<a href="">x</a><a href>y</a>"#, ["link:", "link:"]),
    (#"<a href="a>b" id="c">"#, ["link:a>b", "anchor:c"]),
    (#"<a title="href='x'" hrefx="y" xhref="z">"#, []),
  ])
  func `Links and anchors are found in tags`(html: String, expected: [String]) {
    #expect(found(html) == expected)
  }

  @Test(arguments: [
    #"text href="x.html" <"#,
    #"a < b href="x" > c"#,
    #"<!-- <a href="x"> -->"#,
    #"<!-- > <a href="x"> -->"#,
    #"<!doctype html href="x">"#,
    #"<?xml href="x"?>"#,
    #"</a href="x">"#,
    #"<script>document.write('<a href="x">')</script>"#,
    #"<SCRIPT type="a">"<a href='x'>" </scrip <a href="x"></SCRIPT >"#,
    #"<style>/* <a href="x"> */</style><title><a href="x"></title>"#,
    #"<textarea><a href="x"></textarea>"#,
    #"<script><a href="x">"#,
    #"<svg><![CDATA[<a href="x">]]></svg>"#,
  ])
  func `Nothing is found outside of tags`(html: String) {
    #expect(found(html + #"<i id="end">"#).filter { $0 != "anchor:end" } == [])
  }

  @Test func `Scanning goes on behind comments, scripts and strange signs`() {
    let html = """
      <!-- x --><a href="1"><!--><a href="2"></a><script>x</script><a href="3"><1 href="no">
      <style></style><a href="4"><title>t</title><a href="5"></title><a href="6"><script/><a href="no">
      """
    #expect(found(html) == ["1", "2", "3", "4", "5", "6"].map { "link:\($0)" })
  }

  @Test(arguments: [
    "<", "<a", "<a ", "<a href", "<a href=", "<a href=\"", "<a href=\"x", "<a href='x\"", "<!",
    "<!-", "<!--", "<!-->", "</", "<script", "<script>", "<script></", "<script></script", "<a =",
    "<a ==", "<a /", "<a href=x", "<a \0=\"", "<a id=",
  ])
  func `A page that is cut off anywhere is scanned to its end`(html: String) {
    #expect(found(html).count <= 1)
  }

  @Test func `Every prefix and every suffix of a page is scanned without running over its end`() {
    let html = Array(
      #"<p id=a><!--x--><a href='b' srcset="c 1x"><script>d</script><![CDATA[e]]><?f?>&lt;"#.utf8)
    for cut in html.indices {
      _ = found(String(decoding: html[..<cut], as: UTF8.self))
      _ = found(String(decoding: html[cut...], as: UTF8.self))
    }
  }
}
