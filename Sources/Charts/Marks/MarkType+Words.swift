extension MarkType {
  /// The Chinese name of a chart that is drawn with this mark.
  var chineseName: String {
    switch self {
    case .bar: "柱状图"
    case .line, .trail: "折线图"
    case .area: "面积图"
    case .point, .circle, .square: "散点图"
    case .tick: "刻线图"
    case .rule: "线段图"
    case .text: "文字图"
    case .rect: "热力图"
    case .arc: "饼图"
    case .sankey: "流向图"
    case .treemap: "矩形树图"
    case .waterfall: "瀑布图"
    case .bullet: "子弹图"
    case .gantt: "进度图"
    case .tile: "方格地图"
    case .calendar: "日历热力图"
    case .pyramid: "人口金字塔"
    case .sparkline: "迷你折线图"
    }
  }

  /// The properties of the mark object besides those of all marks.
  var properties: [String] {
    let corners = [
      "cornerRadius", "cornerRadiusEnd", "cornerRadiusTopLeft", "cornerRadiusTopRight",
    ]
    switch self {
    case .bar: return ["width", "height"] + corners
    case .rect: return ["width", "height"] + corners
    case .line, .trail: return ["interpolate", "tension", "point"]
    case .area: return ["interpolate", "tension", "point", "line"]
    case .point: return ["shape"]
    case .circle, .square: return []
    case .tick: return ["thickness", "width", "height"]
    case .rule: return ["label"]
    case .text:
      return [
        "text", "align", "baseline", "angle", "dx", "dy", "fontSize", "fontWeight", "radius",
      ]
    case .arc:
      return ["innerRadius", "outerRadius", "radius", "radius2", "padAngle", "cornerRadius"]
    case .waterfall: return ["total"]
    case .bullet: return ["ranges"]
    case .gantt: return ["today"]
    case .sankey, .treemap, .tile, .calendar, .pyramid, .sparkline: return []
    }
  }

  /// The channels of the encoding.
  var channels: [ChannelName] {
    let shared: [ChannelName] = [.row, .column, .facet, .tooltip, .order, .detail]
    let plane: [ChannelName] = [.x, .y, .x2, .y2, .xOffset, .yOffset]
    let looks: [ChannelName] = [.color, .opacity, .size]
    switch self {
    case .arc: return [.theta, .theta2, .radius, .radius2] + looks + shared + [.x, .y, .status]
    case .text: return plane + [.theta, .theta2, .radius, .radius2, .text] + looks + shared
    case .point: return plane + looks + [.shape, .status] + shared
    case .sankey: return [.source, .target, .size, .color, .tooltip]
    case .treemap: return [.size, .color, .text, .detail, .tooltip]
    case .waterfall: return [.x, .y, .color, .tooltip, .status]
    case .bullet: return [.x, .y, .target, .color, .tooltip, .row, .column, .facet]
    case .gantt: return [.x, .x2, .y, .color, .text, .tooltip, .order]
    case .tile: return [.x, .y, .color, .text, .tooltip]
    case .calendar: return [.x, .color, .tooltip]
    case .pyramid: return [.x, .y, .color, .tooltip, .row, .column, .facet]
    case .sparkline: return [.x, .y, .color]
    case .line, .area, .bar, .trail, .circle, .square, .tick, .rule, .rect:
      return plane + looks + shared + [.status] + (self == .line || self == .area ? [.shape] : [])
    }
  }
}
