extension ChartTexts {
  /// The lines below the plot: what has to be said about the scale, the author's remark, the source.
  var footer: [String] {
    var lines: [String] = []
    if model.message == nil {
      for scale in model.scales where scale.leavesOutZero {
        let name = scale.channel == .x ? "横轴" : "纵轴"
        lines.append("注意：\(name)不从 0 开始。")
      }
      let statuses = model.statuses
      if !statuses.isEmpty {
        lines.append(statuses.map { "\($0.mark) \($0.chinese)" }.joined(separator: "；") + "。")
      }
    }
    if let caption = specification.caption, !caption.isEmpty { lines.append(caption) }
    if let source = specification.source, !source.isEmpty {
      let isNamed = source.hasPrefix("来源") || source.hasPrefix("资料来源")
      lines.append(isNamed ? source : "来源：" + source)
    }
    return lines
  }
}

extension ScaleModel {
  /// Whether bars are measured on the scale and do not start at zero.
  var leavesOutZero: Bool {
    guard measuresLength, !isShare, type != .log, let (lower, upper) = extent else { return false }
    return lower > 0 || upper < 0
  }
}

extension ChartModel {
  /// A chart with more categories along one axis is not drawn.
  static let mostCategories = 1000
  /// A chart with more series is not drawn.
  static let mostSeries = 40

  /// What stands instead of a plot that cannot be drawn.
  var message: String? {
    if layers.allSatisfy({ $0.frame.count == 0 }) { return "没有可以画的数据" }
    for scale in scales {
      let count = scale.categories?.values.count ?? 0
      if scale.channel.isPosition, count > Self.mostCategories {
        return "类别太多（\(count) 个），没有画出，请看数据表"
      }
      if scale.channel == .color || scale.channel.isOffset, count > Self.mostSeries {
        return "分组太多（\(count) 组），没有画出，请看数据表"
      }
    }
    if root.plots.count > 60 { return "分面太多（\(root.plots.count) 个），没有画出，请看数据表" }
    return nil
  }

  /// The states of the values that are drawn.
  var statuses: [ValueStatus] {
    var found = Set<ValueStatus>()
    for layer in layers {
      guard let column = layer.encoding[.status]?.column else { continue }
      for value in layer.frame.values(column) {
        if let status = ValueStatus(value) { found.insert(status) }
      }
    }
    return [ValueStatus.provisional, .revised].filter(found.contains)
  }
}
