import Testing

@testable import Charts

@Suite struct BinsTests {
  /// Each number and the start of its bin, as Vega 6 has them.
  @Test(
    arguments: [
      (["maxbins": 20], (0, 100), [(0, 0), (50, 50), (100, 95), (200, nil), (-1, nil)]),
      (["maxbins": 20], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (["maxbins": 10], (0, 100), [(0, 0), (50, 50), (100, 90), (200, nil), (-1, nil)]),
      (["maxbins": 10], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (["maxbins": 5], (0, 100), [(0, 0), (50, 40), (100, 80), (200, nil), (-1, nil)]),
      (["maxbins": 5], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (["step": 7], (0, 100), [(0, 0), (50, 49), (100, 98), (200, nil), (-1, nil)]),
      (["step": 7], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["minstep": 2, "maxbins": 100], (0, 100),
        [(0, 0), (50, 50), (100, 98), (200, nil), (-1, nil)]
      ),
      (["minstep": 2, "maxbins": 100], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["steps": [1, 3, 30], "maxbins": 20], (0, 100),
        [(0, 0), (50, 48), (100, 99), (200, nil), (-1, nil)]
      ),
      (
        ["steps": [1, 3, 30], "maxbins": 20], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]
      ),
      (
        ["nice": false, "maxbins": 20], (0, 100),
        [(0, 0), (50, 50), (100, 95), (200, nil), (-1, nil)]
      ),
      (["nice": false, "maxbins": 20], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["anchor": 0.5, "maxbins": 20], (0, 100),
        [(0, nil), (50, 45.5), (100, 95.5), (200, nil), (-1, nil)]
      ),
      (["anchor": 0.5, "maxbins": 20], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["base": 2, "maxbins": 10], (0, 100), [(0, 0), (50, 48), (100, 96), (200, nil), (-1, nil)]
      ),
      (["base": 2, "maxbins": 10], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["divide": [3, 2], "maxbins": 20], (0, 100),
        [(0, 0), (50, 50), (100, 95), (200, nil), (-1, nil)]
      ),
      (["divide": [3, 2], "maxbins": 20], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
      (
        ["divide": [5, 4], "maxbins": 7], (0, 100),
        [(0, 0), (50, 40), (100, 80), (200, nil), (-1, nil)]
      ),
      (["divide": [5, 4], "maxbins": 7], (0, 0), [(0, 0), (0, 0), (0, 0), (0, 0), (-1, nil)]),
    ] as [(SpecificationNode, (Double, Double), [(Double, Double?)])])
  func `numbers are put into bins`(
    node: SpecificationNode, extent: (Double, Double), expected: [(Double, Double?)]
  ) throws {
    var reader = SpecificationReader(columns: nil)
    let parameters = try #require(
      BinParameters.read(node, place: "bin", maxbins: 10, &reader))
    let bins = try #require(Bins(extent: extent, parameters: parameters))
    for (value, start) in expected {
      #expect(bins.bin(value)?.lower == start)
    }
  }

  @Test(
    arguments: [
      (true, "bin_maxbins_10"), (["maxbins": 20], "bin_maxbins_20"),
      (["step": 0.5], "bin_step_0_5"),
      (["nice": false], "bin_nice_false_maxbins_10"),
      (["extent": [-1, 2.5], "maxbins": 5], "bin_extent__1_2_5_maxbins_5"),
    ] as [(SpecificationNode, String)])
  func `bins have the name that Vega-Lite derives`(node: SpecificationNode, name: String) {
    var reader = SpecificationReader(columns: nil)
    #expect(BinParameters.read(node, place: "bin", maxbins: 10, &reader)?.name == name)
    #expect(reader.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("yes", "bin is \"yes\", not true, \"binned\" or a mapping"),
      (["maxbin": 5], "bin has no property \"maxbin\"; did you mean \"maxbins\"?"),
      (["maxbins": 0], "bin.maxbins is 0, not a whole number from 1"),
      (["extent": [2, 1]], "bin.extent is […], not two numbers that ascend"),
      (["base": 1], "bin.base is 1, not a number in 1.1…1000000"),
    ] as [(SpecificationNode, String)])
  func `parameters that make no bins are a problem`(node: SpecificationNode, message: String) {
    var reader = SpecificationReader(columns: nil)
    #expect(BinParameters.read(node, place: "bin", maxbins: 10, &reader) == nil)
    #expect(reader.problems.map(\.english) == [message])
  }

  @Test func `binned data and no bins are told apart`() {
    var reader = SpecificationReader(columns: nil)
    #expect(BinParameters.read("binned", place: "bin", maxbins: 10, &reader)?.isBinned == true)
    #expect(
      BinParameters.read(["binned": true], place: "bin", maxbins: 10, &reader)?.isBinned == true)
    #expect(BinParameters.read(false, place: "bin", maxbins: 10, &reader) == nil)
    #expect(BinParameters.read(nil, place: "bin", maxbins: 10, &reader) == nil)
    #expect(reader.problems.isEmpty)
  }

  @Test func `what cannot be reckoned with makes no bins`() {
    let parameters = BinParameters(maxbins: 10)
    #expect(Bins(extent: (0, .infinity), parameters: parameters) == nil)
    #expect(Bins(extent: (.nan, 1), parameters: parameters) == nil)
    #expect(Bins(extent: (-1e308, 1e308), parameters: parameters) == nil)
    #expect(Bins(extent: (2, 1), parameters: parameters) == nil)
    #expect(Bins(extent: (0, .leastNonzeroMagnitude), parameters: parameters) == nil)
    #expect(Bins(extent: (0, 10), parameters: parameters)?.bin(.nan) == nil)
  }
}
