import Testing

@testable import Charts

@Suite struct AggregateTests {
  /// What Vega 6 makes of a column of values.
  @Test(
    arguments: [
      (.count, 4), (.valid, 4), (.missing, 0), (.distinct, 4), (.sum, 15), (.product, 64),
      (.mean, 3.75), (.average, 3.75), (.median, 3), (.q1, 1.75), (.q3, 5), (.min, 1), (.max, 8),
      (.variance, 9.583333333333334), (.variancep, 7.1875), (.stdev, 3.095695936834452),
      (.stdevp, 2.680951323690902), (.stderr, 1.547847968417226),
    ] as [(AggregateOperation, Datum)])
  func `numbers are put together`(operation: AggregateOperation, expected: Datum) {
    #expect(operation.value(of: [1, 2, 4, 8], in: 0..<4) == expected)
  }

  @Test(
    arguments: [
      (.count, 6), (.valid, 3), (.missing, 2), (.distinct, 6), (.sum, 4.5), (.product, 2.5),
      (.mean, 1.5), (.median, 1), (.q1, 1), (.q3, 1.75), (.min, 1), (.variance, 0.75),
      (.stdevp, 0.7071067811865476), (.stderr, 0.5),
    ] as [(AggregateOperation, Datum)])
  func `missing values and what is not a number are left out`(
    operation: AggregateOperation, expected: Datum
  ) {
    let values: [Datum] = [1, nil, "", 2.5, .number(.nan), "1"]
    #expect(operation.value(of: values, in: 0..<6) == expected)
  }

  @Test(arguments: AggregateOperation.allCases)
  func `no values are no result but a count`(operation: AggregateOperation) {
    let result = operation.value(of: [nil, ""], in: 0..<2)
    switch operation {
    case .count, .missing, .distinct: #expect(result == 2)
    case .valid: #expect(result == 0)
    default: #expect(result == .null)
    }
    if operation.rawValue.hasPrefix("std") || operation.rawValue.hasPrefix("variance") {
      #expect(operation.value(of: [5], in: 0..<1) == .null)
    }
  }

  @Test func `dates have a least, a greatest and a middle, which are dates`() throws {
    let dates = try ["2001", "2000", "2003"].map { Datum.date(try #require(Timestamp($0))) }
    #expect(AggregateOperation.min.value(of: dates, in: 0..<3) == dates[1])
    #expect(AggregateOperation.max.value(of: dates, in: 0..<3) == dates[2])
    #expect(AggregateOperation.median.value(of: dates, in: 0..<3).date?.year == 2001)
    #expect(
      AggregateOperation.mean.value(of: dates, in: [0, 1]).date?.chinese.hasPrefix("2000年7月2日")
        == true)
  }

  @Test func `texts have a least and a greatest but no mean`() {
    let texts: [Datum] = ["乙", "甲", "丙"]
    #expect(AggregateOperation.min.value(of: texts, in: 0..<3) == "丙")
    #expect(AggregateOperation.max.value(of: texts, in: 0..<3) == "甲")
    #expect(AggregateOperation.mean.value(of: texts, in: 0..<3) == .null)
    #expect(AggregateOperation.median.value(of: texts, in: 0..<3) == .null)
  }

  private let frame = Frame(
    columns: [
      .init("k", title: "类", ["b", "a", "b", nil]),
      .init("v", title: "金额", unit: "元", [1, 2, 4, 8]),
    ], count: 4)

  @Test func `groups stand in the order of first appearance and keep what is known`() throws {
    let result = frame.aggregated(
      [(.sum, "v", "s"), (.count, nil, "n"), (.variance, "v", "d"), (.max, "nope", "m")], by: ["k"])
    #expect(
      result
        == Frame(
          columns: [
            .init("k", title: "类", ["b", "a", nil]),
            .init("s", title: "金额", unit: "元", [5, 2, 8]), .init("n", [2, 1, 1]),
            .init("d", [4.5, nil, nil]), .init("m", [nil, nil, nil]),
          ], count: 3))
  }

  @Test func `without columns to group by there is one group, or none of no rows`() {
    #expect(frame.aggregated([(.mean, "v", "m")], by: []).values("m") == [3.75])
    #expect(frame.taking([]).aggregated([(.count, nil, "n")], by: []).count == 0)
  }

  @Test func `each row can be told the result of its group`() {
    var joined = frame
    joined.joinAggregate([(.sum, "v", "s")], by: ["k"])
    #expect(joined.values("s") == [5, 2, 5, 8])
    #expect(joined.count == 4)
  }
}
