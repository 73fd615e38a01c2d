/// A search for many patterns that looks at every few bytes only.
///
/// After S. Wu and U. Manber, *A fast algorithm for multi-pattern searching* (1994), and the q-gram
/// filters of L. Salmela, J. Tarhio and J. Kytöjoki (2006). Each pattern is represented by one of
/// its windows of `width` bytes: the one that the fewest other patterns share. A window has
/// `width - gram + 1 = stride` grams, and wherever it stands in a file, exactly one of them begins
/// at a multiple of the stride. So the search looks there only, and asks a bitmap, small enough for
/// the processor's cache, whether the gram is one of any window. Where it is, the windows
/// around it are looked up whole, and of those found the patterns are compared.
struct WindowFilter: Sendable {
  private let width: Int
  private let stride: Int
  /// How far a word of 8 bytes is shifted so that the gram's bytes are left.
  private let gramShift: UInt64
  private let hashShift: UInt64
  private let bitmap: [UInt64]
  private let windows: WindowTable

  /// Prepares the search for some of the patterns; the shortest gives the width.
  init(_ indices: [Int], of patterns: PatternBytes) {
    width = min(16, indices.map { patterns.count(of: $0) }.min() ?? 1)
    let gram = min(8, width)
    stride = width - gram + 1
    gramShift = UInt64(64 - 8 * gram)
    let bits = bitCount(atLeast: 8 * stride * indices.count, from: 12, to: 27)
    hashShift = UInt64(64 - bits)
    let places = rarestWindows(of: indices, of: patterns, width: width)
    windows = WindowTable(indices, places, of: patterns, width: width)
    bitmap = gramBitmap(
      zip(indices, places).map { patterns.range(of: $0).lowerBound + $1 }, of: patterns,
      stride: stride, gramShift: gramShift, hashShift: hashShift)
  }

  /// Calls `report` with the index and offset of every pattern in the bytes, in no order.
  func search(
    _ bytes: UnsafeRawBufferPointer, _ patterns: PatternBytes, report: (Int, Int) -> Void
  ) {
    guard bytes.count >= width, let base = bytes.baseAddress else { return }
    let (stride, gramShift, hashShift) = (stride, gramShift, hashShift)
    bitmap.withUnsafeBufferPointer { bitmap in
      func isGram(_ word: UInt64) -> UInt64 {
        let hash = hash(word << gramShift) &>> hashShift
        return bitmap[Int(truncatingIfNeeded: hash &>> 6)] &>> (hash & 63) & 1
      }
      func load(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var offset = 0
      let lastOfFour = bytes.count - 3 * stride - 8
      while offset <= lastOfFour {
        let first = isGram(load(offset))
        let second = isGram(load(offset &+ stride))
        let third = isGram(load(offset &+ 2 &* stride))
        let fourth = isGram(load(offset &+ 3 &* stride))
        if first | second | third | fourth != 0 {
          if first != 0 { verify(offset, bytes, patterns, report) }
          if second != 0 { verify(offset &+ stride, bytes, patterns, report) }
          if third != 0 { verify(offset &+ 2 &* stride, bytes, patterns, report) }
          if fourth != 0 { verify(offset &+ 3 &* stride, bytes, patterns, report) }
        }
        offset &+= 4 &* stride
      }
      while offset < bytes.count {
        if isGram(word(at: offset, in: bytes)) != 0 { verify(offset, bytes, patterns, report) }
        offset += stride
      }
    }
  }

  /// Looks up the windows that have a gram at an offset.
  @inline(never)
  private func verify(
    _ gram: Int, _ bytes: UnsafeRawBufferPointer, _ patterns: PatternBytes,
    _ report: (Int, Int) -> Void
  ) {
    let first = max(0, gram - stride + 1)
    let last = min(gram, bytes.count - width)
    guard first <= last else { return }
    for start in first...last {
      let window = windowHash(at: start, width: width, in: bytes)
      windows.forEach(window) { index, place in
        let offset = start - place
        if patterns.isEqual(index, at: offset, in: bytes) { report(index, offset) }
      }
    }
  }
}

extension PatternBytes {
  /// Whether a pattern stands at an offset of a file.
  fileprivate func isEqual(_ index: Int, at offset: Int, in file: UnsafeRawBufferPointer) -> Bool {
    let range = range(of: index)
    guard offset >= 0, offset + range.count <= file.count else { return false }
    return bytes.withUnsafeBytes { pattern in
      UnsafeRawBufferPointer(rebasing: pattern[range])
        .elementsEqual(UnsafeRawBufferPointer(rebasing: file[offset..<(offset + range.count)]))
    }
  }
}

/// The hashes of all grams of the windows that begin at the starts.
private func gramBitmap(
  _ starts: [Int], of patterns: PatternBytes, stride: Int, gramShift: UInt64, hashShift: UInt64
) -> [UInt64] {
  var bitmap = [UInt64](repeating: 0, count: 1 << (58 - Int(hashShift)))
  patterns.bytes.withUnsafeBytes { bytes in
    for start in starts {
      for offset in start..<(start + stride) {
        let hash = hash(word(at: offset, in: bytes) << gramShift) >> hashShift
        bitmap[Int(hash >> 6)] |= 1 << (hash & 63)
      }
    }
  }
  return bitmap
}

/// For each pattern the place of the window that the fewest windows of all patterns are like.
private func rarestWindows(
  of indices: [Int], of patterns: PatternBytes, width: Int
) -> [Int] {
  let total = indices.reduce(0) { $0 + patterns.count(of: $1) - width + 1 }
  guard total > indices.count else { return [Int](repeating: 0, count: indices.count) }
  let shift = UInt64(64 - bitCount(atLeast: 2 * total, from: 10, to: 22))
  var counts = [UInt16](repeating: 0, count: 1 << (64 - Int(shift)))
  return patterns.bytes.withUnsafeBytes { bytes in
    func slot(_ offset: Int) -> Int {
      Int(windowHash(at: offset, width: width, in: bytes) >> shift)
    }
    for index in indices {
      let range = patterns.range(of: index)
      for offset in range.lowerBound...(range.upperBound - width) {
        let slot = slot(offset)
        if counts[slot] < .max { counts[slot] += 1 }
      }
    }
    return indices.map { index in
      let range = patterns.range(of: index)
      let places = range.lowerBound...(range.upperBound - width)
      let rarest = places.min { counts[slot($0)] < counts[slot($1)] } ?? range.lowerBound
      return rarest - range.lowerBound
    }
  }
}
