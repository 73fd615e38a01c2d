/// What is said about one kind of chart.
protocol LayerSentences {
  /// The kind of chart: `堆叠柱状图`.
  var kind: String { get }
  /// The sentences after it, from `显示…` on.
  var text: String { get }
}

extension DescribedLayer {
  /// The one list of what describes each mark: a new kind is a line here and a file.
  var sentences: any LayerSentences {
    let known: (any LayerSentences)? =
      switch layer.mark.type {
      case .bar where layer.mark.own.origin == .waterfall: WaterfallSentences(self)
      case .bar where layer.mark.own.origin == .pyramid: PyramidSentences(self)
      case .bar where hasRange, .rule where hasRange, .area where hasRange, .gantt:
        RangeSentences(self)
      case .bar, .waterfall, .bullet, .pyramid: HistogramSentences(self) ?? AmountSentences(self)
      case .line, .area, .trail, .sparkline: AmountSentences(self)
      case .point, .circle, .square:
        PointSentences(self) ?? HeatSentences(self) ?? AmountSentences(self)
      case .rect, .tile, .calendar: HeatSentences(self)
      case .arc: ShareSentences(self)
      case .treemap: TreemapSentences(self)
      case .sankey: FlowSentences(self)
      case .tick, .rule, .text: AmountSentences(self)
      }
    return known ?? PlainSentences(layer: self)
  }

  /// Whether marks reach from one amount or date of a row to another.
  private var hasRange: Bool {
    [ChannelName.x, .y].contains { channel in
      guard let secondary = channel.secondary, layer.encoding[secondary]?.column != nil else {
        return false
      }
      return layer.encoding[channel].map { $0.column != nil && !$0.isBinned && $0.bin == nil }
        ?? false
    }
  }
}

/// A chart of which little can be said: how many rows it shows, and of what.
struct PlainSentences: LayerSentences {
  var layer: DescribedLayer

  var kind: String { layer.layer.mark.type.chineseName }

  var text: String {
    var titles: [String] = []
    for channel in [ChannelName.x, .y, .text, .color, .size] {
      guard let title = layer.channel(channel)?.measured, !title.isEmpty, !titles.contains(title)
      else { continue }
      titles.append(title)
    }
    let count = "共 \(layer.rows.count) 项。"
    return titles.isEmpty ? count : "显示" + titles.joined(separator: "、") + "，" + count
  }
}
