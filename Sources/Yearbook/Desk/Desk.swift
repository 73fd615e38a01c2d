package import Diagnostics

/// What the editors look for before a book goes to print.
///
/// References to nothing, ids that are taken twice and characters with several readings are found when
/// the book is put together; here is what needs a look at the text.
package struct Desk {
  private let book: Book
  private let rules: DeskRules
  private let finder: NameFinder
  private let persons: [String]

  /// Prepares to look for the names of the index: an entry should say the name of a place or an
  /// organisation, and persons are not named in titles.
  package init(_ book: Book, _ rules: DeskRules, names: [IndexName]) {
    self.book = book
    self.rules = rules
    persons = names.filter(\.isPerson).map(\.name).sorted()
    finder = NameFinder(
      names.filter { !$0.isPerson } + rules.places.map { IndexName($0) })
  }

  package func check(log: inout DiagnosticLog) {
    for (chapter, section) in book.sections {
      for case .entry(let entry) in section.items { check(entry, in: chapter, log: &log) }
      for figure in section.items.figures { check(figure, in: chapter, log: &log) }
    }
    checkReferences(log: &log)
    checkIndicators(log: &log)
  }

  private func check(_ entry: Entry, in chapter: Chapter, log: inout DiagnosticLog) {
    let place = SourceLocation(chapter.path, row: entry.line)
    let report = { (rule: String, message: Message, hint: Message?, log: inout DiagnosticLog) in
      log.warning(rule, at: place, message, hint: hint)
    }
    let name = "【\(entry.title)】"
    if entry.title.count > rules.titleLength {
      report(
        "entry-title",
        Message(
          "条目标题\(name)有 \(entry.title.count) 个字，不超过 \(rules.titleLength) 个",
          "the title \(name) has \(entry.title.count) characters, at most \(rules.titleLength)"),
        Message("标题直陈其事，背景写进正文", "say in the text what the title need not"), &log)
    }
    if let mark = entry.title.first(where: { isMark($0) }) {
      report(
        "entry-title",
        Message("条目标题\(name)里有标点 “\(mark)”", "the title \(name) has the mark \"\(mark)\""),
        nil, &log)
    }
    if let person = persons.first(where: { entry.title.contains($0) }) {
      report(
        "entry-title",
        Message("条目标题\(name)里有人名 “\(person)”", "the title \(name) names \"\(person)\""),
        nil, &log)
    }
    let text = entry.text
    for (word, instead) in rules.words where text.contains(word) {
      report(
        "entry-word",
        Message("\(name)里有 “\(word)”", "\(name) has the word \"\(word)\""),
        Message("写成：\(instead)", "write: \(instead)"), &log)
    }
    if entry.signature?.source.isEmpty ?? true {
      report(
        "entry-source", Message("\(name)没有写来源", "\(name) names no source"),
        Message("条目最后写（撰稿：…；来源：…）", "end the entry with （撰稿：…；来源：…）"), &log)
    }
    checkDates(entry, text, report: report, log: &log)
    if finder.matches(in: text).isEmpty {
      report(
        "entry-place", Message("\(name)没有说在什么地方", "\(name) does not say where"),
        Message("写明区（市）、镇街或村；全市的写“全市”", "name the place, or say 全市"), &log)
    }
    if let state = entry.signature?.state, !state.isEmpty, !rules.states.isEmpty,
      !rules.states.contains(state)
    {
      report(
        "entry-state", Message("\(name)的状态 “\(state)” 不认识", "\(name): unknown state \"\(state)\""),
        Message("可以是：\(rules.states.joined(separator: "、"))", "one of: \(rules.states)"), &log)
    }
  }

  /// An entry says when, and at least one of its years is that of the book.
  private func checkDates(
    _ entry: Entry, _ text: String,
    report: (String, Message, Message?, inout DiagnosticLog) -> Void, log: inout DiagnosticLog
  ) {
    let years = years(in: text)
    let name = "【\(entry.title)】"
    if years.isEmpty, !text.contains("月") {
      report(
        "entry-date", Message("\(name)没有说在什么时候", "\(name) does not say when"), nil, &log)
    } else if !years.isEmpty, !years.contains(book.plan.year), !text.contains("月") {
      let list = Set(years).sorted().map(String.init).joined(separator: "、")
      report(
        "entry-date",
        Message(
          "\(name)说的是 \(list) 年，不是 \(book.plan.year) 年",
          "\(name) is about \(list), not about \(book.plan.year)"), nil, &log)
    }
  }

  /// The years that are followed by 年.
  private func years(in text: String) -> [Int] {
    var years: [Int] = []
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        if character == "年" || character == "—", digits.count == 4, let year = Int(digits),
          (1900...2100).contains(year)
        {
          years.append(year)
        }
        digits = ""
      }
    }
    return years
  }

  private func isMark(_ character: Character) -> Bool {
    !rules.allowedMarks.contains(character)
      && (character.isPunctuation || character.isSymbol || character.isWhitespace)
  }
}

