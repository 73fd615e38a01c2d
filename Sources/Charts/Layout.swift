/// A chart with everything in its place: what is left is to write it down.
struct Layout {
  /// A line of text and its baseline.
  struct Line {
    var text: String
    var y: Double
  }

  var width: Double
  var height = 0.0
  var header: Header
  /// The title of the axis of amounts, level above the plot.
  var amountTitle: Line?
  var plot: Plot
  var ticks: AmountTicks
  /// The labels along the other axis: below the plot, or beside it where bars lie.
  var labels = AxisLabels()
  /// The title of the other axis, below its labels.
  var alongTitle: Line?
  var footer: [Line] = []
  /// What stands in the plot instead of marks.
  var message: String?
  var warnings: [ChartProblem] = []
  /// Another drawing for another width stands beside this one.
  var isPaired = false
  /// Bars that should stand lie, because their labels are too long.
  var isTurned = false

  static let labelSize = 13.0
  static let footerSize = 12.0
  static let footerHeight = 18.0
  /// Room for fonts that are wider than the measured one.
  static let caution = 1.06
  /// More marks than this carry no amounts.
  static let fewMarks = 12
}

extension Layout {
  init(_ content: Content, id: String, width: Double, theme: Theme) {
    let specification = content.specification
    self.width = width
    header = Header(title: specification.title, subtitle: content.subtitle, width: width)
    let area = Plot.Area(left: 0, top: 0, right: width, bottom: 0)
    plot = Plot(
      mark: specification.mark, roles: content.roles, observations: content.observations,
      spans: content.spans, area: area,
      along: .continuous(LinearScale(lower: 0, upper: 1, start: 0, end: width)),
      amount: LinearScale(
        lower: content.domain.lower, upper: content.domain.upper, start: 0, end: width),
      measure: content.measure,
      paint: SeriesPaint(
        theme: theme, id: id, color: specification.mark.color,
        count: content.observations.seriesCount),
      tooltips: content.tooltips, showsLabels: false)
    ticks = AmountTicks(
      content.roles.amount, measure: content.measure, scale: plot.amount, count: 5)
    message = content.message
    if message == nil { addKey(content) }
    if message != nil {
      leavePlotEmpty()
    } else if content.roles.isHorizontal {
      layOutLying(content)
    } else if !layOutUpright(content, mustFit: !content.mark.usesBands) {
      isTurned = true
      plot.roles.isHorizontal = true
      layOutLying(content)
      if width >= 480 {
        warnings.append(
          .layout(
            "类别名称太长，竖排放不下，改成了横向柱状图",
            "the names of the categories are too long for upright bars; the bars lie down"))
      }
    }
    addFooter(content)
    warnAboutLabels(content)
  }

  private mutating func addKey(_ content: Content) {
    guard let color = content.roles.color, color.showsLegend, content.observations.series.count > 1
    else { return }
    let unit = content.unit(of: color)
    let labels = content.observations.series.map { label($0, color, unit: unit) }
    let title: String? = if case .text(let text) = color.title { text } else { nil }
    header.addKey(labels, title: title, width: width)
    if header.shortened > 0 {
      warnings.append(
        .layout(
          "图例有 \(header.shortened) 个名称太长，被截短了", "\(header.shortened) names in the key are cut short"
        ))
    }
  }

  private mutating func leavePlotEmpty() {
    plot.area = Plot.Area(left: 0, top: header.height, right: width, bottom: header.height + 90)
    height = plot.area.bottom
  }

  private mutating func addFooter(_ content: Content) {
    height += 4
    for text in content.footer {
      let lines = wrap(text, width: width, size: Self.footerSize).lines
      for line in lines {
        height += Self.footerHeight
        footer.append(Line(text: line, y: height - 5))
      }
    }
  }

  private mutating func warnAboutLabels(_ content: Content) {
    let title = content.label(of: content.roles.along)
    if labels.shortened > 0 {
      warnings.append(
        .layout(
          "“\(title)”有 \(labels.shortened) 个名称太长，被截短了",
          "\(labels.shortened) labels of \"\(title)\" are cut short"))
    }
    if labels.dropped > 0 {
      warnings.append(
        .layout(
          "“\(title)”有 \(labels.dropped) 个名称放不下，没有写出",
          "\(labels.dropped) labels of \"\(title)\" do not fit and are left out"))
    }
  }
}

extension ChartProblem {
  static func layout(_ chinese: String, _ english: String) -> ChartProblem {
    ChartProblem(.warning, "chart-layout", chinese, english)
  }
}
