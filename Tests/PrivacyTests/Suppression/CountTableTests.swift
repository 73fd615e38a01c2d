import Testing

@testable import Privacy

@Suite struct CountTableTests {
  @Test func `A table without small counts is published as it is`() {
    #expect(withheld([5, 6, 7]) == "...")
    #expect(withheld([0, 0, 5]) == "...")
    #expect(withheld([]) == "")
    #expect(withheld([nil, 9, nil]) == "...")
    #expect(withheld(rows: [[5, 6], [7, 0]]) == ".. ..")
  }

  @Test func `A single small count is withheld with the smallest other`() {
    #expect(withheld([2, 30, 10, 7]) == "x..x")
    #expect(withheld([30, 7, 7, 4]) == ".x.x")
    #expect(withheld([2, 0, 30]) == "x.x")
  }

  @Test func `Small counts protect each other if they are many enough`() {
    #expect(withheld([2, 2, 2, 30]) == "xxx.")
    #expect(withheld([1, 2, 30, 9]) == "xx.x")
    #expect(withheld([1, 2, 3]) == "xxx")
  }

  @Test func `What a total gives away is told`() {
    #expect(suppression([2, 2]) == Suppression(withheld: [true, true], exposed: [0, 1]))
    #expect(suppression([3]) == Suppression(withheld: [true], exposed: [0]))
    #expect(suppression([3, nil]) == Suppression(withheld: [true, false], exposed: [0]))
    #expect(
      suppression([2, 2, 0]) == Suppression(withheld: [true, true, true], exposed: [0, 1]))
  }

  @Test func `A zero is small if it is said`() {
    #expect(withheld([0, 8, 9], zeroIsSmall: true) == "xx.")
    #expect(withheld([0, 0, 9], zeroIsSmall: true) == "xxx")
  }

  @Test func `In two dimensions rows and columns are protected`() {
    #expect(withheld(rows: [[2, 20, 30], [40, 8, 50], [9, 60, 70]]) == "xx. xx. ...")
    #expect(withheld(rows: [[1, 2], [30, 40]]) == "xx xx")
  }

  @Test func `A row of one figure gives it away`() {
    let table = CountTable(
      categories: [["甲", "男"], ["甲", "女"], ["乙", "男"], ["乙", "女"]], counts: [2, nil, 20, 40])
    #expect(
      table.suppressed(below: 5)
        == Suppression(withheld: [true, false, true, false], exposed: [0]))
  }

  @Test func `In three dimensions boxes are protected`() {
    let categories = ["甲", "乙"].flatMap { a in
      ["男", "女"].flatMap { b in ["老", "中", "青"].map { [a, b, $0] } }
    }
    let table = CountTable(
      categories: categories, counts: [2, 9, 30, 9, 9, 40, 9, 9, 50, 9, 9, 60])
    #expect(
      table.suppressed(below: 5)
        == Suppression(
          withheld: [
            true, true, false, true, true, false, true, true, false, true, true, false,
          ], exposed: []))
  }

  @Test func `The order of cells changes nothing but ties`() {
    let table = CountTable(categories: [["甲"], ["乙"], ["丙"]], counts: [30, 2, 9])
    #expect(table.suppressed(below: 5).withheld == [false, true, true])
  }

  /// Tables of random counts, and all tables that the reader cannot tell from them.
  @Test(arguments: [[3], [4], [2, 2], [2, 3], [3, 3], [2, 2, 2], [2, 2, 3]])
  func `Each small count could be in a range as wide as the threshold`(sizes: [Int]) {
    var random = Xorshift(state: 20_181_015)
    var places: [[Int]] = [[]]
    for size in sizes { places = places.flatMap { start in (0..<size).map { start + [$0] } } }
    for round in 0..<60 {
      let most = 2 + round % 8
      let counts: [Int?] = places.map { _ in
        random.below(12) == 0 ? nil : random.below(3) == 0 ? random.below(4) : random.below(most)
      }
      let table = CountTable(categories: places.map { $0.map(String.init) }, counts: counts)
      let suppression = table.suppressed(below: 3)
      let small = counts.indices.filter { (1..<3).contains(counts[$0] ?? 0) }
      #expect(small.allSatisfy { suppression.withheld[$0] })
      #expect(!zip(suppression.withheld, counts).contains { $0 && $1 == nil })
      if small.isEmpty { #expect(!suppression.withheld.contains(true)) }
      #expect(Set(suppression.exposed).isSubset(of: small))
      var tables = PossibleTables(places, counts.map { $0 ?? 0 }, suppression.withheld)
      tables.search()
      for cell in small {
        let range = tables.ranges[cell]
        if suppression.exposed.contains(cell) {
          for other in counts.indices where counts[other] != nil {
            let isBeside = zip(places[cell], places[other]).count { $0 != $1 } == 1
            #expect(!isBeside || suppression.withheld[other])
          }
        } else {
          #expect(range.upperBound - range.lowerBound >= 3, "\(counts) \(suppression) \(cell)")
        }
      }
    }
  }
}

