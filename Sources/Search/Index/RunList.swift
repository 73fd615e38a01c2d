/// Ascending numbers, kept as runs of neighbours: a term of a template is on page after page.
struct RunList: Sendable {
  /// The run that may still grow.
  private var start: UInt32 = 0
  private var end: UInt32 = 0
  /// Where the last closed run ends.
  private var closed: UInt32 = 0
  /// The closed runs, in units: how far each is from the last one (11 bits) and how long it is (4
  /// bits); of larger numbers both follow, with 32 bits each, behind a `long`.
  ///
  /// Four units are collected in `pending`, since the memory of a list is far from here.
  private var units: [UInt64] = []
  private var pending: UInt64 = 0
  private var pendingCount: UInt32 = 0

  private static let long: UInt16 = 0x8000

  /// Adds a number that is not less than the last one.
  @inline(__always)
  mutating func add(_ number: UInt32) {
    if number < end { return }
    if number == end, start < end {
      end += 1
      return
    }
    if start < end { close() }
    (start, end) = (number, number + 1)
  }

  func forEachRun(_ body: (Range<Int>) -> Void) {
    var index = 0
    var position = 0
    while index < count {
      var gap = Int(self[index] >> 4)
      var length = Int(self[index] & 15)
      if self[index] == Self.long {
        gap = Int(self[index + 1]) << 16 | Int(self[index + 2])
        length = Int(self[index + 3]) << 16 | Int(self[index + 4])
        index += 4
      }
      index += 1
      body(position + gap..<position + gap + length)
      position += gap + length
    }
    if start < end { body(Int(start)..<Int(end)) }
  }
}

extension RunList {
  private mutating func close() {
    let (gap, length) = (start - closed, end - start)
    if gap < 1 << 11, length < 1 << 4 {
      append(UInt16(truncatingIfNeeded: gap << 4 | length))
    } else {
      append(Self.long)
      append(UInt16(truncatingIfNeeded: gap >> 16))
      append(UInt16(truncatingIfNeeded: gap))
      append(UInt16(truncatingIfNeeded: length >> 16))
      append(UInt16(truncatingIfNeeded: length))
    }
    closed = end
  }

  @inline(__always)
  private mutating func append(_ unit: UInt16) {
    pending |= UInt64(unit) << UInt64(pendingCount * 16)
    pendingCount += 1
    guard pendingCount == 4 else { return }
    units.append(pending)
    (pending, pendingCount) = (0, 0)
  }

  /// The number of units.
  private var count: Int { units.count * 4 + Int(pendingCount) }

  private subscript(index: Int) -> UInt16 {
    let word = index / 4 < units.count ? units[index / 4] : pending
    return UInt16(truncatingIfNeeded: word >> UInt64(index % 4 * 16))
  }
}
