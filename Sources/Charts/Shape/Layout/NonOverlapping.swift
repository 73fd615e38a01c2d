/// The boxes that can stay, as indices in ascending order: earlier ones go before later ones.
///
/// A box stays if it keeps the gap to all that stay before it. Boxes are looked up in a grid, so that
/// many small ones take no longer each than a few.
func nonOverlapping(_ boxes: [Box], gap: Double = 0) -> [Int] {
  var grid = BoxGrid(boxes, gap: gap)
  return boxes.indices.filter { grid.keep($0) }
}

/// Boxes that stay, by the cells of a grid that they touch.
private struct BoxGrid {
  private let boxes: [Box]
  private let gap: Double
  private var origin = Point(0, 0)
  private var cell = Point(1, 1)
  private var columns = 1
  private var rows = 1
  /// For each cell the last entry, and for each entry its box and the entry before it in the cell.
  private var head: [Int]
  private var entries: [(box: Int, previous: Int)] = []

  init(_ boxes: [Box], gap: Double) {
    self.boxes = boxes
    self.gap = gap
    head = [-1]
    let usable = boxes.filter(\.isFinite)
    guard let first = usable.first else { return }
    var (right, bottom) = (first.right, first.bottom)
    var size = Point(0, 0)
    origin = Point(first.x, first.y)
    for box in usable {
      origin = Point(min(origin.x, box.x), min(origin.y, box.y))
      (right, bottom) = (max(right, box.right), max(bottom, box.bottom))
      size = Point(size.x + box.width, size.y + box.height)
    }
    // Cells of the mean size with gap, but not many more cells than boxes.
    let count = Double(usable.count)
    let extent = Point(right - origin.x, bottom - origin.y)
    let mean = Point(size.x / count + max(0, gap), size.y / count + max(0, gap))
    var across = max(1, min(count, extent.x / max(mean.x, 1e-9)))
    var down = max(1, min(count, extent.y / max(mean.y, 1e-9)))
    if across * down > 4 * count {
      let scale = (4 * count / (across * down)).squareRoot()
      (across, down) = (max(1, across * scale), max(1, down * scale))
    }
    (columns, rows) = (Int(across.rounded(.up)), Int(down.rounded(.up)))
    cell = Point(
      max(extent.x / Double(columns), 1e-9), max(extent.y / Double(rows), 1e-9))
    head = Array(repeating: -1, count: columns * rows)
  }

  /// Takes in a box if it is apart from all that were taken in.
  mutating func keep(_ index: Int) -> Bool {
    let box = boxes[index]
    guard box.isFinite else { return false }
    let across = range(box.x, box.right, origin.x, cell.x, columns)
    let down = range(box.y, box.bottom, origin.y, cell.y, rows)
    for row in down {
      for column in across {
        var entry = head[row * columns + column]
        while entry >= 0 {
          if boxes[entries[entry].box].overlaps(box, gap: gap) { return false }
          entry = entries[entry].previous
        }
      }
    }
    for row in down {
      for column in across {
        entries.append((index, head[row * columns + column]))
        head[row * columns + column] = entries.count - 1
      }
    }
    return true
  }

  /// The cells that a box touches, with the gap around it.
  private func range(
    _ start: Double, _ end: Double, _ origin: Double, _ cell: Double, _ count: Int
  ) -> ClosedRange<Int> {
    let (last, gap) = (Double(count - 1), max(0, gap))
    let first = min(max(((start - gap - origin) / cell).rounded(.down), 0), last)
    let final = min(max(((end + gap - origin) / cell).rounded(.down), first), last)
    return Int(first)...Int(final)
  }
}

extension Box {
  fileprivate var isFinite: Bool { (x + y + width + height).isFinite }
}
