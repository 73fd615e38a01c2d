/// The nodes of each layer from top to bottom, and how they move towards where their links come from.
struct SankeyColumns {
  private(set) var top: [Double]
  private(set) var height: [Double]
  private(set) var linkWidth: [Double]
  private(set) var outgoing: SankeyLinkLists
  private(set) var incoming: SankeyLinkLists
  private let extent: Double
  private let padding: Double
  private let sources: [Int]
  private let targets: [Int]
  /// How much a link counts: its value, and the more the farther it goes.
  private let weight: [Double]
  private var columns: [[Int]]
  /// When the links of each node were last put in order, counted in settled columns.
  private var sorted: (outgoing: [Int], incoming: [Int])
  private var turn = 0

  /// Stands the nodes in the order given; their padding takes at most half of the height.
  init(_ graph: SankeyGraph, height extent: Double, padding: Double) {
    let count = graph.value.count
    var columns = [[Int]](repeating: [], count: graph.layerCount)
    for node in 0..<count where graph.value[node] > 0 { columns[graph.layer[node]].append(node) }
    let most = columns.map(\.count).max() ?? 0
    let padding = most > 1 ? min(padding, extent / Double(2 * (most - 1))) : padding
    var scale = Double.infinity
    for column in columns where !column.isEmpty {
      let sum = column.reduce(0.0) { $0 + graph.value[$1] }
      scale = min(scale, (extent - Double(column.count - 1) * padding) / sum)
    }
    if !scale.isFinite { scale = 0 }
    self.extent = extent
    self.padding = padding
    self.columns = columns
    sources = graph.links.map(\.source)
    targets = graph.links.map(\.target)
    weight = graph.links.map { $0.value * Double(graph.layer[$0.target] - graph.layer[$0.source]) }
    outgoing = SankeyLinkLists(count, sources)
    incoming = SankeyLinkLists(count, targets)
    top = Array(repeating: 0, count: count)
    height = graph.value.map { $0 * scale }
    linkWidth = graph.links.map { $0.value * scale }
    sorted = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    for column in columns { spread(column) }
    for node in 0..<count {
      outgoing.sort(node, by: top, of: targets, widths: linkWidth)
      incoming.sort(node, by: top, of: sources, widths: linkWidth)
    }
  }

  /// Moves the nodes to and fro, more calmly each time and with less overlap.
  mutating func relax(iterations: Int) {
    guard columns.count > 1 else { return }
    var calm = 1.0
    for iteration in 0..<max(0, iterations) {
      let firmness = max(1 - calm, Double(iteration + 1) / Double(iterations))
      for column in columns.indices.dropLast().reversed() {
        for node in columns[column] { moveToTargets(node, calm) }
        settle(column, firmness)
      }
      for column in columns.indices.dropFirst() {
        for node in columns[column] { moveToSources(node, calm) }
        settle(column, firmness)
      }
      calm *= 0.99
    }
  }
}

extension SankeyColumns {
  /// Stacks the nodes of a column with the room that is left between them.
  private mutating func spread(_ column: [Int]) {
    let used = column.reduce(0) { $0 + height[$1] } + padding * Double(column.count - 1)
    let gap = (extent - used) / Double(column.count + 1)
    var y = gap
    for node in column {
      top[node] = y
      y += height[node] + padding + gap
    }
  }

  /// Moves a node so that its incoming links would be level.
  private mutating func moveToSources(_ node: Int, _ calm: Double) {
    var (sum, total) = (0.0, 0.0)
    for link in incoming.links(of: node) {
      let source = sources[link]
      let ideal =
        top[source] - Double(outgoing.degree(source) - 1) * padding / 2 + outgoing.offset[link]
        + outgoing.rank[link] * padding - incoming.offset[link]
      sum += ideal * weight[link]
      total += weight[link]
    }
    if total > 0 { top[node] += (sum / total - top[node]) * calm }
  }

  /// Moves a node so that its outgoing links would be level.
  private mutating func moveToTargets(_ node: Int, _ calm: Double) {
    var (sum, total) = (0.0, 0.0)
    for link in outgoing.links(of: node) {
      let target = targets[link]
      let ideal =
        top[target] - Double(incoming.degree(target) - 1) * padding / 2 + incoming.offset[link]
        + incoming.rank[link] * padding - outgoing.offset[link]
      sum += ideal * weight[link]
      total += weight[link]
    }
    if total > 0 { top[node] += (sum / total - top[node]) * calm }
  }

  /// Orders a column by where its nodes have come to, parts them, and orders the links at their ends.
  private mutating func settle(_ index: Int, _ firmness: Double) {
    var column = columns[index]
    guard !column.isEmpty else { return }
    column.sort { top[$0] < top[$1] || top[$0] == top[$1] && $0 < $1 }
    columns[index] = column
    let middle = column.count / 2
    let subject = column[middle]
    pushUp(column, from: middle - 1, limit: top[subject] - padding, firmness)
    pushDown(column, from: middle + 1, limit: top[subject] + height[subject] + padding, firmness)
    pushUp(column, from: column.count - 1, limit: extent, firmness)
    pushDown(column, from: 0, limit: 0, firmness)
    sortLinks(at: column)
  }

  /// Orders the links of all nodes that have one to a column.
  private mutating func sortLinks(at column: [Int]) {
    turn += 1
    for node in column {
      for link in outgoing.links(of: node) where sorted.incoming[targets[link]] < turn {
        sorted.incoming[targets[link]] = turn
        incoming.sort(targets[link], by: top, of: sources, widths: linkWidth)
      }
      for link in incoming.links(of: node) where sorted.outgoing[sources[link]] < turn {
        sorted.outgoing[sources[link]] = turn
        outgoing.sort(sources[link], by: top, of: targets, widths: linkWidth)
      }
    }
  }

  private mutating func pushDown(
    _ column: [Int], from first: Int, limit: Double, _ firmness: Double
  ) {
    var limit = limit
    for node in column[min(first, column.count)...] {
      let distance = (limit - top[node]) * firmness
      if distance > 1e-6 { top[node] += distance }
      limit = top[node] + height[node] + padding
    }
  }

  private mutating func pushUp(
    _ column: [Int], from last: Int, limit: Double, _ firmness: Double
  ) {
    var limit = limit
    for node in column[..<(last + 1)].reversed() {
      let distance = (top[node] + height[node] - limit) * firmness
      if distance > 1e-6 { top[node] -= distance }
      limit = top[node] - padding
    }
  }
}
