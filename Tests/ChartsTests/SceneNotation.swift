@testable import Charts

/// What a specification draws by Vega-Lite's measures, one line for each item: `bar 1,144 18×56 series(0)`.
func sceneLines(_ json: String, _ type: MarkType? = nil) -> [String] {
  let (specification, problems) = ChartSpecification.parse(
    flow(json), columns: [])
  guard let specification else { return problems.map(\.english) }
  let scene = ChartModel(specification.view, data: ChartData()).vegaLiteScene()
  return scene.panels.flatMap(\.marks).filter { type == nil || $0.type == type }.flatMap { mark in
    mark.items.map { item in "\(item.shape.line) \(item.color)" }
  }
}

/// The findings of drawing a specification, in English.
func findings(_ json: String, width: ChartWidth = .wide) -> [String] {
  let (specification, problems) = ChartSpecification.parse(
    flow(json), columns: [])
  guard let specification else { return problems.map(\.english) }
  return problems.map(\.english)
    + specification.svg(ChartData(), id: "c", width: width).warnings.map(\.english)
}

/// The texts of a drawing in their order.
func drawnTexts(_ json: String, width: ChartWidth = .wide) -> [String] {
  let (specification, _) = ChartSpecification.parse(flow(json), columns: [])
  let svg = specification?.svg(ChartData(), id: "c", width: width).svg ?? ""
  return svg.split(separator: "<text").dropFirst().compactMap { piece in
    piece.split(separator: ">", maxSplits: 1).last?.split(separator: "<").first.map(String.init)
  }
}

extension SceneItem.Shape {
  fileprivate var line: String {
    switch self {
    case .bar(let box): "bar \(box.line)"
    case .symbol(let symbol, let x, let y, _): "\(symbol.rawValue) \(x.line),\(y.line)"
    case .rule(let x, let y, let x2, let y2): "rule \(x.line),\(y.line) \(x2.line),\(y2.line)"
    case .text(let text, let x, let y, _): "\(text) @ \(x.line),\(y.line)"
    case .cell(let box, let name, let amount):
      "\(name) \(amount.map(\.line) ?? "—") \(box.line)"
    case .node(let box, let name, let amount, _): "\(name) \(amount.line) \(box.line)"
    case .ribbon(let link): "ribbon \(link.source)→\(link.target) \(link.width.line)"
    case .vertex, .arc: "\(self)"
    }
  }
}

extension Box {
  fileprivate var line: String { "\(x.line),\(y.line) \(width.line)×\(height.line)" }
}

extension Double {
  /// Rounded to whole pixels.
  fileprivate var line: String { String(Int(rounded())) }
}
