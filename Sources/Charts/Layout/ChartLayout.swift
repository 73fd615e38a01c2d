/// A whole chart with everything in its place: what is left is to write it down.
struct ChartLayout: Sendable {
  /// What is drawn; its axes are exchanged where bars lie that should stand.
  private(set) var chart: ChartTexts
  var width: Double
  var height = 0.0
  var header: ChartHeader
  var key: ChartKey
  var plots: [PlotLayout] = []
  /// Titles of the axes that panels share.
  var sharedTitles: [TextLine] = []
  var footer: [TextLine] = []
  /// What stands instead of a plot that cannot be drawn.
  var message: TextLine?
  var warnings: [ChartProblem] = []
  /// Bars that should stand lie, because their labels are too long.
  var isTurned = false

  /// Lays a chart out for a width; the bars of a single plot lie down where their labels need it.
  init(_ chart: ChartTexts, width: Double) {
    self.width = width
    self.chart = chart
    header = ChartHeader(
      title: chart.specification.title, subtitle: chart.subtitle, width: width)
    if let message = chart.model.message {
      key = ChartKey()
      self.message = TextLine(text: message, y: header.height + 50)
      height = header.height + 90
      addFooter()
      return
    }
    key = ChartKey(chart, width: width)
    var top = header.height
    if !key.isBelow {
      key.move(y: top)
      top += key.height
    }
    if case .plot(let plot) = chart.model.root, chart.model.canTurn(plot) {
      let settings = PlotSettings(width: width, isNarrow: width < 480, mustFit: false)
      if let layout = PlotLayout(plot, chart, settings) {
        plots = [layout]
      } else {
        self.chart.turn()
        isTurned = true
        if width >= 480 {
          warnings.append(
            .layout(
              "类别名称太长，竖排放不下，改成了横向柱状图",
              "the names of the categories are too long for upright bars; the bars lie down"))
        }
      }
    }
    if plots.isEmpty {
      var grid = GridLayout(chart: self.chart, isNarrow: width < 480)
      plots = grid.place(self.chart.model.root, width: width)
      sharedTitles = grid.titles
    }
    for index in plots.indices { plots[index].move(x: 0, y: top) }
    for index in sharedTitles.indices { sharedTitles[index].y += top }
    height = plots.map { $0.height + $0.origin.y }.max() ?? top
    if key.isBelow {
      height += 8
      key.move(y: height)
      height += key.height
    }
    addFooter()
    warnings += labelWarnings
  }

  private mutating func addFooter() {
    height += 4
    for text in chart.footer {
      for line in wrap(text, width: width, size: PageStyle.footerSize).lines {
        height += PageStyle.footerHeight
        footer.append(TextLine(text: line, y: height - 5))
      }
    }
  }

  private var labelWarnings: [ChartProblem] {
    var warnings: [ChartProblem] = []
    let undrawn = plots.reduce(0) { $0 + $1.undrawnRows(chart.model) }
    if undrawn > 0 {
      warnings.append(
        ChartProblem(
          .warning, "chart-data", "有 \(undrawn) 行没有画出：类别或日期缺失、无法识别，或不在 domain 之内",
          "\(undrawn) rows are not drawn: a category or date is missing, unreadable or outside the domain"
        ))
    }
    if key.shortened > 0 {
      warnings.append(
        .layout(
          "图例有 \(key.shortened) 个名称太长，被截短了", "\(key.shortened) names in the key are cut short"))
    }
    let names = plots.map { chart.shortenedNames($0.panel) }.max() ?? 0
    if names > 0 {
      warnings.append(
        .layout("图里有 \(names) 个名称太长，被截短了", "\(names) names in the plot are cut short"))
    }
    for channel in [ChannelName.x, .y] {
      let axes = plots.compactMap { channel == .x ? $0.x : $0.y }.filter(\.showsLabels)
      let shortened = axes.map(\.labels.shortened).max() ?? 0
      let dropped = axes.map(\.labels.dropped).max() ?? 0
      let title = chart.model.scales.first { $0.channel == channel }?.title ?? channel.rawValue
      if shortened > 0 {
        warnings.append(
          .layout(
            "“\(title)”有 \(shortened) 个名称太长，被截短了",
            "\(shortened) labels of \"\(title)\" are cut short"))
      }
      if dropped > 0 {
        warnings.append(
          .layout(
            "“\(title)”有 \(dropped) 个名称放不下，没有写出",
            "\(dropped) labels of \"\(title)\" do not fit and are left out"))
      }
    }
    return warnings
  }
}

extension ChartProblem {
  static func layout(_ chinese: String, _ english: String) -> ChartProblem {
    ChartProblem(.warning, "chart-layout", chinese, english)
  }
}

extension ChartModel {
  /// Whether the bars of a plot may lie down: upright ones over categories.
  func canTurn(_ plot: Plot) -> Bool {
    let scales = scales(of: plot)
    guard let x = scales[.x], self.scales[x].categories != nil else { return false }
    return plot.layers.contains { layers[$0].mark.type == .bar }
      && plot.layers.allSatisfy { layers[$0].mark.type != .line && layers[$0].mark.type != .area }
  }
}
