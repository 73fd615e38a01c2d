/// The paths of a release, to be found by their bytes without making a `String`.
///
/// They lie one after another in one array, and an open-addressing hash table has their numbers.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each path ends in `bytes`; it starts where the one before ends.
  private var ends: [Int] = []
  /// The number of the path for each slot, or -1; the count is a power of two.
  private var slots: [Int32]

  init(_ paths: some Sequence<String>) {
    for path in paths {
      bytes.append(contentsOf: path.utf8)
      ends.append(bytes.count)
    }
    var size = 16
    while size < ends.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    bytes.withUnsafeBufferPointer { bytes in
      for (number, end) in ends.enumerated() {
        let start = number == 0 ? 0 : ends[number - 1]
        let slot = slot(of: bytes[view: start..<end], in: bytes)
        if slots[slot] < 0 { slots[slot] = Int32(number) }
      }
    }
  }

  /// The number of a path; nil when the release has no such file.
  func number(of path: ByteView) -> Int? {
    let number = bytes.withUnsafeBufferPointer { slots[slot(of: path, in: $0)] }
    return number < 0 ? nil : Int(number)
  }

  /// The number of a path; nil when the release has no such file.
  func number(of path: String) -> Int? {
    Array(path.utf8).withUnsafeBufferPointer { number(of: $0) }
  }

  subscript(number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// Whether the file of that number is one that can have anchors.
  func hasAnchors(_ number: Int) -> Bool {
    let path = self[number]
    return [".html", ".htm", ".xhtml", ".svg"].contains { path.hasSuffix($0) }
  }

  /// All paths, in their order.
  var paths: some Sequence<String> { ends.indices.lazy.map { self[$0] } }
}

extension PathTable {
  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The slot that has the path, or the empty one where it would be.
  private func slot(of path: ByteView, in bytes: ByteView) -> Int {
    var slot = path.byteHash & (slots.count - 1)
    while slots[slot] >= 0 {
      if bytes[view: range(Int(slots[slot]))].equals(path) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
