/// Nested boxes whose areas are amounts: one level, or two where the colour groups them.
enum TreemapMark: Mark {
  private static let header = 20.0

  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let frame = context.layer.frame
    let paint = PaintReader(context)
    let amounts = context.encoding[.size]?.column.map { frame.values($0) }
    func amount(_ row: Int) -> Double { max(0, amounts.map { $0[row].amount ?? 0 } ?? 1) }
    let names = NameReader(context)
    let room = Box(x: 0, y: 0, width: context.width, height: context.height)
    var content = SceneMark.Content()
    func add(_ row: Int, _ box: Box?) {
      guard let box else { return }
      content.items.append(
        paint.item(
          row, .cell(box, name: names.text(row), amount: amounts == nil ? nil : amount(row))))
    }
    let groups = groups(context)
    guard groups.contains(where: { $0.rows.count > 1 }) else {
      let boxes = TreemapLayout.squarify(
        values: context.rows.map(amount), in: room, paddingInner: 2)
      for (row, box) in zip(context.rows, boxes) { add(row, box) }
      return content
    }
    let nested = TreemapLayout.nested(
      groups.map { $0.rows.map(amount) }, in: room, paddingInner: 3, paddingOuter: 0,
      header: header)
    for (group, place) in zip(groups, nested) {
      for (row, box) in zip(group.rows, place.children) { add(row, box) }
    }
    for (group, place) in zip(groups, nested) where place.header.height > 0 {
      let name = wrap(group.name, width: place.header.width, size: 13, bold: true, limit: 1)
      guard place.header.width >= 26, let line = name.lines.first else { continue }
      content.items.append(
        SceneItem(
          row: .max,
          shape: .text(line, x: place.header.x + 1, y: place.header.y + 10, size: 13), color: .ink)
      )
    }
    return content
  }

  /// The rows of each category of a colour that groups them.
  private static func groups(_ context: MarkContext) -> [(name: String, rows: [Int])] {
    guard let group = context.encoding[.color], !group.isMeasure, let column = group.column else {
      return []
    }
    let keys = context.layer.frame.values(column)
    let label = ValueLabel(group, column: context.layer.frame.column(column))
    let categories = Categories(context.rows.map { keys[$0] })
    var groups = categories.values.map { (name: label.text($0), rows: [Int]()) }
    for row in context.rows {
      if let place = categories[keys[row]] { groups[place].rows.append(row) }
    }
    return groups
  }

  /// The name of a row: its text, else its detail, else its colour's category.
  private struct NameReader {
    private var values: [Datum] = []
    private var label: ValueLabel?

    init(_ context: MarkContext) {
      let candidates =
        [context.encoding[.text], context.encoding.details.first] + [context.encoding[.color]]
      for definition in candidates.compactMap(\.self) where !definition.isMeasure {
        guard let name = definition.column, let column = context.layer.frame.column(name) else {
          continue
        }
        values = column.values
        label = ValueLabel(definition, column: column)
        return
      }
    }

    func text(_ row: Int) -> String { label?.text(values[row]) ?? "" }
  }
}
