/// The links and nodes that the rows of a table name.
struct SankeyRows {
  private(set) var links: [(source: Int, target: Int, value: Double)] = []
  /// The row of each link.
  private(set) var rows: [Int] = []
  private(set) var names: [String] = []
  /// The first row that each node occurs in.
  private(set) var firstRows: [Int] = []
  /// Rows that are no links.
  private(set) var unnamed = 0
  private(set) var withoutAmount = 0
  private(set) var circular = 0

  init?(_ layer: Layer, _ given: [Int]) {
    let frame = layer.frame
    guard let source = layer.encoding[.source], let target = layer.encoding[.target],
      let from = source.column, let to = target.column
    else { return nil }
    let sources = frame.values(from)
    let targets = frame.values(to)
    let amounts = layer.encoding[.size]?.column.map { frame.values($0) }
    let label = ValueLabel(source, column: frame.column(from))
    var places: [Datum: Int] = [:]
    for row in given {
      let (source, target) = (sources[row], targets[row])
      guard source != .null, target != .null else {
        unnamed += 1
        continue
      }
      guard let amount = amounts.map({ $0[row].amount }) ?? 1, amount > 0 else {
        withoutAmount += 1
        continue
      }
      guard source != target else {
        circular += 1
        continue
      }
      let ends = [source, target].map { value -> Int in
        if let place = places[value] { return place }
        places[value] = names.count
        names.append(label.text(value))
        firstRows.append(row)
        return names.count - 1
      }
      links.append((ends[0], ends[1], amount))
      rows.append(row)
    }
  }

  /// The nodes and links in their places; without iterations only layers and sums are right.
  func layout(
    width: Double, height: Double, padding: Double = 18, iterations: Int = 6
  ) -> SankeyLayout {
    SankeyLayout(
      nodes: names.count, links: links, width: width, height: height,
      nodeWidth: SankeyFlows.nodeWidth, nodePadding: padding, iterations: iterations)
  }
}
