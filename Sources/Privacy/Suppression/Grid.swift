/// The cells of a table of counts by their places.
struct Grid {
  /// A cell, with the others at the corners of a box of two categories in each dimension.
  struct Box {
    /// The cell, and the corners that differ from it in an even number of dimensions.
    var even: [Int] = []
    var odd: [Int] = []

    var corners: [Int] { even + odd }
  }

  private let counts: [Int]
  private let places: [[Int]]
  private let cells: [[Int]: Int]
  /// How many categories each dimension has.
  private let sizes: [Int]

  init(_ table: CountTable) {
    let dimensions = table.categories.map(\.count).max() ?? 0
    var numbers = [[String: Int]](repeating: [:], count: dimensions)
    var cells: [[Int]: Int] = [:]
    var places: [[Int]] = []
    for (cell, categories) in table.categories.enumerated() {
      let place = categories.enumerated().map { dimension, category in
        let number = numbers[dimension][category] ?? numbers[dimension].count
        numbers[dimension][category] = number
        return number
      }
      places.append(place)
      if cell < table.counts.count, table.counts[cell] != nil, cells[place] == nil {
        cells[place] = cell
      }
    }
    self.counts = table.counts.map { $0 ?? 0 }
    self.places = places
    self.cells = cells
    sizes = numbers.map(\.count)
  }
}

extension Grid {
  /// The boxes of which a cell is a corner and all corners have counts, in order.
  func boxes(at cell: Int) -> [Box] {
    guard cell < places.count else { return [] }
    var opposites: [[Int]] = [[]]
    for (own, size) in zip(places[cell], sizes) {
      opposites = opposites.flatMap { start in
        (0..<size).filter { $0 != own }.map { start + [$0] }
      }
    }
    return opposites.compactMap { box(from: cell, to: $0) }
  }

  /// The cells that differ from a cell in one dimension only.
  func neighbours(of cell: Int) -> [Int] {
    guard cell < places.count else { return [] }
    let place = places[cell]
    return place.indices.flatMap { dimension in
      (0..<sizes[dimension]).compactMap { category in
        var other = place
        other[dimension] = category
        return cells[other]
      }
    }
  }

  /// How many counts in a row a cell can be shown to have as far as the reader knows.
  ///
  /// The range is reached step by step, through boxes of withheld cells.
  func width(of cell: Int, _ boxes: [Box], _ withheld: [Bool]) -> Int {
    let boxes = boxes.filter { $0.corners.allSatisfy { withheld[$0] } }
    return reach(boxes, from: \.odd, to: \.even) + reach(boxes, from: \.even, to: \.odd)
  }

  /// The box to withhold next: one that is enough if there is any, of few zeros and least counts.
  func nextBox(_ boxes: [Box], missing: Int, _ withheld: [Bool]) -> Box? {
    var best: (box: Box, cost: (Int, Int, Int))?
    for box in boxes {
      let gain = least(box.even) + least(box.odd)
      let added = box.corners.filter { !withheld[$0] }
      guard gain > 0, !added.isEmpty else { continue }
      let cost = (
        gain < missing ? 1 : 0, added.count { counts[$0] == 0 }, added.reduce(0) { $0 + counts[$1] }
      )
      if best.map({ cost < $0.cost }) ?? true { best = (box, cost) }
    }
    return best?.box
  }

  private func least(_ corners: [Int]) -> Int { corners.map { counts[$0] }.min() ?? 0 }

  /// How much can be moved through boxes, one after another, from some corners to the others.
  private func reach(
    _ boxes: [Box], from: KeyPath<Box, [Int]>, to: KeyPath<Box, [Int]>
  ) -> Int {
    var counts = counts
    var sum = 0
    for box in boxes {
      let step = box[keyPath: from].map { counts[$0] }.min() ?? 0
      for corner in box[keyPath: from] { counts[corner] -= step }
      for corner in box[keyPath: to] { counts[corner] += step }
      sum += step
    }
    return sum
  }

  private func box(from cell: Int, to opposite: [Int]) -> Box? {
    var box = Box()
    for choice in 0..<(1 << opposite.count) {
      var place = places[cell]
      for dimension in place.indices where choice & 1 << dimension != 0 {
        place[dimension] = opposite[dimension]
      }
      guard let corner = choice == 0 ? cell : cells[place] else { return nil }
      if choice.nonzeroBitCount.isMultiple(of: 2) {
        box.even.append(corner)
      } else {
        box.odd.append(corner)
      }
    }
    return box.odd.isEmpty ? nil : box
  }
}
