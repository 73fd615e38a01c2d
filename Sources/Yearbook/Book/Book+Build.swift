package import Diagnostics
import Ledger
package import Site

extension Book {
  /// Which bodies of the manuscripts a book is made of.
  package enum Edition: Sendable {
    case screen, print
  }

  /// Puts a book together: chapters, numbers, references and index.
  ///
  /// The editions of a book differ in their drawings only. The index lists the `names` wherever they
  /// stand.
  package init(
    _ plan: BookPlan, _ manuscripts: [Manuscript], edition: Edition, names: [IndexName],
    log: inout DiagnosticLog
  ) {
    self.plan = plan
    chapters = []
    var number = 0
    for manuscript in manuscripts {
      let isNumbered = manuscript.settings["numbered"]?.bool ?? true
      if isNumbered { number += 1 }
      let chapter = ChapterBuilder.chapter(
        manuscript, html: edition == .screen ? manuscript.screen : manuscript.print,
        number: isNumbered ? number : nil, log: &log)
      if let chapter { chapters.append(chapter) }
    }
    numberFigures(log: &log)
    reportReferences(log: &log)
    index = BookIndex(of: &chapters, numbers: numbers, plan: plan, names: names, log: &log)
  }

  /// Gives each table and chart its number, once for all media.
  private mutating func numberFigures(log: inout DiagnosticLog) {
    var all = (tables: 0, charts: 0)
    for index in chapters.indices {
      if plan.numbering == .chapter { all = (0, 0) }
      let prefix = plan.numbering == .chapter ? chapters[index].number.map { "\($0)-" } ?? "" : ""
      let path = chapters[index].path
      chapters[index].changeFigures { figure in
        guard !figure.isPhoto else { return }
        if figure.isTable { all.tables += 1 } else { all.charts += 1 }
        figure.number =
          figure.isTable ? "表\(prefix)\(all.tables)" : "图\(prefix)\(all.charts)"
        if let other = numbers[figure.id] {
          log.error(
            "yearbook-id", at: SourceLocation(path, row: figure.line),
            Message(
              "标识 “\(figure.id)” 已经给了\(other)", "the id \"\(figure.id)\" is taken by \(other)"),
            hint: Message("在块里另写 id：", "give the block another `id`"))
        }
        numbers[figure.id] = figure.number
      }
    }
  }

  /// References to nothing.
  private func reportReferences(log: inout DiagnosticLog) {
    for chapter in chapters {
      for block in chapter.blocks {
        for id in block.children.references where numbers[id] == nil {
          log.error(
            "yearbook-reference", at: SourceLocation(chapter.path, row: block.line),
            Message("没有标识为 “\(id)” 的图或表", "no figure or table has the id \"\(id)\""),
            hint: suggestion(for: id, among: numbers.keys.sorted()).map {
              Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
            })
        }
      }
    }
  }
}

extension Chapter {
  /// All blocks of text, those of entries too.
  var blocks: [HTMLElement] { intro.blocks + sections.flatMap { $0.items.blocks } }

  mutating func changeFigures(_ change: (inout Figure) -> Void) {
    intro.changeFigures(change)
    for section in sections.indices { sections[section].items.changeFigures(change) }
  }
}

extension [Item] {
  var blocks: [HTMLElement] {
    flatMap { item -> [HTMLElement] in
      switch item {
      case .block(let block): [block]
      case .entry(let entry): entry.items.blocks
      case .heading, .figure: []
      }
    }
  }

  fileprivate mutating func changeFigures(_ change: (inout Figure) -> Void) {
    for index in indices {
      switch self[index] {
      case .figure(var figure):
        change(&figure)
        self[index] = .figure(figure)
      case .entry(var entry):
        entry.items.changeFigures(change)
        self[index] = .entry(entry)
      case .heading, .block:
        continue
      }
    }
  }
}

extension [Markup] {
  /// The ids that are referred to.
  var references: [String] {
    flatMap { node -> [String] in
      switch node {
      case .reference(let id): [id]
      case .element(let element): element.children.references
      case .term(_, let children), .footnote(let children): children.references
      case .text, .drawing, .place: []
      }
    }
  }
}
