extension Content {
  /// What the author should know about the rows, whatever the chart's width.
  var warnings: [ChartProblem] {
    var warnings: [ChartProblem] = []
    func warn(_ rule: String, _ chinese: String, _ english: String) {
      warnings.append(ChartProblem(.warning, rule, chinese, english))
    }
    if observations.isEmpty {
      warn("chart-data", "没有可以画的数据", "there are no data to draw")
    } else if message != nil {
      let (categories, series) = (
        observations.domain.categories.count,
        max(observations.seriesCount, observations.offsets.count)
      )
      warn(
        "chart-data",
        "\(categories) 个类别、\(series) 组太多，没有画出（最多 \(Self.mostCategories) 个类别、\(Self.mostSeries) 组）；请筛选或合并",
        "\(categories) categories and \(series) series are too many to draw (at most \(Self.mostCategories) and \(Self.mostSeries)); filter or combine them"
      )
    }
    for channel in [roles.along, roles.amount, roles.offset, roles.color] {
      guard let channel, column(of: channel) == nil else { continue }
      warn(
        "chart-data", "数据里没有“\(channel.field)”这一列", "the data have no column \"\(channel.field)\"")
    }
    if observations.unplacedRows > 0 {
      let count = observations.unplacedRows
      warn(
        "chart-data", "有 \(count) 行没有画出：类别或日期缺失、无法识别，或不在 domain 之内",
        "\(count) rows are not drawn: a category or date is missing, unreadable or outside the domain"
      )
    }
    if observations.unreadableValues > 0 {
      let count = observations.unreadableValues
      warn(
        "chart-data", "有 \(count) 行的数量不是能画的数",
        "the amounts of \(count) rows are not numbers that can be drawn")
    }
    if domain.isWidened {
      warn(
        "chart-layout", "domain 放不下全部数据，已经放宽",
        "the domain does not hold all data and has been widened")
    }
    if domain.leavesOutZero, mark.measuresFromZero, message == nil {
      warn(
        "chart-layout", "柱不从 0 开始，长短不再与数量成比例；图下已注明",
        "the bars do not start at zero, so their lengths mislead; a note below says so")
    }
    if message == nil, observations.seriesCount > 6 {
      let count = observations.seriesCount
      warn(
        "chart-layout", "有 \(count) 组，超过 6 组就不易分辨；请合并或分成几张图",
        "\(count) series are hard to tell apart beyond 6; combine them or make several charts")
    }
    return warnings
  }
}
