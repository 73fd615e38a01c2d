/// The days of a calendar.
struct CalendarRows: Hashable, Sendable {
  var field: String

  /// The column of whole days.
  static let day = "calendar_day"

  func apply(to frame: inout Frame, problems: inout [ChartProblem]) {
    let source = frame.column(field)
    let days = frame.values(field).map { $0.date.map { $0.rounded(to: .day) } }
    let rows = days.indices.filter { days[$0] != nil }
    if rows.count < days.count {
      let count = days.count - rows.count
      problems.append(
        ChartProblem(
          .warning, "chart-data", "有 \(count) 行的日期缺失或无法识别，没有画出",
          "the dates of \(count) rows are missing or cannot be read, and are not drawn"))
      frame = frame.taking(rows)
    }
    frame.set(
      Frame.Column(
        Self.day, title: source?.title ?? field,
        rows.map { days[$0].map(Datum.date) ?? .null }))
  }
}

/// Calendars and tile maps: marks that place themselves and need no axes.
enum Calendar {
  static func view(_ given: Unit) -> View {
    var unit = given
    guard let x = unit.encoding[.x], let field = x.field else { return View(.unit(given)) }
    var day = x.showing(CalendarRows.day, .temporal)
    day.scale.isNone = true
    unit.encoding[.x] = day
    unit.mark.own.origin = .calendar
    unit.mark.align = .left
    // Days without a value are shown as such.
    unit.mark.invalid = .show
    var view = View(.unit(unit))
    view.transforms = [.composite(.calendar(CalendarRows(field: field)), groups: [])]
    return view
  }
}

/// Tile maps: one square for each district.
enum TileMap {
  static func view(_ given: Unit) -> View {
    var unit = given
    for channel in [ChannelName.x, .y] { unit.encoding[channel]?.scale.isNone = true }
    unit.mark.own.origin = .tile
    unit.mark.invalid = .show
    return View(.unit(unit))
  }
}
