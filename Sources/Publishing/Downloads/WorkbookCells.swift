import Ledger
import Tables

/// Values of a table as cells of a workbook.
struct WorkbookCells {
  private let columns: [ResultColumn]
  private let yes: String
  private let no: String
  private let separator: String
  private let cut: String

  init(_ columns: [ResultColumn], _ wording: WorkbookWording) {
    self.columns = columns
    yes = wording.text("words.yes")
    no = wording.text("words.no")
    separator = wording.text("words.separator")
    cut = wording.text("words.cut")
  }

  func row(_ values: [Value]) -> [WorkbookCell] {
    zip(values, columns).map { value, column in
      switch value {
      case .null: .empty
      case .integer(let number) where column.type == .boolean: .text(number == 0 ? no : yes)
      case .integer, .real: .number(exactText(value, column: column))
      case .text(let text): cell(text, column)
      }
    }
  }

  private func cell(_ text: String, _ column: ResultColumn) -> WorkbookCell {
    switch column.type {
    case .date: date(text, text)
    case .datetime: date(text, text.replacing("T", with: " "))
    case .yearmonth: date(text + "-01", text)
    case .list: .text(shortened(jsonItems(text)?.joined(separator: separator) ?? text))
    default: .text(shortened(text))
    }
  }

  /// A real date, or the text for a day that Excel has not.
  private func date(_ iso: String, _ text: String) -> WorkbookCell {
    guard let moment = Moment(iso), moment.date.dayNumber >= WorkbookCell.firstDay else {
      return .text(text)
    }
    return .date(day: moment.date.dayNumber, second: moment.secondOfDay)
  }

  /// The text, cut where Excel's cells end.
  private func shortened(_ text: String) -> String {
    guard text.utf8.count > WorkbookCell.textLimit, text.utf16.count > WorkbookCell.textLimit else {
      return text
    }
    let kept = text.utf16.prefix(WorkbookCell.textLimit - cut.utf16.count)
    // Half a character at the end becomes a sign that it is none.
    return String(decoding: kept, as: UTF16.self) + cut
  }
}
