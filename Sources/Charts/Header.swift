/// The lines above the plot: headline, subtitle and the key of the series.
struct Header {
  /// A sample and its label in the key.
  struct KeyItem {
    var series: Int
    var x: Double
    var y: Double
    var label: String
  }

  var title: [String] = []
  var subtitle: [String] = []
  var key: [KeyItem] = []
  /// The title of the key, before its first item.
  var keyTitle: (text: String, x: Double, y: Double)?
  var height = 0.0
  /// Labels of the key that end in an ellipsis.
  var shortened = 0

  static let titleSize = 18.0
  static let titleHeight = 25.0
  static let subtitleSize = 14.0
  static let subtitleHeight = 20.0
  private static let keyHeight = 22.0

  init(title: String?, subtitle: String?, width: Double) {
    if let title, !title.isEmpty {
      self.title = wrapEvenly(title, width: width, size: Self.titleSize, bold: true).lines
      height += Double(self.title.count) * Self.titleHeight
    }
    if let subtitle, !subtitle.isEmpty {
      self.subtitle = wrap(subtitle, width: width, size: Self.subtitleSize).lines
      height += Double(self.subtitle.count) * Self.subtitleHeight
    }
    if height > 0 { height += 6 }
  }

  /// Adds the key, in as many lines as it needs.
  mutating func addKey(_ labels: [String], title: String?, width: Double) {
    var x = 0.0
    height += 4
    if let title {
      keyTitle = (title, 0, height + 15)
      x = TextMeasure.width(title, size: AxisLabels.size) + 12
    }
    for (series, label) in labels.enumerated() {
      let text = wrap(label, width: width - 28, size: AxisLabels.size, limit: 1)
      if text.isShortened { shortened += 1 }
      let needed = 22 + TextMeasure.width(text.lines[0], size: AxisLabels.size)
      if x > 0, x + needed > width {
        x = 0
        height += Self.keyHeight
      }
      key.append(KeyItem(series: series, x: x + 4, y: height + 3, label: text.lines[0]))
      x += needed + 22
    }
    height += Self.keyHeight + 2
  }
}
