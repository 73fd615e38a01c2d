import Diagnostics
import Ledger
import Site
import Yearbook

extension SitePipeline {
  private static let layout = "yearbook/page"
  private static let column = "yearbook"

  /// The pages of the yearbooks that are published on the day; the search covers those of the last year only.
  ///
  /// - Throws: an error of the database.
  mutating func bookPages(
    _ content: PublicContent, _ settings: SiteSettings, asOf: CivilDate
  ) throws -> [GeneratedPage] {
    let years = BookPlan.years(in: folder, log: &log)
    let plans = years.compactMap { BookPlan.load(year: $0, from: folder, log: &log) }
      .filter { plan in plan.published.map { $0 <= asOf } ?? true }
    // The column has its page before there is a book.
    var pages = years.isEmpty ? [] : [Self.shelf(of: plans.reversed())]
    for plan in plans {
      let text = try BookText(plan, from: folder, content, settings, asOf: asOf, log: &log)
      guard let book = text?.book(.screen, log: &log) else { continue }
      pages += Self.pages(of: book, years: plans.map(\.year))
    }
    return pages
  }

  /// The page that leads to all yearbooks, the last one first.
  private static func shelf(of plans: [BookPlan]) -> GeneratedPage {
    GeneratedPage(
      path: "yearbook/index.html", source: BookPlan.root, layout: "yearbook/shelf",
      column: column,
      values: [
        "title": .text("年鉴"),
        "books": .list(
          plans.map { plan in
            [
              "title": .text(plan.title), "edition": .text(plan.edition),
              "year": .text(String(plan.year)),
              "path": .text("yearbook/\(plan.year)/index.html"),
            ]
          }),
      ], html: "")
  }

  private static func pages(of book: Book, years: [Int]) -> [GeneratedPage] {
    let pages = book.pages
    return pages.indices.map { index in
      let page = pages[index]
      let neighbour = { (position: Int) -> TemplateValue in
        guard pages.indices.contains(position) else { return .list([]) }
        return .list([
          ["title": .text(pages[position].title), "path": .text(pages[position].path)]
        ])
      }
      return GeneratedPage(
        path: page.path, source: page.source, layout: layout, column: column,
        values: [
          "title": .text(page.title), "chapter": .text(page.chapter),
          "book": .text(book.plan.title), "edition": .text(book.plan.edition),
          "year": .text(String(book.plan.year)), "office": .text(book.plan.office),
          "folder": .text(book.folder), "is_contents": .flag(index == 0),
          "is_current": .flag(book.plan.year == years.last),
          "previous": neighbour(index - 1), "next": neighbour(index + 1),
          "years": .list(
            years.reversed().map { year in
              [
                "year": .text(String(year)), "path": .text("yearbook/\(year)/index.html"),
                "current": .flag(year == book.plan.year),
              ]
            }),
        ],
        html: page.html)
    }
  }
}
