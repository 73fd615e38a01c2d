import Diagnostics

/// The index of a book (GB/T 36070-2018): headings in order, under letters, with their places.
package struct BookIndex: Sendable {
  /// A heading, its sub-headings and where to look.
  package struct Heading: Sendable {
    package var term: String
    /// The numbers of the places in the order of the book.
    package var places: [Int] = []
    /// 见: all is there.
    package var see: String?
    /// 参见: there is more there.
    package var seeAlso: [String] = []
    package var subheadings: [Heading] = []
  }

  package struct Group: Sendable {
    /// A letter, a number of strokes, or `#` for what begins with none.
    package var head: String
    package var headings: [Heading]
  }

  package private(set) var groups: [Group] = []
  /// The section of each place by its number.
  package private(set) var sections: [String] = []

  init() {}

  /// Finds the terms, marks their places in the chapters, and puts the headings in order.
  init(
    of chapters: inout [Chapter], numbers: [String: String], plan: BookPlan, names: [IndexName],
    log: inout DiagnosticLog
  ) {
    var collector = TermCollector(NameFinder(names))
    for index in chapters.indices { collector.collect(&chapters[index]) }
    sections = collector.sections
    var headings = Self.headings(collector.terms)
    addPointers(of: plan.index, to: &headings, log: &log)
    let order = HeadingOrder(
      plan.index, persons: Set(names.filter(\.isPerson).map(\.name)), headings: headings)
    order.reportHeteronyms(plan: plan, log: &log)
    groups = order.groups(headings)
  }

  /// The number of headings and sub-headings.
  package var count: Int {
    groups.reduce(0) { $0 + $1.headings.reduce(0) { $0 + 1 + $1.subheadings.count } }
  }
}

extension BookIndex {
  /// Terms such as `危房改造/完成情况` as headings and sub-headings.
  ///
  /// What the text speaks of is not looked up in the rows of tables as well.
  private static func headings(
    _ terms: [(term: String, place: Int, isRow: Bool)]
  ) -> [String: Heading] {
    let spokenOf = Set(terms.lazy.filter { !$0.isRow }.map(\.term))
    var headings: [String: Heading] = [:]
    for (term, place, isRow) in terms where !isRow || !spokenOf.contains(term) {
      let parts = term.split(separator: "/", maxSplits: 1).map(String.init)
      guard let first = parts.first else { continue }
      var heading = headings[first] ?? Heading(term: first)
      if parts.count == 1 {
        heading.places.append(place)
      } else if let index = heading.subheadings.firstIndex(where: { $0.term == parts[1] }) {
        heading.subheadings[index].places.append(place)
      } else {
        heading.subheadings.append(Heading(term: parts[1], places: [place]))
      }
      headings[first] = heading
    }
    return headings
  }

  /// Adds 见 and 参见; what they point to must be there.
  private func addPointers(
    of settings: IndexSettings, to headings: inout [String: Heading], log: inout DiagnosticLog
  ) {
    let known = headings.keys.sorted()
    for pointer in settings.see + settings.seeAlso where headings[pointer.to] == nil {
      log.error(
        "yearbook-index", at: pointer.location,
        Message("索引里没有标目 “\(pointer.to)”", "the index has no heading \"\(pointer.to)\""),
        hint: suggestion(for: pointer.to, among: known).map {
          Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
        })
    }
    for pointer in settings.see {
      if headings[pointer.from] != nil {
        log.error(
          "yearbook-index", at: pointer.location,
          Message(
            "“\(pointer.from)” 自己有页码，应该用参见（see_also）",
            "\"\(pointer.from)\" has places of its own; use `see_also`"))
      }
      headings[pointer.from] = Heading(term: pointer.from, see: pointer.to)
    }
    for pointer in settings.seeAlso {
      headings[pointer.from, default: Heading(term: pointer.from)].seeAlso.append(pointer.to)
    }
  }
}
