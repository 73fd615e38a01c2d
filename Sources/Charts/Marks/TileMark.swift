/// Tile maps: one square for each district, with its name and amount.
enum TileMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let layout = TileLayout(context.layer, context.rows, width: context.width)
    let paint = PaintReader(context)
    let texts = TextReader(context)
    let amounts = context.encoding[.color].flatMap { color in
      color.isMeasure ? color.column.map { context.layer.frame.values($0) } : nil
    }
    var content = SceneMark.Content()
    for (row, box) in layout.boxes {
      content.items.append(
        paint.item(row, .cell(box, name: texts(row), amount: amounts?[row].amount)))
    }
    return content
  }
}

/// The squares of a tile map.
struct TileLayout {
  private(set) var boxes: [(row: Int, box: Box)] = []
  private(set) var height = 0.0
  /// Rows without a place.
  private(set) var unplaced = 0
  /// Rows whose place is taken already.
  private(set) var covered: [Int] = []

  private static let largest = 104.0

  init(_ layer: Layer, _ rows: [Int], width: Double) {
    let x = Self.places(layer, .x, rows)
    let y = Self.places(layer, .y, rows)
    var placed: [(row: Int, x: Int, y: Int)] = []
    var seen = Set<[Int]>()
    for (index, row) in rows.enumerated() {
      guard let x = x[index], let y = y[index] else {
        unplaced += 1
        continue
      }
      guard seen.insert([x, y]).inserted else {
        covered.append(row)
        continue
      }
      placed.append((row, x, y))
    }
    guard let left = placed.map(\.x).min(), let right = placed.map(\.x).max(),
      let top = placed.map(\.y).min(), let bottom = placed.map(\.y).max()
    else { return }
    let side = min(Self.largest, (width - 2) / Double(right - left + 1))
    boxes = placed.map { place in
      let box = Box(
        x: 1 + Double(place.x - left) * side, y: 1 + Double(place.y - top) * side, width: side,
        height: side)
      return (place.row, box.inset(by: 1))
    }
    height = Double(bottom - top + 1) * side + 2
  }

  /// Whole numbers are places themselves; other categories follow each other.
  private static func places(_ layer: Layer, _ channel: ChannelName, _ rows: [Int]) -> [Int?] {
    guard let column = layer.encoding[channel]?.column else { return rows.map { _ in nil } }
    let values = layer.frame.values(column)
    let numbers = rows.map { row -> Int? in
      guard case .number(let number) = values[row], number == number.rounded(),
        number.magnitude <= 100
      else { return nil }
      return Int(number)
    }
    if numbers.contains(where: { $0 != nil }) { return numbers }
    let categories = Categories(rows.map { values[$0] }.filter { $0 != .null }, sort: .ascending)
    return rows.map { categories[values[$0]] }
  }
}
