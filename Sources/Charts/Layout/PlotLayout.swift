/// One plot with its axes, marks and labels in place.
struct PlotLayout: Sendable {
  /// The plot in the drawing's coordinates.
  var panel: Scene.Panel
  var x: AxisLayout?
  var y: AxisLayout?
  /// What stands above the plot: the value of a facet, or the title of a view.
  var heading: [TextLine] = []
  /// Amounts at the ends of marks.
  var valueLabels: [ValueMark] = []
  /// Amounts in cells and at slices.
  var cellLabels: [CellLabel] = []
  /// The left upper corner of the plot with everything around it.
  var origin = Point(0, 0)
  /// The size with everything around the plot.
  var width = 0.0
  var height = 0.0

  /// Moves everything to another place of the drawing.
  mutating func move(x: Double, y: Double) {
    panel.box.x += x
    panel.box.y += y
    origin.x += x
    origin.y += y
    self.x?.title?.y += y
    self.y?.title?.y += y
    self.x?.title?.x += x
    self.y?.title?.x += x
    for index in heading.indices {
      heading[index].x += x
      heading[index].y += y
    }
  }
}

/// An amount that is written at its mark.
struct ValueMark: Sendable {
  var text: String
  var x: Double
  var y: Double
  var anchor: TextAlign

  /// The room that the text takes.
  var box: Box {
    let width = TextMeasure.width(text, size: PageStyle.labelSize)
    let left = anchor == .left ? x : anchor == .right ? x - width : x - width / 2
    return Box(x: left, y: y - PageStyle.labelSize, width: width, height: PageStyle.labelSize + 3)
  }
}

/// What is around a plot and the same for all panels of a facet.
struct PlotSettings {
  /// The room for the plot with its axes.
  var width: Double
  /// Whether the drawing is for a phone.
  var isNarrow: Bool
  /// The room for labels at the left; nil takes what they need.
  var left: Double?
  var showsLabelsX = true
  var showsLabelsY = true
  var isPanel = false
  /// Labels are shortened and dropped rather than that the bars lie down.
  var mustFit = true
}

