/// A search for many patterns that looks at every few bytes only.
///
/// After S. Wu and U. Manber, *A fast algorithm for multi-pattern searching* (1994), and the q-gram
/// filters of L. Salmela, J. Tarhio and J. Kytöjoki (2006). Each pattern is represented by one of
/// its windows of `width` bytes: the one that the fewest other patterns share. A window has
/// `width - gram + 1 = stride` grams, and wherever it stands in a file, exactly one of them begins
/// at a multiple of the stride. So the search looks there only, and asks a filter, small enough for
/// the processor's cache, whether the gram is one of any window. Where it is, the windows
/// around it are looked up whole, and of those found the patterns are compared.
struct WindowFilter: Sendable {
  private let width: Int
  private let stride: Int
  private let grams: GramFilter
  private let windows: WindowTable

  /// Prepares the search for some of the patterns; the shortest gives the width.
  init(_ indices: [Int], of patterns: Patterns) {
    let width = min(16, indices.map { patterns.length(of: $0) }.min() ?? 1)
    // Measured: shorter grams skip further, longer ones are looked up in vain less often.
    let gram = max(1, min(8, width * 2 / 3))
    self.width = width
    stride = width - gram + 1
    let places = rarestWindows(of: indices, of: patterns, width: width)
    windows = WindowTable(indices, places, of: patterns, width: width)
    var grams = GramFilter(gram: gram, count: stride * indices.count)
    patterns.bytes.withUnsafeBytes { bytes in
      for (index, place) in zip(indices, places) {
        let start = patterns.starts[index] + place
        for offset in start...(start + width - gram) { grams.insert(word(at: offset, in: bytes)) }
      }
    }
    self.grams = grams
  }

  /// Where the patterns stand in a file, in no order.
  func hits(in file: UnsafeRawBufferPointer, _ patterns: PatternView) -> [WindowSearch.Hit] {
    guard file.count >= width else { return [] }
    return grams.withView { grams in
      windows.withView { windows in
        var search = WindowSearch(
          width: width, stride: stride, grams: grams, windows: windows, patterns: patterns,
          file: file)
        search.run()
        return search.hits
      }
    }
  }
}

/// For each pattern the place of the window that the fewest windows of all patterns are like.
///
/// Of long patterns every few bytes are tried, which are fewer than a window is wide.
private func rarestWindows(of indices: [Int], of patterns: Patterns, width: Int) -> [Int] {
  func places(_ index: Int) -> StrideThrough<Int> {
    let last = patterns.length(of: index) - width
    return Swift.stride(from: 0, through: last, by: max(1, min(width / 2, last / 16)))
  }
  let total = indices.reduce(0) { $0 + min(patterns.length(of: $1) - width + 1, 32) }
  guard total > indices.count else { return [Int](repeating: 0, count: indices.count) }
  let shift = UInt64(64 - bitCount(atLeast: 2 * total, from: 10, to: 20))
  var counts = [UInt16](repeating: 0, count: 1 << (64 - Int(shift)))
  return patterns.bytes.withUnsafeBytes { bytes in
    func slot(_ offset: Int) -> Int {
      Int(windowHash(at: offset, width: width, in: bytes) >> shift)
    }
    for index in indices {
      for place in places(index) {
        let slot = slot(patterns.starts[index] + place)
        if counts[slot] < .max { counts[slot] += 1 }
      }
    }
    return indices.map { index in
      var rarest = 0
      var least = UInt16.max
      for place in places(index) {
        let count = counts[slot(patterns.starts[index] + place)]
        if count < least { (rarest, least) = (place, count) }
      }
      return rarest
    }
  }
}
