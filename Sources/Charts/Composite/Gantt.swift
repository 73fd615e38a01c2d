/// Gantt charts: when tasks begin and end, and what is due.
enum Gantt {
  /// Bars, open bars, milestones, the line of today, and names in or beside the bars.
  static func view(_ given: Unit) -> View {
    let (unit, steps) = given.summarized()
    guard let x = unit.encoding[.x], let y = unit.encoding[.y]?.inRowOrder, let start = x.field
    else { return View(.unit(given)) }
    let rows = GanttRows(
      task: y.field ?? "", start: start, end: unit.encoding[.x2]?.field, today: unit.mark.own.today)
    let from = x.showing(GanttRows.start, .temporal)
    let to = x.showing(GanttRows.end, .temporal)
    var layers: [View] = []
    func add(_ type: MarkType, _ shapes: [Datum], _ edit: (inout Unit) -> Void) {
      let part = unit.part(type) {
        $0.encoding[.x] = from
        $0.encoding[.y] = y
        $0.encoding[.color] = unit.encoding[.color]?.inRowOrder
        $0.encoding.tooltips = unit.tooltips([.y, .text, .color, .x, .x2])
        edit(&$0)
      }
      var view = View(part, shapes.isEmpty ? nil : .keeping(column: GanttRows.shape, shapes))
      view.height = .step(30)
      layers.append(view)
    }
    add(.bar, ["bar"]) {
      $0.mark.color = unit.mark.color
      $0.encoding[.x2] = to
    }
    add(.bar, ["open"]) {
      $0.mark.color = unit.mark.color
      $0.mark.own.isOpen = true
      $0.encoding[.x2] = to
    }
    if let today = rows.today {
      layers.append(
        View(
          unit.part(.rule) {
            $0.mark.label = "今天 \(today.chinese)"
            $0.mark.own.room = .above
            $0.mark.tooltip = false
            $0.encoding[.x] = .datum(.date(today), .temporal)
          }))
    }
    add(.point, ["milestone"]) {
      $0.mark.color = unit.mark.color
      $0.mark.shape = .diamond
      $0.mark.size = 150
    }
    if let text = unit.encoding[.text] {
      add(.text, []) {
        $0.mark.align = .left
        $0.mark.fontSize = 12
        $0.mark.own.placement = .inSpan(GanttRows.start, GanttRows.end)
        $0.encoding[.color] = nil
        $0.encoding[.text] = text
        $0.encoding.tooltips = []
      }
    }
    var view = View(.layer(layers))
    view.transforms = steps + [.composite(.gantt(rows), groups: [])]
    return view
  }
}

/// The first and last moments of tasks.
///
/// A task whose end is a month or a year lasts until that is over.
struct GanttRows: Hashable, Sendable {
  var task: String
  var start: String
  var end: String?
  var today: Timestamp?

  static let start = "gantt_start"
  static let end = "gantt_end"
  static let shape = "gantt_shape"

  func apply(to frame: inout Frame, problems: inout [ChartProblem]) {
    let source = frame.column(start)
    let starts = frame.values(start).map(\.date)
    let ends = end.map { frame.values($0).map(\.date) }
    let tasks = frame.values(task)
    let last = (starts + (ends ?? [])).compactMap { $0?.end } + [today].compactMap { $0?.end }
    let axisEnd = last.max()
    var kept: [Int] = []
    var from: [Datum] = []
    var to: [Datum] = []
    var shapes: [Datum] = []
    var undated = 0
    for row in 0..<frame.count {
      guard let start = starts[row] else {
        undated += 1
        continue
      }
      var until = start
      var shape = "milestone"
      if let ends {
        if let end = ends[row] {
          guard end.end >= start else {
            problems.append(Self.reversed(tasks[row], start, end))
            continue
          }
          if end != start { (until, shape) = (end.end, "bar") }
        } else {
          let today = today.flatMap { $0.end > start ? $0.end : nil }
          (until, shape) = (today ?? axisEnd ?? start, "open")
        }
      }
      kept.append(row)
      from.append(.date(start))
      to.append(.date(until))
      shapes.append(.text(shape))
    }
    if undated > 0 {
      problems.append(
        ChartProblem(
          .warning, "chart-data", "有 \(undated) 项没有开始日期，或者日期无法识别，没有画出",
          "\(undated) tasks have no start date, or one that cannot be read, and are not drawn"))
    }
    frame = frame.taking(kept)
    let title = source?.title ?? start
    frame.set(Frame.Column(Self.start, title: title, from))
    frame.set(Frame.Column(Self.end, title: title, to))
    frame.set(Frame.Column(Self.shape, shapes))
  }

  private static func reversed(
    _ task: Datum, _ start: Timestamp, _ end: Timestamp
  ) -> ChartProblem {
    ChartProblem(
      .warning, "chart-data",
      "“\(task.word)”的结束日期 \(end.chinese) 早于开始日期 \(start.chinese)，没有画出",
      "\"\(task.word)\" ends on \(end.chinese), before it starts on \(start.chinese), and is not drawn"
    )
  }
}

extension Timestamp {
  /// The moment when the day, month or year is over.
  fileprivate var end: Timestamp {
    guard precision <= .day else { return self }
    return Timestamp(milliseconds: advanced(by: 1).milliseconds)
  }
}
