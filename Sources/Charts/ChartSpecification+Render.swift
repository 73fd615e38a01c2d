extension ChartSpecification {
  /// Draws the rows: the same specification and rows give the same bytes.
  ///
  /// - Parameters:
  ///   - data: The rows, with the columns that the specification was checked against.
  ///   - id: What every id in the drawing starts with, so that several charts share a page; nil
  ///     derives one from the chart's content.
  ///   - width: The medium that the chart is laid out for.
  ///   - theme: The colours and the font.
  /// - Returns: The drawing, its description, and warnings about rows and layout.
  public func svg(
    _ data: ChartData, id: String? = nil, width: ChartWidth = .wide, theme: Theme = .page
  ) -> RenderedChart {
    var model = ChartModel(view, data: data)
    let widened = model.widenDomains()
    let chart = ChartTexts(model, self)
    let description = chart.description
    let title = title ?? chart.subtitle ?? ""
    let id = identifier(id ?? "c" + shortHash(title + "\n" + description))
    func layout(_ width: Double) -> ChartLayout { ChartLayout(chart, width: width) }
    func drawn(_ layout: ChartLayout, _ role: ChartLayout.Role) -> String {
      layout.svg(title: title, description: description, theme: theme, role: role)
    }
    var warnings = model.problems + chart.warnings
    for title in widened {
      warnings.append(
        .layout(
          "“\(title)”的 domain 放不下全部数据，已经放宽",
          "the domain of \"\(title)\" does not hold all data and has been widened"))
    }
    switch width {
    case .wide, .narrow:
      let layout = layout(width == .wide ? 640 : 320)
      return RenderedChart(
        svg: drawn(layout, ChartLayout.Role(id: id)), description: description,
        warnings: warnings + layout.warnings)
    case .adaptive:
      let narrow = layout(320)
      if model.isSmall, !narrow.isTurned, narrow.warnings.isEmpty {
        return RenderedChart(
          svg: drawn(narrow, ChartLayout.Role(id: id, isInPage: true)), description: description,
          warnings: warnings)
      }
      let wide = layout(640)
      warnings += wide.warnings + narrow.warnings.filter { !wide.warnings.contains($0) }
      let svg =
        drawn(wide, ChartLayout.Role(id: id, isPaired: true, isInPage: true))
        + drawn(narrow, ChartLayout.Role(id: id + "-n", isPaired: true, isInPage: true))
      return RenderedChart(svg: svg, description: description, warnings: warnings)
    }
  }
}

extension ChartModel {
  /// Whether a wide drawing would show no more than a narrow one.
  fileprivate var isSmall: Bool {
    guard case .plot(let plot) = root, let first = plot.layers.first else { return false }
    let marks = plot.layers.map { layers[$0].mark.type }
    guard marks.allSatisfy({ [.bar, .line, .rule, .arc].contains($0) }) else { return false }
    func count(_ channel: ChannelName) -> Int {
      scale(channel, of: first, in: plot).flatMap { scales[$0].categories?.values.count } ?? 0
    }
    return layers[first].frame.count <= 18 && max(count(.x), count(.y)) <= 6 && count(.color) <= 3
      && count(.xOffset) <= 2 && count(.yOffset) <= 2
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
  guard !bytes.isEmpty else { return "chart" }
  let name = String(decoding: bytes, as: UTF8.self)
  // Two characters, whose bytes begin with EF, are none of XML.
  return bytes.contains(0xEF)
    ? name.replacing("\u{FFFE}", with: "-").replacing("\u{FFFF}", with: "-") : name
}

/// A short name of a text that is the same in every run: FNV-1a in base 36.
private func shortHash(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return String(hash, radix: 36)
}
