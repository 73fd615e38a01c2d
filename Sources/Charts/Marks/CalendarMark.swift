/// Calendars: one square for each day, weeks as columns from Monday on, one block for each year.
enum CalendarMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let layout = CalendarLayout(context.layer, context.rows, width: context.width)
    let paint = PaintReader(context)
    var content = SceneMark.Content()
    for box in layout.empty {
      content.items.append(
        SceneItem(row: .max, shape: .bar(box), color: .ink, opacity: 0.07))
    }
    for (row, box) in layout.days { content.items.append(paint.item(row, .bar(box))) }
    for heading in layout.headings {
      content.items.append(SceneItem(row: .max, shape: heading.shape, color: .ink))
    }
    for label in layout.labels {
      content.items.append(SceneItem(row: .max, shape: label.shape, color: .soft))
    }
    return content
  }
}

/// The squares and labels of a calendar.
struct CalendarLayout {
  /// A text that starts at a place.
  struct Label {
    var text: String
    var x: Double
    var y: Double
    var size: Double

    var shape: SceneItem.Shape { .text(text, x: x, y: y, size: size) }
  }

  private(set) var days: [(row: Int, box: Box)] = []
  /// Days without a row.
  private(set) var empty: [Box] = []
  private(set) var headings: [Label] = []
  private(set) var labels: [Label] = []
  private(set) var height = 0.0
  /// Rows on days that another row shows already.
  private(set) var repeated = 0

  private static let left = 24.0
  private static let mostYears = 40

  init(_ layer: Layer, _ rows: [Int], width: Double) {
    guard let column = layer.encoding[.x]?.column else { return }
    let values = layer.frame.values(column)
    var byDay: [Int: Int] = [:]
    var years = Set<Int>()
    for row in rows {
      guard case .date(let date) = values[row] else { continue }
      if byDay.updateValue(row, forKey: date.days) != nil { repeated += 1 }
      years.insert(date.year)
    }
    let isNarrow = width < 480
    let step = min(18, (width - Self.left) / (isNarrow ? 28 : 54))
    for year in years.sorted().prefix(Self.mostYears) {
      for months in isNarrow ? [1...6, 7...12] : [1...12] {
        let first = Timestamp.days(year: year, month: months.lowerBound, day: 1)
        let end = Timestamp.days(year: year, month: months.upperBound + 1, day: 1)
        if isNarrow, !(first..<end).contains(where: { byDay[$0] != nil }) { continue }
        let half = !isNarrow ? "" : months.lowerBound == 1 ? "上半年" : "下半年"
        add(first..<end, months, year, "\(year)年\(half)", step, byDay)
      }
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ months: ClosedRange<Int>, _ year: Int, _ heading: String, _ step: Double,
    _ byDay: [Int: Int]
  ) {
    if height > 0 { height += 12 }
    headings.append(Label(text: heading, x: 0, y: height + 9, size: 14))
    height += 22
    let monday = range.lowerBound - Self.weekday(range.lowerBound)
    for month in months {
      let first = Timestamp.days(year: year, month: month, day: 1)
      // The first column that is wholly in the month, or that begins with it.
      let week = (first - monday + 6) / 7
      labels.append(
        Label(
          text: "\(month)月", x: Self.left + Double(week) * step, y: height + 7, size: 12))
    }
    height += 18
    for (row, name) in ["一", "三", "五", "日"].enumerated() {
      labels.append(
        Label(text: name, x: 2, y: height + (Double(row) * 2 + 0.5) * step, size: 12))
    }
    let gap = max(0.5, step * 0.07)
    for day in range {
      let box = Box(
        x: Self.left + Double((day - monday) / 7) * step,
        y: height + Double(Self.weekday(day)) * step, width: step, height: step
      ).inset(by: gap)
      if let row = byDay[day] { days.append((row, box)) } else { empty.append(box) }
    }
    height += 7 * step
  }

  /// The day of the week from 0 for Monday.
  private static func weekday(_ days: Int) -> Int { ((days + 3) % 7 + 7) % 7 }
}
