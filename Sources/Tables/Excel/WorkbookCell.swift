/// What a cell of a workbook holds.
package enum WorkbookCell: Hashable, Sendable {
  case empty
  case text(String)
  /// A decimal as it is written: `-1234.5`; of more than 15 digits it becomes a text, for Excel would
  /// change it.
  case number(String)
  /// Days since 1970-01-01, and seconds of that day.
  case date(day: Int, second: Int = 0)
  /// A text that leads to another sheet.
  case link(String, sheet: String)
}

/// How the values of a column are shown.
package enum WorkbookForm: Hashable, Sendable {
  case text
  /// With commas by threes; nil shows as many decimals as there are.
  case number(decimals: Int?)
  /// A whole number without commas.
  case year
  /// `2018-10`.
  case month
  /// `2018-10-07`.
  case date
  /// `2018-10-07 08:30:00`.
  case moment
}

extension WorkbookCell {
  /// The first day that all programs count alike, 1900-03-01, in days since 1970-01-01.
  package static let firstDay = -25_508
  /// How many UTF-16 units the text of a cell may have in Excel.
  package static let textLimit = 32_767

  /// The number by which Excel counts days from 1900-01-01, with the time of day as its fraction.
  ///
  /// Nil before 1900-03-01: the days before are off by one, for the 29 February 1900 that never was.
  static func serial(day: Int, second: Int) -> String? {
    let serial = day + 25_569
    guard serial >= 61, serial <= 2_958_465 else { return nil }
    return second == 0 ? String(serial) : (Double(serial) + Double(second) / 86_400).description
  }
}