extension Desk {
  /// Tables that are too long or too wide for where they stand.
  private func check(_ figure: Figure, in chapter: Chapter, log: inout DiagnosticLog) {
    guard case .table(let table) = figure.body else { return }
    let rows = table.first("tbody")?.all("tr").count ?? 0
    let columns = table.first("tr")?.cells.count ?? 0
    let isNarrow = chapter.columns > 1
    guard rows > (isNarrow ? rules.rows : rules.longRows) || (isNarrow && columns > rules.columns)
    else { return }
    log.warning(
      "table-long", at: SourceLocation(chapter.path, row: figure.line),
      Message(
        "\(figure.number)有 \(rows) 行 \(columns) 栏，放在 \(chapter.columns) 栏的类目里太大",
        "\(figure.number) has \(rows) rows and \(columns) columns, too many for \(chapter.columns) columns"
      ),
      hint: Message(
        "拆开，或放进单栏的类目（columns: 1）", "divide it, or put it into a chapter with `columns: 1`"))
  }

  /// Figures and tables that no text refers to.
  private func checkReferences(log: inout DiagnosticLog) {
    let named = Set(book.chapters.flatMap { $0.blocks.flatMap(\.children.references) })
    for (chapter, section) in book.sections {
      for figure in section.items.figures where !figure.isPhoto && !named.contains(figure.id) {
        log.warning(
          "figure-unreferenced", at: SourceLocation(chapter.path, row: figure.line),
          Message(
            "正文没有提到\(figure.number) “\(figure.title)”",
            "no text refers to \(figure.number) \"\(figure.title)\""),
          hint: Message("在前面的文字里写 [@\(figure.id)]", "refer to it by [@\(figure.id)]"))
      }
    }
  }

  /// Indicators that have two values.
  private func checkIndicators(log: inout DiagnosticLog) {
    for (name, pattern, location) in rules.indicators {
      var values: [String: SourceLocation] = [:]
      for chapter in book.chapters {
        for block in chapter.blocks {
          for number in pattern.numbers(in: block.children.plainText)
          where values[number] == nil {
            values[number] = SourceLocation(chapter.path, row: block.line)
          }
        }
      }
      guard values.count > 1 else { continue }
      let list = values.sorted { $0.value < $1.value }
        .map { "\($0.key)（\($0.value)）" }.joined(separator: "、")
      log.warning(
        "indicator-conflict", at: location,
        Message(
          "“\(name)” 在书里有 \(values.count) 个数：\(list)",
          "\"\(name)\" has \(values.count) values: \(list)"),
        hint: Message("核对来源，全书用一个数", "use one value throughout"))
    }
  }
}

extension Entry {
  /// The text of all its blocks.
  var text: String { title + items.blocks.map(\.children.plainText).joined(separator: "\n") }
}
