extension DescribedLayer {
  /// What has to be said about the rows and the scales.
  var remarks: String {
    var text = ""
    let missing = missing
    if missing > 0 { text += "\(missing) 项没有数据。" }
    if let column = layer.encoding[.status]?.column {
      let statuses = layer.frame.values(column).compactMap(ValueStatus.init)
      for status in [ValueStatus.provisional, .revised] {
        let count = statuses.count { $0 == status }
        if count > 0 { text += "其中 \(count) 项为\(status.chinese)。" }
      }
    }
    for channel in [ChannelName.x, .y] {
      guard let index = layer.scales[channel] else { continue }
      let scale = chart.model.scales[index]
      let name = channel == .x ? "横轴" : "纵轴"
      if scale.leavesOutZero { text += "\(name)不从 0 开始。" }
      if scale.type == .log { text += "\(name)为对数刻度。" }
    }
    return text
  }
}
