/// Ascending numbers, kept as runs of neighbours: a term of a template is on page after page.
struct RunList: Sendable {
  /// The run that may still grow.
  private var start: UInt32 = 0
  private var end: UInt32 = 0
  /// Where the last closed run ends.
  private var closed: UInt32 = 0
  /// The closed runs: how far each is from the last one (11 bits) and how long it is (4 bits); of
  /// larger numbers both follow, with 32 bits each, behind a `long`.
  private var units: [UInt16] = []

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
    while index < units.count {
      var gap = Int(units[index] >> 4)
      var length = Int(units[index] & 15)
      if units[index] == Self.long {
        gap = Int(units[index + 1]) << 16 | Int(units[index + 2])
        length = Int(units[index + 3]) << 16 | Int(units[index + 4])
        index += 4
      }
      index += 1
      body(position + gap..<position + gap + length)
      position += gap + length
    }
    if start < end { body(Int(start)..<Int(end)) }
  }

  private mutating func close() {
    let (gap, length) = (start - closed, end - start)
    if gap < 1 << 11, length < 1 << 4 {
      units.append(UInt16(truncatingIfNeeded: gap << 4 | length))
    } else {
      units.append(Self.long)
      for number in [gap, length] {
        units.append(UInt16(truncatingIfNeeded: number >> 16))
        units.append(UInt16(truncatingIfNeeded: number))
      }
    }
    closed = end
  }
}
