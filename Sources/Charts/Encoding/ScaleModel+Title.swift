extension ScaleModel {
  /// The name of what the scale shows, for readers.
  var title: String { definition.label(column) }
}

extension ChannelDefinition {
  /// The author's title, else the column's, with the way in which it was summarised.
  func label(_ column: Frame.Column?) -> String {
    if case .text(let text) = axis.title { return text }
    if case .text(let text) = title { return text }
    if case .text(let text) = legend.title { return text }
    return automaticLabel(column)
  }

  /// Whether the author asks for no title.
  var hidesTitle: Bool { axis.title == .hidden || title == .hidden }

  /// The column's title, with the way in which it was summarised unless the title says all.
  func automaticLabel(_ column: Frame.Column?) -> String {
    let name = column?.title ?? field ?? (datum == nil ? nil : column?.name) ?? ""
    guard let aggregate else {
      if let datum, field == nil, case .text(let text) = datum { return text }
      return name
    }
    switch aggregate {
    case .count: return column?.title ?? "数量"
    case .sum: return name.hasSuffix("合计") ? name : name
    default: return name.isEmpty ? aggregate.chinese : "\(name)（\(aggregate.chinese)）"
    }
  }
}

extension AggregateOperation {
  /// The Chinese name of the summary.
  var chinese: String {
    switch self {
    case .count: "数量"
    case .valid: "有效数"
    case .missing: "缺失数"
    case .distinct: "不同值的个数"
    case .sum: "合计"
    case .product: "连乘积"
    case .mean, .average: "平均"
    case .median: "中位数"
    case .q1: "下四分位数"
    case .q3: "上四分位数"
    case .min: "最小"
    case .max: "最大"
    case .variance, .variancep: "方差"
    case .stdev, .stdevp: "标准差"
    case .stderr: "标准误差"
    }
  }
}
