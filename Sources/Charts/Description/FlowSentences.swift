/// Flows between nodes: how many levels, how much flows in, and the largest flows.
struct FlowSentences: LayerSentences {
  private let amount: DescribedChannel?
  private let source: DescribedChannel
  private let target: DescribedChannel
  private var names = Categories([])
  private var flows: [(source: Int, target: Int, value: Double)] = []

  let kind = MarkType.sankey.chineseName

  init?(_ layer: DescribedLayer) {
    guard let source = layer.channel(.source), let target = layer.channel(.target) else {
      return nil
    }
    (self.source, self.target) = (source, target)
    amount = layer.channel(.size)
    for row in layer.rows {
      let (from, to) = (source.column.values[row], target.column.values[row])
      let value = amount.map { $0.column.values[row].amount ?? 0 } ?? 1
      guard from != .null, to != .null, from != to, value > 0 else { continue }
      names.insert(from)
      names.insert(to)
      flows.append((names[from] ?? 0, names[to] ?? 0, value))
    }
  }

  var text: String {
    var text = "显示\(amount?.measured ?? "数量")从\(source.title)到\(target.title)的流向"
    text += levels.map { "，共 \($0) 级、" } ?? "，共 "
    text += "\(names.values.count) 个节点、\(flows.count) 条流向"
    let isTarget = targets
    let entering = flows.lazy.filter { !isTarget[$0.source] }.reduce(0) { $0 + $1.value }
    if entering > 0 { text += "，流入合计 \(phrase(entering))" }
    text += "。"
    let largest = flows.indices.sorted { (flows[$1].value, $0) < (flows[$0].value, $1) }.prefix(3)
    guard !largest.isEmpty else { return text }
    text += flows.count > 1 ? "最大的流向是" : "只有"
    return text
      + largest.map { index in
        let flow = flows[index]
        return "\(name(flow.source))到\(name(flow.target))，\(phrase(flow.value))"
      }.joined(separator: "；") + "。"
  }

  private func name(_ place: Int) -> String { source.name(names.values[place]) }

  private func phrase(_ value: Double) -> String {
    amount?.phrase(value) ?? NumberFormat.amount.text(value)
  }

  /// Which nodes something flows to.
  private var targets: [Bool] {
    var found = [Bool](repeating: false, count: names.values.count)
    for flow in flows { found[flow.target] = true }
    return found
  }

  /// The nodes on the longest way through; nil where flows lead in a circle.
  private var levels: Int? {
    var (waiting, depth) = (
      [Int](repeating: 0, count: names.values.count), [Int](repeating: 1, count: names.values.count)
    )
    var next = [[Int]](repeating: [], count: names.values.count)
    for flow in flows {
      waiting[flow.target] += 1
      next[flow.source].append(flow.target)
    }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    var done = 0
    while let node = ready.popLast() {
      done += 1
      for other in next[node] {
        depth[other] = max(depth[other], depth[node] + 1)
        waiting[other] -= 1
        if waiting[other] == 0 { ready.append(other) }
      }
    }
    return done == depth.count ? depth.max() : nil
  }
}
