import GRDB

/// The working days of the years that the table `holiday` covers.
///
/// Saturdays and Sundays are off unless the table says 班, other days are on unless it says 休. A year
/// is covered when the table has at least one day of it.
struct WorkCalendar: Sendable {
  /// The day number of the first covered year's first day.
  private let first: Int
  /// For each day how many working days there are up to and including it.
  private let workdays: [Int32]
  private let years: Set<Int>

  /// Why a calculation has no result.
  enum Fault: Error {
    case noCalendar
    case uncovered(year: Int)
  }

  init(_ holidays: [(date: CivilDate, isWorkday: Bool)]) {
    years = Set(holidays.map(\.date.year))
    guard let least = years.min(), let most = years.max(),
      let start = CivilDate(year: least, month: 1, day: 1),
      let end = CivilDate(year: most, month: 12, day: 31)
    else {
      (first, workdays) = (0, [])
      return
    }
    first = start.dayNumber
    var isWorkday = (start.dayNumber...end.dayNumber).map { day in
      CivilDate(dayNumber: day).map { $0.weekday < 6 } ?? false
    }
    for holiday in holidays { isWorkday[holiday.date.dayNumber - first] = holiday.isWorkday }
    var count: Int32 = 0
    workdays = isWorkday.map { flag in
      count += flag ? 1 : 0
      return count
    }
  }

  /// The working days after `start` up to and including `end`; negative when `end` is earlier.
  func workdays(from start: CivilDate, to end: CivilDate) throws(Fault) -> Int {
    for year in min(start.year, end.year)...max(start.year, end.year) { try check(year) }
    return Int(workdays[end.dayNumber - first] - workdays[start.dayNumber - first])
  }

  /// The working day that comes `count` working days after `start`, or before it when negative.
  ///
  /// With 0 it is `start` itself, whether that is a working day or not.
  func date(_ count: Int, workdaysAfter start: CivilDate) throws(Fault) -> CivilDate {
    try check(start.year)
    guard count != 0 else { return start }
    let position = start.dayNumber - first
    let before = count > 0 ? workdays[position] : position > 0 ? workdays[position - 1] : 0
    // Forwards: the first day by which so many more are done. Backwards: counted from the day
    // before `start`, the last day on which the remaining ones are complete.
    let nearest = max(-workdays.count, min(count, workdays.count))
    let wanted = Int(before) + (count > 0 ? nearest : nearest + 1)
    var low = 0
    var high = workdays.count
    while low < high {
      let middle = (low + high) / 2
      if Int(workdays[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    guard wanted > 0, low < workdays.count, let result = CivilDate(dayNumber: first + low) else {
      throw .uncovered(year: count > 0 ? (years.max() ?? 0) + 1 : (years.min() ?? 0) - 1)
    }
    for year in min(start.year, result.year)...max(start.year, result.year) { try check(year) }
    return result
  }

  private func check(_ year: Int) throws(Fault) {
    guard !years.isEmpty else { throw .noCalendar }
    guard years.contains(year) else { throw .uncovered(year: year) }
  }
}

extension WorkCalendar {
  /// Reads the table `holiday` with its columns `date` and `kind`, where the site has one.
  init(descriptor: Descriptor, database: Database) throws {
    guard let table = descriptor["holiday"], table["date"]?.type == .date,
      table["kind"]?.type == .string
    else {
      self.init([])
      return
    }
    let rows = try Row.fetchAll(database, sql: "SELECT date, kind FROM holiday")
    self.init(
      rows.compactMap { row in
        let text: String? = row["date"]
        let kind: String? = row["kind"]
        return text.flatMap { CivilDate($0) }.map { ($0, kind == "班") }
      })
  }
}
