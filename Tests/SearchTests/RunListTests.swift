import Testing

@testable import Search

struct RunListTests {
  @Test func `What was added comes back as runs`() {
    let lists: [[UInt32]] = [
      [], [0], [0, 0, 1, 2, 2], [5, 6, 7, 9], [0, 2, 4], [70_000, 200_000, 200_001],
      Array(0...40) + Array(3000...90_000),
    ]
    for numbers in lists {
      var list = RunList()
      for number in numbers { list.add(number) }
      var found: [UInt32] = []
      list.forEachRun { found += $0.map(UInt32.init) }
      #expect(found == Array(Set(numbers)).sorted())
    }
  }
}
