import Testing

@testable import Tables

struct PercentageTests {
  @Test(arguments: [
    (0.524, "52.4%"), (0.57, "57%"), (1, "100%"), (0, "0%"), (-0.07, "-7%"), (0.005, "0.5%"),
    (0.000_1, "0.01%"), (12.5, "1250%"), (0.29, "29%"), (1e-7, "0.00001%"),
    (0.1 + 0.2, "30.000000000000004%"),
  ])
  func `A ratio is shown with all its digits and no others`(_ ratio: Double, _ text: String) {
    #expect(percentage(ratio) == text)
  }

  @Test(arguments: [1e300, -1e300, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0])
  func `Any number has a percentage`(_ ratio: Double) {
    #expect(percentage(ratio).hasSuffix("%"))
  }
}
