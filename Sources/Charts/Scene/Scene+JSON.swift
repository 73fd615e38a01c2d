extension Scene {
  /// The scene as JSON: sizes, scales with their domains, axes with their ticks, and every mark.
  func json(_ model: ChartModel) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("width", width)
      json.member("height", height)
      json.key("scales")
      json.object { json in
        var seen = Set<String>()
        for scale in model.scales where seen.insert(scale.name).inserted {
          json.key(scale.name)
          let alike = model.scales.filter { $0.name == scale.name }
          json.object { write(alike, to: &$0) }
        }
      }
      json.key("axes")
      json.array { json in
        for axis in axes(model) { json.object { axis.write(to: &$0) } }
      }
      json.key("marks")
      json.array { json in
        for panel in panels {
          for mark in panel.marks { mark.write(model.layers[mark.layer], to: &json) }
        }
      }
    }
    return json.text
  }

  /// One axis for each position scale.
  private func axes(_ model: ChartModel) -> [SceneAxis] {
    var axes: [SceneAxis] = []
    var seen = Set<String>()
    for panel in panels {
      for (layer, channel) in panel.plot.layers.flatMap({ [($0, ChannelName.x), ($0, .y)] }) {
        guard let index = model.scale(channel, of: layer, in: panel.plot),
          !model.scales[index].definition.axis.isHidden,
          seen.insert(model.scales[index].name).inserted
        else { continue }
        let extent = channel == .x ? panel.box.width : panel.box.height
        axes.append(
          SceneAxis(PlacedScale(model.scales[index], from: 0, to: extent), extent: extent))
      }
    }
    return axes
  }
}

/// An axis of the scene in JSON.
private struct SceneAxis {
  var channel: ChannelName
  /// The name of its scale, which tells the axes of several plots apart.
  var scale: String
  var title: String
  var ticks: [Datum]

  init(_ scale: PlacedScale, extent: Double) {
    channel = scale.model.channel
    self.scale = scale.model.name
    title = scale.model.title
    ticks = scale.tickValues(count: scale.model.vegaLiteTickCount(extent))
  }

  func write(to json: inout JSONWriter) {
    json.member("channel", channel.rawValue)
    json.member("scale", scale)
    json.member("title", title)
    json.key("ticks")
    json.array { json in for tick in ticks { json.datum(tick) } }
  }
}

/// Writes scales of one name: one domain, or a list of those of the panels that have their own.
private func write(_ scales: [ScaleModel], to json: inout JSONWriter) {
  json.member("type", scales[0].typeName)
  json.key(scales.count == 1 ? "domain" : "domains")
  if scales.count == 1 { return scales[0].writeDomain(to: &json) }
  json.array { json in for scale in scales { scale.writeDomain(to: &json) } }
}

extension ScaleModel {
  /// About how many ticks Vega-Lite asks for on an axis of that many pixels.
  fileprivate func vegaLiteTickCount(_ extent: Double) -> Int {
    if bins != nil { return Int((extent / 10).rounded(.up)) }
    let units: Set<String> = ["month", "hours", "day", "quarter"]
    if type == .log || definition.timeUnit.map({ units.contains($0.name) }) == true { return 10 }
    return max(1, Int((extent / 40).rounded(.up)))
  }

  /// Vega's name of the type: all dates are in UTC, but only what asks for it is called so.
  fileprivate var typeName: String {
    type == .time && definition.timeUnit?.isUTC == true ? ScaleType.utc.rawValue : type.rawValue
  }

  fileprivate func writeDomain(to json: inout JSONWriter) {
    json.array { json in
      switch domain {
      case .continuous(let stops): for stop in stops { json.number(stop) }
      case .discrete(let categories): for value in categories.values { json.datum(value) }
      }
    }
  }
}

extension SceneMark {
  fileprivate func write(_ layer: Layer, to json: inout JSONWriter) {
    let columns = layer.frame.columns.filter { !$0.name.hasSuffix("_rank") }
    json.object { json in
      json.member("type", type.rawValue)
      json.key("items")
      json.array { json in
        for item in items {
          json.object { json in
            json.key("datum")
            json.object { json in
              guard item.row < layer.frame.count else { return }
              for column in columns {
                json.key(column.name)
                json.datum(column.values[item.row])
              }
            }
            item.shape.write(to: &json)
          }
        }
      }
    }
  }
}

extension SceneItem.Shape {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .bar(let box):
      json.member("x", box.x)
      json.member("y", box.y)
      json.member("width", box.width)
      json.member("height", box.height)
    case .symbol(let symbol, let x, let y, let area):
      json.member("x", x)
      json.member("y", y)
      json.member("size", area)
      json.member("shape", symbol.rawValue)
    case .vertex(let x, let y, let x2, let y2, let width, let isDefined):
      json.key("defined")
      json.datum(.boolean(isDefined))
      guard isDefined else { return }
      json.member("x", x)
      json.member("y", y)
      if let x2 { json.member("x2", x2) }
      if let y2 { json.member("y2", y2) }
      if let width { json.member("size", width) }
    case .rule(let x, let y, let x2, let y2):
      json.member("x", x)
      json.member("y", y)
      json.member("x2", x2)
      json.member("y2", y2)
    case .arc(let arc, let x, let y):
      json.member("x", x)
      json.member("y", y)
      json.member("startAngle", arc.startAngle)
      json.member("endAngle", arc.endAngle)
      json.member("innerRadius", arc.innerRadius)
      json.member("outerRadius", arc.outerRadius)
    case .text(let text, let x, let y, _):
      json.member("x", x)
      json.member("y", y)
      json.member("text", text)
    case .ribbon(let link):
      json.member("x", link.start.x)
      json.member("y", link.start.y)
      json.member("x2", link.end.x)
      json.member("y2", link.end.y)
      json.member("size", link.width)
    case .node(let box, let name, let amount, _):
      json.member("x", box.x)
      json.member("y", box.y)
      json.member("width", box.width)
      json.member("height", box.height)
      json.member("text", name)
      json.member("size", amount)
    case .cell(let box, let name, let amount):
      json.member("x", box.x)
      json.member("y", box.y)
      json.member("width", box.width)
      json.member("height", box.height)
      json.member("text", name)
      if let amount { json.member("size", amount) }
    }
  }
}
