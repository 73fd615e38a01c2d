import Diagnostics
package import Ledger

/// `content/yearbook/2019/book.yaml`: what a book is called, who answers for it, and what is in it in
/// which order.
package struct BookPlan: Sendable {
  /// A part of the book in the order of its pages.
  package enum Part: Hashable, Sendable {
    /// Made by the program: `title-page`, `imprint`, `editors`, `contents` or `index`.
    case made(String)
    /// A chapter, by the path of its file.
    case chapter(String)
  }

  /// How figures and tables are numbered.
  package enum Numbering: String, CaseIterable, Sendable {
    /// Within each chapter: 表2-3 (CY/T 170-2019).
    case chapter
    /// Through the whole book: 表17.
    case continuous
  }

  package enum Paper: String, CaseIterable, Sendable {
    /// 210 × 285 mm, the usual size of yearbooks.
    case k16 = "16k"
    case a4
  }

  package struct Line: Hashable, Sendable {
    package var label: String
    package var values: [String]
  }

  package var title: String
  /// Such as `2019卷`.
  package var edition: String
  package var year: Int
  /// From when it is part of the site; nil for always.
  package var published: CivilDate?
  package var office: String
  package var imprint: [Line]
  package var editors: [Line]
  package var paper: Paper
  package var numbering: Numbering
  /// The fonts by their use: `body` and `heading`.
  package var fonts: [String: String]
  package var parts: [Part]
  /// How the index is made.
  package var index: IndexSettings
  /// The folder, such as `content/yearbook/2019`.
  package var folder: String

  static let madeParts = ["title-page", "imprint", "editors", "contents", "index"]

  package var path: String { Self.path(in: folder) }

  package static func path(in folder: String) -> String { folder + "/book.yaml" }

  /// The paths of the chapters in the order of the book.
  package var chapters: [String] {
    parts.compactMap { part in
      guard case .chapter(let path) = part else { return nil }
      return path
    }
  }

  /// The name of its files: `yearbook-2019`.
  package var fileName: String { "yearbook-\(year)" }
}
