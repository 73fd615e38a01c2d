extension Timestamp {
  /// The part of a second from 0 to 999.
  var millisecond: Int { timeOfDay % 1000 }
  /// The quarter from 1 to 4.
  var quarter: Int { (month - 1) / 3 + 1 }
  /// The day of the year from 1.
  var dayOfYear: Int { days - Self.days(year: year, month: 1, day: 1) + 1 }

  /// The week of the year from 1, whose weeks start on a day from 0 for Sunday.
  ///
  /// The days before the first of those weeks are in week 0.
  func week(from firstDay: Int) -> Int { (dayOfYear + 6 - (weekday + 7 - firstDay) % 7) / 7 }

  /// The year and week of ISO 8601: week 1 has the first Thursday of the year.
  var isoWeek: (year: Int, week: Int) {
    let thursday = Timestamp(
      milliseconds: (days + 3 - (weekday + 6) % 7) * Self.millisecondsOfDay, precision: .day)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }
}
