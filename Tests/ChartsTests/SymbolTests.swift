import Testing

@testable import Charts

@Suite struct SymbolTests {
  @Test(
    arguments: [
      (.circle, "M15,20A5,5 0 0 1 5,20A5,5 0 0 1 15,20Z"),
      (.square, "M5,15H15V25H5Z"),
      (.cross, "M5,18H8V15H12V18H15V22H12V25H8V22H5Z"),
      (.diamond, "M5,20L10,15L15,20L10,25Z"),
      (.triangle, "M10,14.23L5,22.89L15,22.89Z"),
      (.triangleUp, "M10,15.67L5,24.33L15,24.33Z"),
      (.triangleDown, "M10,24.33L5,15.67L15,15.67Z"),
      (.triangleLeft, "M5.67,20L14.33,15L14.33,25Z"),
      (.triangleRight, "M14.33,20L5.67,15L5.67,25Z"),
      (.stroke, "M5,20H15"),
      (.arrow, "M10.71,25L10.71,19.38L12,19.38L10,15L8,19.38L9.29,19.38L9.29,25Z"),
      (.wedge, "M10,14.23L8.75,22.89L11.25,22.89Z"),
    ] as [(Symbol, String)])
  func `a symbol has the outline of Vega`(symbol: Symbol, text: String) {
    var path = PathBuilder()
    symbol.add(to: &path, x: 10, y: 20, area: 100)
    #expect(path.text == text)
  }

  @Test func `names are those of Vega and a negative area is none`() {
    #expect(Symbol(rawValue: "triangle-up") == .triangleUp)
    #expect(Symbol(rawValue: "star") == nil)
    var path = PathBuilder()
    Symbol.diamond.add(to: &path, x: 1, y: 1, area: -4)
    #expect(path.text == "M1,1L1,1L1,1L1,1Z")
  }
}
