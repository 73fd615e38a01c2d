/// For each node the links at one of its sides, from top to bottom, all in one array.
struct SankeyLinkLists {
  /// Where the list of each node begins, and behind the last of them its end.
  let start: [Int]
  private(set) var list: [Int]
  /// For each link the width of the links above it and how many they are.
  private(set) var offset: [Double]
  private(set) var rank: [Double]

  /// Lists links by the node that each of them has at this side.
  init(_ nodeCount: Int, _ nodes: [Int]) {
    var start = Array(repeating: 0, count: nodeCount + 1)
    for node in nodes { start[node + 1] += 1 }
    for node in 0..<nodeCount { start[node + 1] += start[node] }
    self.start = start
    list = Array(repeating: 0, count: nodes.count)
    for (link, node) in nodes.enumerated() {
      list[start[node]] = link
      start[node] += 1
    }
    offset = Array(repeating: 0, count: nodes.count)
    rank = offset
  }

  func links(of node: Int) -> ArraySlice<Int> { list[start[node]..<start[node + 1]] }

  func degree(_ node: Int) -> Int { start[node + 1] - start[node] }

  /// Puts the links of a node in the order of their other ends.
  mutating func sort(_ node: Int, by top: [Double], of ends: [Int], widths: [Double]) {
    let (first, end) = (start[node], start[node + 1])
    if end - first > 1 {
      if end - first > 32 {
        list[first..<end].sort { precedes($0, $1, top, ends) }
      } else {
        for index in first + 1..<end {
          let link = list[index]
          var place = index
          while place > first, precedes(link, list[place - 1], top, ends) {
            list[place] = list[place - 1]
            place -= 1
          }
          list[place] = link
        }
      }
    }
    var sum = 0.0
    for index in first..<end {
      let link = list[index]
      offset[link] = sum
      rank[link] = Double(index - first)
      sum += widths[link]
    }
  }
}

private func precedes(_ a: Int, _ b: Int, _ top: [Double], _ ends: [Int]) -> Bool {
  let (first, second) = (top[ends[a]], top[ends[b]])
  return first < second || first == second && a < b
}
