extension ChartSpecification {
  /// Draws the rows: the same specification and rows give the same bytes.
  ///
  /// - Parameters:
  ///   - data: The rows, with the columns that the specification was checked against.
  ///   - id: What every id in the drawing starts with, so that several charts share a page.
  ///   - width: The medium that the chart is laid out for.
  ///   - theme: The colours and the font.
  /// - Returns: The drawing, its description, and warnings about rows and layout.
  public func svg(
    data: DataTable, id: String, width: ChartWidth = .wide, theme: Theme = .page
  ) -> RenderedChart {
    guard let content = Content(self, data: data) else {
      let problem = ChartProblem(
        .error, "chart-encoding", "图表缺少 x 或 y", "the chart lacks x or y")
      return RenderedChart(svg: "", description: "", warnings: [problem])
    }
    let description = content.prose
    let id = identifier(id)
    var warnings = content.warnings
    func layout(_ width: Double, _ id: String) -> Layout {
      Layout(content, id: id, width: width, theme: theme)
    }
    func drawn(_ layout: Layout) -> String {
      layout.svg(title: title ?? content.subtitle ?? "", description: description, content: content)
    }
    let svg: String
    switch width {
    case .wide:
      let wide = layout(640, id)
      warnings += wide.warnings
      svg = drawn(wide)
    case .narrow:
      let narrow = layout(320, id)
      warnings += narrow.warnings
      svg = drawn(narrow)
    case .adaptive:
      var narrow = layout(320, id + "-n")
      if content.isSmall, !narrow.isTurned, narrow.warnings.isEmpty {
        narrow.plot.paint.id = id
        svg = drawn(narrow)
      } else {
        var wide = layout(640, id)
        (wide.isPaired, narrow.isPaired) = (true, true)
        warnings += wide.warnings
        warnings += narrow.warnings.filter { !wide.warnings.contains($0) }
        svg = drawn(wide) + drawn(narrow)
      }
    }
    return RenderedChart(svg: svg, description: description, warnings: warnings)
  }
}

extension Content {
  /// Whether a wide drawing would show no more than a narrow one.
  fileprivate var isSmall: Bool {
    totals.count <= 6 && observations.series.count <= 3 && observations.offsets.count <= 2
  }
}

/// An id that holds in attributes, links and stylesheets: letters, digits, `-` and `_`.
private func identifier(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      bytes.append(byte)
    default: bytes.append(UInt8(ascii: "-"))
    }
  }
  return bytes.isEmpty ? "chart" : String(decoding: bytes, as: UTF8.self)
}
