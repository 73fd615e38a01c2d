/// Ascending numbers, kept as runs of neighbours: a term of a template is on page after page.
struct RunList: Sendable {
  /// The run that may still grow.
  private var start: UInt32 = 0
  private var end: UInt32 = 0
  /// Where the last closed run ends.
  private var closed: UInt32 = 0
  /// The closed runs: how far each is from the last one and how long it is, as LEB128.
  private var bytes: [UInt8] = []

  /// Adds a number that is not less than the last one.
  @inline(__always)
  mutating func add(_ number: UInt32) {
    if number < end { return }
    if number == end, start < end {
      end += 1
      return
    }
    if start < end {
      append(start - closed)
      append(end - start)
      closed = end
    }
    (start, end) = (number, number + 1)
  }

  func forEachRun(_ body: (Range<Int>) -> Void) {
    var index = 0
    var position = 0
    while index < bytes.count {
      let start = position + read(&index)
      position = start + read(&index)
      body(start..<position)
    }
    if start < end { body(Int(start)..<Int(end)) }
  }
}

extension RunList {
  private mutating func append(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private func read(_ index: inout Int) -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = bytes[index]
      index += 1
      number |= Int(byte & 0x7F) << shift
      guard byte >= 0x80 else { return number }
      shift += 7
    }
  }
}
