/// A family of marks: rows in, items of the scene out.
protocol Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content
}

extension SceneMark {
  /// The items of a mark, and how they are joined.
  struct Content: Sendable {
    var items: [SceneItem] = []
    var paths: [ScenePath] = []
  }

  /// Draws the rows of a layer that stand in one plot.
  init(_ context: MarkContext, layer: Int) {
    let content = context.mark.type.mark.draw(context)
    self.init(
      type: context.mark.type, layer: layer, items: content.items, paths: content.paths)
  }
}

extension MarkType {
  /// The one list of what draws each mark: a new mark is a case of the type, a line here and a file.
  var mark: any Mark.Type {
    switch self {
    case .bar: BarMark.self
    case .line, .area, .trail, .sparkline: PathMark.self
    case .point, .circle, .square: PointMark.self
    case .tick: TickMark.self
    case .rule: RuleMark.self
    case .text: TextMark.self
    case .rect: RectMark.self
    case .arc: ArcMark.self
    case .sankey: SankeyMark.self
    case .treemap: TreemapMark.self
    case .tile: TileMark.self
    case .calendar: CalendarMark.self
    // These became layers of the marks above when they were read.
    case .waterfall, .bullet, .gantt, .pyramid: RectMark.self
    }
  }
}
