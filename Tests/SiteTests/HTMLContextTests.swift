import Testing

@testable import Site

@Suite struct HTMLContextTests {
  @Test(
    arguments: [
      ("<p>", .text), ("<p class=\"a", .text), ("<a href=\"", .addressStart),
      ("<a class='x' href='", .addressStart), ("<a href=\"../", .addressPart),
      ("<a HREF=\"", .addressStart), ("<img alt=\"", .text), ("<img src=\"", .addressStart),
      ("<source srcset=\"", .addressList), ("<source srcset=\"a 1x, ", .text),
      ("<a href=\"x\" ", .forbidden), ("<a href=", .forbidden), ("<!-- ", .forbidden),
      ("<!-- a --> ", .text), ("<script>", .forbidden), ("<script>a</script>", .text),
      ("<style>", .forbidden), ("<br/>", .text), ("</p>", .text), ("<!doctype html>", .text),
      ("<html lang=\"zh\"><head>", .text), ("a < b", .forbidden),
      ("<script type=\"application/ld+json\">{\"", .jsonString),
      ("<script type=\"application/ld+json\">{\"a", .jsonString),
      ("<script type=\"application/ld+json\">", .forbidden),
      ("<script type=\"application/ld+json\">{\"a\":", .forbidden),
      ("<script type=\"application/ld+json\">\"\\\"", .jsonString),
      ("<script type=\"application/ld+json\">\"\\\\\"", .forbidden),
      ("<script type=\"application/ld+json\">\"</script>", .text),
      ("<script type=\"application/ld+json\">\"</script><script>\"", .forbidden),
      ("<script type=\"application/ld+json\" src=\"x\">\"", .forbidden),
      ("<script type=\"text/javascript\">\"", .forbidden), ("<script>\"", .forbidden),
      ("<style type=\"application/ld+json\">\"", .forbidden),
    ] as [(String, HTMLContext.Place)])
  func aValueIsEscapedForItsPlace(html: String, place: HTMLContext.Place) {
    var context = HTMLContext()
    context.pass(html.utf8)
    #expect(context.place == place)
  }
}
