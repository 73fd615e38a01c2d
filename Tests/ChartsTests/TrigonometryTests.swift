import Testing

@testable import Charts

@Suite struct TrigonometryTests {
  @Test func `angles are in radians`() {
    #expect((sine(.pi / 2) - 1).magnitude < 1e-15)
    #expect(cosine(0) == 1)
    #expect(arctangent(1, 0) == .pi / 2)
    #expect(arcsine(1.000001) == .pi / 2)
  }

  @Test func `logarithms are natural and exact near 0`() {
    #expect(logarithm(1) == 0)
    #expect(logarithmOfOnePlus(1e-18) == 1e-18)
    #expect(exponentialMinusOne(1e-18) == 1e-18)
    #expect(exponential(0) == 1)
    #expect(power(2, 10) == 1024)
  }
}
