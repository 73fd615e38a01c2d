import Diagnostics
import TestSupport
import Testing

/// `page.address` and `page.qr` in a template.
@Suite struct AddressTests {
  private static let template: FileContent = """
    <title>{{title}}</title>{{{content}}}
    {{#page.address}}<meta content="{{page.address}}">{{{page.qr}}}{{/page.address}}
    {{^page.address}}no address{{/page.address}}
    """

  @Test func `a page can write its full address and draw it`() async throws {
    let site = try TemporarySite(smallSite)
    try site.write(Self.template, to: "templates/page.mustache")
    let outcome = try await site.build()
    #expect(outcome.summary != nil)
    let page = try site.text("output/site/projects/P1.html")
    #expect(page.contains("<meta content=\"https://example.org/x/projects/P1.html\"><svg "))
    #expect(page.contains("aria-label=\"https://example.org/x/projects/P1.html\""))
    #expect(!page.contains("no address"))
  }

  @Test func `without the site's address there is neither`() async throws {
    let site = try TemporarySite(smallSite)
    let settings = try site.text("content/site.yml")
    try site.write(
      FileContent(Array(settings.replacing("address: https://example.org/x\n", with: "").utf8)),
      to: "content/site.yml")
    try site.write(Self.template, to: "templates/page.mustache")
    _ = try await site.build()
    let page = try site.text("output/site/projects/P1.html")
    #expect(page.contains("no address"))
    #expect(!page.contains("<svg") && !page.contains("<meta"))
  }

  @Test func `the drawing is markup`() async throws {
    let site = try TemporarySite(smallSite)
    try site.write(
      "<title>{{title}}</title>{{{content}}}{{page.qr}}", to: "templates/page.mustache")
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.log.entries.contains { $0.rule == "template-syntax" })
  }
}