private func suppression(_ counts: [Int?], zeroIsSmall: Bool = false) -> Suppression {
  CountTable(categories: counts.indices.map { ["\($0)"] }, counts: counts)
    .suppressed(below: 5, zeroIsSmall: zeroIsSmall)
}

private func withheld(_ counts: [Int?], zeroIsSmall: Bool = false) -> String {
  String(suppression(counts, zeroIsSmall: zeroIsSmall).withheld.map { $0 ? "x" : "." })
}

private func withheld(rows: [[Int?]]) -> String {
  let categories = rows.indices.flatMap { row in rows[row].indices.map { ["\(row)", "\($0)"] } }
  let withheld = CountTable(categories: categories, counts: rows.flatMap { $0 })
    .suppressed(below: 5).withheld
  return rows.indices.map { row in
    String(rows[row].indices.map { withheld[row * rows[row].count + $0] ? "x" : "." })
  }.joined(separator: " ")
}

/// All tables of the same lines' totals and published cells, tried one by one.
private struct PossibleTables {
  private let open: [Int]
  private let lines: [[Int]]
  private var rest: [Int]
  private var counts: [Int]
  /// For each line the last withheld cell, whose count is what is left.
  private var last: [Int] = []
  private(set) var ranges: [ClosedRange<Int>]

  init(_ places: [[Int]], _ counts: [Int], _ withheld: [Bool]) {
    open = counts.indices.filter { withheld[$0] }
    var numbers: [[Int]: Int] = [:]
    var lines: [[Int]] = []
    var rest: [Int] = []
    var last: [Int] = []
    for cell in counts.indices {
      lines.append(
        places[cell].indices.map { dimension in
          var line = places[cell] + [dimension]
          line[dimension] = -1
          if numbers[line] == nil {
            rest.append(0)
            last.append(-1)
          }
          let number = numbers[line] ?? rest.count - 1
          numbers[line] = number
          if withheld[cell] {
            rest[number] += counts[cell]
            last[number] = cell
          }
          return number
        })
    }
    self.lines = lines
    self.rest = rest
    self.last = last
    self.counts = counts
    ranges = counts.map { $0...$0 }
  }

  mutating func search(from index: Int = 0) {
    guard index < open.count else {
      guard rest.allSatisfy({ $0 == 0 }) else { return }
      for cell in open {
        ranges[cell] =
          min(ranges[cell].lowerBound, counts[cell])...max(ranges[cell].upperBound, counts[cell])
      }
      return
    }
    let cell = open[index]
    let own = counts[cell]
    let forced = lines[cell].filter { last[$0] == cell }.map { rest[$0] }
    let most = lines[cell].map { rest[$0] }.min() ?? 0
    for count in min(most, forced.max() ?? 0)...most
    where forced.allSatisfy({ $0 == count }) {
      counts[cell] = count
      for line in lines[cell] { rest[line] -= count }
      search(from: index + 1)
      for line in lines[cell] { rest[line] += count }
    }
    counts[cell] = own
  }
}

private struct Xorshift {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}