extension PlotLayout {
  /// Lays out a plot whose left upper corner, with all that is around it, is at the origin.
  ///
  /// Nil if the labels below do not fit and they need not.
  init?(_ plot: ChartModel.Plot, _ chart: ChartTexts, _ settings: PlotSettings) {
    let model = chart.model
    let scales = model.scales(of: plot)
    let xSource = scales[.x].map { chart.axis($0) }
    let ySource = scales[.y].map { chart.axis($0) }
    var heading: [TextLine] = []
    var top = 0.0
    if let title = plot.title?.text {
      for line in wrap(title, width: settings.width, size: 14, bold: true).lines {
        heading.append(TextLine(text: line, y: top + 15))
        top += 20
      }
    }

    var height = PlotSize.height(plot, model, scales, settings, ySource)
    let isRound = plot.layers.contains { model.layers[$0].mark.type == .arc }
    func placed(_ channel: ChannelName, _ extent: Double) -> PlacedScale? {
      guard let index = scales[channel], let layer = plot.layers.first else { return nil }
      return PageStyle.place(
        model.scales[index],
        PlotRanges(width: extent, height: extent, layer: model.layers[layer]))
    }
    // The y axis decides how wide the plot is.
    var yAxis: AxisLayout?
    if let ySource, !ySource.axis.isHidden, let scale = placed(.y, height) {
      yAxis = ySource.beside(scale, height: height, room: settings.width * 0.4)
      if !settings.showsLabelsY { yAxis?.showsLabels = false }
    }
    let depth = yAxis.map(\.depth) ?? 0
    let isFar = yAxis?.isFar ?? false
    // Amounts of bars that run to the left stand before them.
    var labels = ValueLabels(plot, chart)
    let insetX =
      labels.isShown && labels.isHorizontal && labels.hasNegatives ? labels.widest + 6 : 0
    yAxis?.offset = insetX
    let left = (settings.left ?? (isFar ? 0 : depth)) + insetX
    var right = settings.width - (isFar ? depth : 0)
    right -= chart.overhang(plot, xSource, labels)
    var width = max(24, right - left)
    if case .pixels(let pixels)? = plot.width { width = min(width, max(24, pixels)) }
    if isRound {
      // The shares stand beside the slices.
      let room = max(60, width - 64)
      let diameter = min(room, settings.isPanel ? room : settings.isNarrow ? 216 : 290)
      if case .pixels = plot.height {} else { height = diameter }
    }

    var xAxis: AxisLayout?
    if let xSource, !xSource.axis.isHidden, let scale = placed(.x, width) {
      guard
        let axis = xSource.below(
          scale, width: width, within: settings.width - left, left: left,
          mustFit: settings.mustFit || xSource.axis.labelAngle != nil,
          dates: chart.dates(plot, .x))
      else { return nil }
      xAxis = axis
      if !settings.showsLabelsX { xAxis?.showsLabels = false }
    }
    // The panels of a facet have their titles in common.
    if !settings.isPanel, let ySource, let title = chart.title(ySource, of: plot) {
      let line = wrap(title, width: settings.width, size: AxisLabels.size, limit: 1)
      yAxis?.title = TextLine(text: line.lines[0], y: top + 14)
      if line.isShortened { yAxis?.labels.shortened += 1 }
      top += 22
    }
    if let xAxis, xAxis.isFar { top += xAxis.depth }
    labels.fit(plot, model, width: width)
    let hasTexts = !isRound && plot.layers.contains { model.layers[$0].mark.type == .text }
    let hasLabelsAbove =
      labels.isShown && !labels.isHorizontal || hasTexts || chart.needsRoomAbove(plot)
    top += hasLabelsAbove ? 18 : 8
    let inset = labels.isShown && !labels.isHorizontal && labels.hasNegatives ? 20.0 : 0

    var (marks, placedScales) = model.marks(
      of: plot, width: width, height: height - inset, style: .page, place: PageStyle.place)
    chart.writeTexts(in: &marks, plot, placedScales, width: settings.width - left)
    let panel = Scene.Panel(
      box: Box(x: left, y: top, width: width, height: height), plot: plot, scales: placedScales,
      marks: marks)
    if inset > 0, let ySource, let scale = placedScales[.y], var axis = yAxis {
      let shorter = ySource.beside(scale, height: height - inset, room: settings.width * 0.4)
      (axis.ticks, axis.labels) = (shorter.ticks, shorter.labels)
      yAxis = axis
    }
    self.panel = panel
    self.heading = heading
    valueLabels = labels.placed(panel)
    cellLabels = CellLabel.labels(panel, chart)
    var bottom = top + height
    if let axis = xAxis, !axis.isFar { bottom += axis.depth }
    if !settings.isPanel, let xSource, let title = chart.title(xSource, of: plot) {
      let line = wrap(title, width: settings.width, size: AxisLabels.size, limit: 1)
      xAxis?.title = TextLine(text: line.lines[0], y: bottom + 14)
      if line.isShortened { xAxis?.labels.shortened += 1 }
      bottom += 20
    }
    (x, y) = (xAxis, yAxis)
    self.width = settings.width
    self.height = bottom
  }
}

/// How high a plot is.
enum PlotSize {
  static func height(
    _ plot: ChartModel.Plot, _ model: ChartModel, _ scales: [ChannelName: Int],
    _ settings: PlotSettings, _ y: AxisSource?
  ) -> Double {
    let given: Double? = if case .pixels(let pixels)? = plot.height { pixels } else { nil }
    guard let y, let categories = y.model.categories else {
      if let own = ownHeight(plot, model, settings, given: given) { return own }
      if let given { return min(given, 900) }
      if scales[.y] == nil, plot.layers.allSatisfy({ model.layers[$0].encoding[.y] == nil }) {
        return plot.layers.contains { model.layers[$0].mark.type == .arc } ? 200 : 44
      }
      return settings.isPanel ? (settings.isNarrow ? 110 : 130) : settings.isNarrow ? 190 : 250
    }
    let count = Double(max(1, categories.values.count))
    let marks = plot.layers.map { model.layers[$0].mark.type }
    let offsets = scales[.yOffset].flatMap { model.scales[$0].categories?.values.count } ?? 1
    var step: Double =
      marks.contains(.bar) ? max(28, Double(offsets) * 18 + 12) : 26
    if case .step(let given)? = plot.height { step = given }
    let texts = categories.values.map(y.label.text)
    let room = settings.width * 0.4
    if y.axis.showsLabels != false, settings.showsLabelsY,
      texts.contains(where: { TextMeasure.width($0, size: AxisLabels.size) > room })
    {
      step = max(step, 44)
    }
    if step * count > 3600 { step = max(3600 / count, 3) }
    return max(step * count, given.map { min($0, 1200) } ?? 0)
  }
}
