/// The lines above everything else: headline and statistical subtitle.
struct ChartHeader: Sendable {
  var title: [TextLine] = []
  var subtitle: [TextLine] = []
  var height = 0.0

  static let titleSize = 18.0
  static let subtitleSize = 14.0

  init(title: String?, subtitle: String?, width: Double) {
    if let title, !title.isEmpty {
      let lines = wrapEvenly(title, width: width, size: Self.titleSize, bold: true).lines
      for line in lines {
        self.title.append(TextLine(text: line, y: height + 18))
        height += 25
      }
    }
    if let subtitle, !subtitle.isEmpty {
      for line in wrap(subtitle, width: width, size: Self.subtitleSize).lines {
        self.subtitle.append(TextLine(text: line, y: height + 15))
        height += 20
      }
    }
    if height > 0 { height += 6 }
  }
}
