extension Layer {
  /// What the author should know about rows that a mark of its own kind leaves out.
  var ownWarnings: [ChartProblem] {
    let rows = Array(0..<frame.count)
    switch mark.type {
    case .sankey:
      guard let flows = SankeyRows(self, rows) else { return [] }
      let circles = flows.layout(width: 640, height: 400, iterations: 0).faults.count
      return [
        Self.leftOut(flows.unnamed, "来源或去向缺失", "have no source or target"),
        Self.leftOut(flows.withoutAmount, "数量缺失或不大于 0", "have no amount above zero"),
        Self.leftOut(flows.circular + circles, "流回了自己的来源", "lead back to where they came from"),
      ].compactMap(\.self)
    case .treemap:
      guard let column = encoding[.size]?.column else { return [] }
      let count = frame.values(column).filter { ($0.amount ?? 0) <= 0 }.count
      return [Self.leftOut(count, "数量缺失或不大于 0", "have no amount above zero")].compactMap(\.self)
    case .tile:
      let layout = TileLayout(self, rows, width: 640)
      return [
        Self.leftOut(layout.unplaced, "没有行列位置", "have no column and row"),
        Self.leftOut(layout.covered.count, "的位置上已有另一格", "stand where another tile stands"),
      ].compactMap(\.self)
    case .calendar:
      let layout = CalendarLayout(self, rows, width: 640)
      return [
        Self.leftOut(
          layout.repeated, "与另一行是同一天，只画了最后一行；请先汇总",
          "are on the same day as another, of which the last is drawn; summarise them")
      ].compactMap(\.self)
    case .text where encoding[.text]?.field == BulletRows.share:
      // A dash tells of one that is missing; where all are, there is nothing to see.
      let known = frame.values(BulletRows.hasActual)
      guard !known.contains(true) else { return [] }
      return [Self.leftOut(known.count, "实际数缺失", "have no actual amount")].compactMap(\.self)
    default: return []
    }
  }

  private static func leftOut(
    _ count: Int, _ chinese: String, _ english: String
  ) -> ChartProblem? {
    guard count > 0 else { return nil }
    return ChartProblem(
      .warning, "chart-data", "有 \(count) 行没有画出：\(chinese)",
      "\(count) rows are not drawn: they \(english)")
  }
}
