extension Frame {
  /// Adds the columns of a window, as Vega does.
  mutating func window(_ window: WindowTransform) {
    let order = RowOrder(self, window.sort)
    let partitions = groups(by: window.groupBy).map {
      Partition(sorted($0, by: window.sort), window, order)
    }
    let sources = window.items.map { $0.field.flatMap(column) }
    for (item, source) in zip(window.items, sources) {
      let values = source?.values ?? []
      var results = [Datum](repeating: .null, count: count)
      for partition in partitions {
        switch item.source {
        case .operation(let operation, let parameter):
          partition.write(operation, parameter, values, to: &results)
        case .aggregate(let operation): partition.write(operation, values, to: &results)
        }
      }
      set(item.column(of: source, results))
    }
  }
}

/// The rows of a group in their order, with the frame and the equals of each.
private struct Partition {
  let rows: [Int]
  /// The places in `rows` that each row's frame covers.
  var frames: [Range<Int>] = []
  /// The places of the rows that are equal in order, itself among them.
  var peers: [Range<Int>] = []

  init(_ rows: [Int], _ window: WindowTransform, _ order: RowOrder) {
    self.rows = rows
    frames.reserveCapacity(rows.count)
    peers.reserveCapacity(rows.count)
    var start = 0
    while start < rows.count {
      var end = start + 1
      // Without an order every row stands for itself.
      while !window.sort.isEmpty, end < rows.count, order.compare(rows[start], rows[end]) == 0 {
        end += 1
      }
      peers.append(contentsOf: repeatElement(start..<end, count: end - start))
      start = end
    }
    for index in rows.indices {
      let lower = window.before.map { max(0, index - $0) } ?? 0
      let upper = window.after.map { min(rows.count, index + $0 + 1) } ?? rows.count
      let frame = min(lower, upper)..<upper
      frames.append(
        window.ignoresPeers
          ? frame : peers[frame.lowerBound].lowerBound..<peers[frame.upperBound - 1].upperBound)
    }
  }

  func write(
    _ operation: WindowTransform.Operation, _ parameter: Int, _ values: [Datum],
    to results: inout [Datum]
  ) {
    func value(_ index: Int) -> Datum {
      rows.indices.contains(index) && !values.isEmpty ? values[rows[index]] : .null
    }
    let count = Double(rows.count)
    var groups = 0
    for (index, row) in rows.enumerated() {
      let (peers, frame) = (peers[index], frames[index])
      if peers.lowerBound == index { groups += 1 }
      let distribution = Double(peers.upperBound) / count
      results[row] =
        switch operation {
        case .rowNumber: .number(Double(index + 1))
        case .rank: .number(Double(peers.lowerBound + 1))
        case .denseRank: .number(Double(groups))
        case .percentRank:
          rows.count > 1 ? .number(Double(peers.lowerBound) / (count - 1)) : .null
        case .cumulativeDistribution: .number(distribution)
        case .ntile: .number((Double(parameter) * distribution).rounded(.up))
        case .lag: value(index - parameter)
        case .lead: value(index + parameter)
        case .firstValue: value(frame.lowerBound)
        case .lastValue: value(frame.upperBound - 1)
        case .nthValue:
          frame.lowerBound + parameter <= frame.upperBound
            ? value(frame.lowerBound + parameter - 1) : .null
        }
    }
  }

  /// Puts together the values of each frame; those that only grow are put together as they do.
  func write(_ operation: AggregateOperation, _ values: [Datum], to results: inout [Datum]) {
    func value(_ index: Int) -> Datum { values.isEmpty ? .null : values[rows[index]] }
    var aggregator = Aggregator(operation)
    var taken = 0
    if frames.allSatisfy({ $0.lowerBound == 0 }) {
      for (row, frame) in zip(rows, frames) {
        while taken < frame.upperBound {
          aggregator.add(value(taken))
          taken += 1
        }
        results[row] = aggregator.result()
      }
    } else if frames.allSatisfy({ $0.upperBound == rows.count }) {
      taken = rows.count
      for (row, frame) in zip(rows, frames).reversed() {
        while taken > frame.lowerBound {
          taken -= 1
          aggregator.add(value(taken))
        }
        results[row] = aggregator.result()
      }
    } else {
      for (row, frame) in zip(rows, frames) {
        aggregator = Aggregator(operation)
        for index in frame { aggregator.add(value(index)) }
        results[row] = aggregator.result()
      }
    }
  }
}
