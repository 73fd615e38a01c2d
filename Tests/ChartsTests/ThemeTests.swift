import Testing

@testable import Charts

@Suite struct ThemeTests {
  @Test(arguments: [Theme.page, .print])
  func `marks and what asks for action stand out from the paper`(theme: Theme) throws {
    for color in theme.series + [theme.target] {
      #expect(try contrast(color, theme.paper) >= 3)
    }
    #expect(theme.series.count == 8)
  }

  @Test(arguments: [Theme.page, .print])
  func `text is readable on the paper and on every step`(theme: Theme) throws {
    #expect(try contrast(theme.ink, theme.paper) >= 7)
    #expect(try contrast(theme.softInk, theme.paper) >= 4.5)
    #expect(theme.ramp.count == 7 && theme.diverging.count == 7)
    for step in 0..<7 {
      #expect(try contrast(theme.textOnRamp(step), theme.ramp[step]) >= 4.5)
      #expect(try contrast(theme.textOnDiverging(step), theme.diverging[step]) >= 4.5)
    }
  }

  @Test(arguments: [Theme.page, .print])
  func `a ramp leads away from the paper`(theme: Theme) throws {
    let paper = try luminance(theme.paper)
    let steps = try theme.ramp.map { try luminance($0) }
    #expect(zip([paper] + steps, steps).allSatisfy { $0 > $1 })
  }

  @Test(arguments: [Theme.page, .print])
  func `no two steps of a diverging ramp are alike in black and white`(theme: Theme) throws {
    let steps = try theme.diverging.map { try luminance($0) }
    #expect(Set(steps).count == 7)
    #expect(steps[0] < steps[1] && steps[1] < steps[2] && steps[2] < steps[3])
    #expect(steps[3] > steps[4] && steps[4] > steps[5] && steps[5] > steps[6])
  }

  @Test func `paints for paper need no CSS`() {
    let theme = Theme.print
    let paints =
      theme.series + theme.ramp + theme.diverging + [theme.ink, theme.softInk, theme.rule]
    #expect(!paints.contains { $0.hasPrefix("var(") })
  }

  @Test func `a theme without colours draws in ink`() {
    let theme = Theme(
      ink: "#000", softInk: "#333", rule: "#ccc", paper: "#fff", series: [], ramp: [],
      diverging: [], fontFamily: "sans-serif")
    #expect(theme.series == ["#000"] && theme.ramp == ["#000"] && theme.diverging == ["#000"])
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let (a, b) = (try luminance(a), try luminance(b))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of WCAG 2, of a hexadecimal colour or of the fallback in `var(--a,#hex)`.
  private func luminance(_ paint: String) throws -> Double {
    let start = try #require(paint.firstIndex(of: "#"))
    var digits = paint[start...].dropFirst().prefix { $0.isHexDigit }.map { String($0) }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    try #require(digits.count == 6)
    let channels = try [0, 2, 4].map { place -> Double in
      let value = Double(try #require(Int(digits[place] + digits[place + 1], radix: 16))) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// A number to the power of 2.4: its square times its fifth root's square.
  private func power(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - value) / (5 * root * root * root * root)
    }
    return value * value * root * root
  }
}
