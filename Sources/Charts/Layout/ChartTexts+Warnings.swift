extension ChartTexts {
  /// What the author should know about the rows, whatever the chart's width.
  var warnings: [ChartProblem] {
    var warnings: [ChartProblem] = []
    func warn(_ rule: String, _ chinese: String, _ english: String) {
      warnings.append(ChartProblem(.warning, rule, chinese, english))
    }
    if let message = model.message {
      warn(
        "chart-data", message,
        "the chart is not drawn: there are no data, or too many categories, series or panels")
      return warnings
    }
    for scale in model.scales {
      if scale.leavesOutZero {
        warn(
          "chart-layout", "柱不从 0 开始，长短不再与数量成比例；图下已注明",
          "the bars do not start at zero, so their lengths mislead; a note below says so")
      }
      let count = scale.categories?.values.count ?? 0
      if scale.channel == .color, count > 6 {
        warn(
          "chart-layout", "有 \(count) 组，超过 6 组就不易分辨；请合并或分成几张图",
          "\(count) series are hard to tell apart beyond 6; combine them or make several charts")
      }
    }
    for name in model.missingColumns {
      warn("chart-data", "数据里没有“\(name)”这一列", "the data have no column \"\(name)\"")
    }
    for layer in model.layers { warnings += layer.ownWarnings }
    let unreadable = model.layers.reduce(0) { $0 + $1.unreadableRows }
    if unreadable > 0 {
      warn(
        "chart-data", "有 \(unreadable) 行没有画出：数量或日期不是能画的值",
        "\(unreadable) rows are not drawn: an amount or date is not a value that can be drawn")
    }
    return warnings
  }
}

extension ChartModel {
  /// The columns that channels show and the rows lack, each once.
  fileprivate var missingColumns: [String] {
    var names: [String] = []
    for layer in layers {
      for (_, definition) in layer.encoding.definitions {
        guard let field = definition.field, layer.source.position(of: field) == nil,
          !names.contains(field)
        else { continue }
        names.append(field)
      }
    }
    return names
  }
}
