import Testing

@testable import Charts

/// Whatever is drawn has its colours from the theme.
@Suite struct ThemedChartsTests {
  private static let kinds = ["random", "one row", "200 categories"]

  @Test(arguments: MarkType.allCases)
  func `print has greys, patterns and a font, and no variables`(mark: MarkType) throws {
    for kind in Self.kinds {
      let svg = try svg(mark, kind, .print)
      #expect(!svg.contains("var("))
      let elements = try #require(SVGElements(svg)).elements
      #expect(elements.first?.attributes["font-family"] == "Noto Sans CJK SC")
      for (name, paint) in paints(elements) {
        #expect(isGrey(paint) || paint == "none" || paint.hasPrefix("url(#c-"), "\(name)=\(paint)")
      }
    }
  }

  @Test(arguments: MarkType.allCases)
  func `pages have variables with fallbacks only`(mark: MarkType) throws {
    for kind in Self.kinds {
      let svg = try svg(mark, kind, .page)
      let elements = try #require(SVGElements(svg)).elements
      #expect(elements.first?.attributes["font-family"] == "var(--sans,sans-serif)")
      for (name, paint) in paints(elements) {
        let isVariable = paint.hasPrefix("var(--") && paint.contains(",#") && paint.hasSuffix(")")
        #expect(isVariable || paint == "none" || paint.hasPrefix("url(#c-"), "\(name)=\(paint)")
      }
    }
  }

  @Test func `targets, missing and provisional values are printed without colours too`() throws {
    var table = DataTable.levels
    table.columns.append(.init("state", kind: .text))
    for index in table.rows.indices { table.rows[index].append(index % 2 == 0 ? "p" : nil) }
    table.rows[3][2] = nil
    for source in [
      "{layer: [{mark: bar, encoding: {x: {field: year, type: ordinal}, y: {field: amount}, color: {field: level}, status: {field: state}}}, {mark: {type: rule, label: 目标}, encoding: {y: {datum: 20000}}}]}",
      "{mark: rect, encoding: {x: {field: year, type: ordinal}, y: {field: level}, color: {field: amount}}}",
    ] {
      let svg = try specification(source, table.columns)
        .svg(ChartData(table), id: "c", theme: .print).svg
      #expect(!svg.contains("var("))
      for (name, paint) in paints(try #require(SVGElements(svg)).elements) {
        #expect(isGrey(paint) || paint == "none" || paint.hasPrefix("url(#c-"), "\(name)=\(paint)")
      }
    }
  }

  private func svg(_ mark: MarkType, _ kind: String, _ theme: Theme) throws -> String {
    let table = AnyRowsTests.table(kind)
    return try specification(
      "{mark: \(mark.rawValue), encoding: {\(AnyRowsTests.encodings[mark] ?? "")}}", table.columns
    ).svg(ChartData(table), id: "c", theme: theme).svg
  }

  private func paints(_ elements: [SVGElements.Element]) -> [(String, String)] {
    elements.flatMap { element in
      ["fill", "stroke"].compactMap { key in
        element.attributes[key].map { ("\(element.name).\(key)", $0) }
      }
    }
  }

  private func isGrey(_ paint: String) -> Bool {
    guard paint.hasPrefix("#") else { return false }
    let digits = Array(paint.dropFirst())
    return digits.count == 3
      ? Set(digits).count == 1
      : digits.count == 6 && digits[0] == digits[2] && digits[2] == digits[4]
        && digits[1] == digits[3] && digits[3] == digits[5]
  }
}
