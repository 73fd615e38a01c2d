/// One run of a window filter over a file.
struct WindowSearch {
  /// A pattern and where it stands.
  struct Hit {
    var pattern: Int
    var offset: Int
  }

  let width: Int
  let stride: Int
  let grams: GramView
  let windows: WindowView
  let patterns: PatternView
  let file: UnsafeRawBufferPointer
  var hits: [Hit] = []

  mutating func run() {
    let (grams, file, stride) = (grams, file, stride)
    var offset = 0
    let lastFull = file.count - 8
    while offset <= lastFull {
      if grams.contains(fullWord(at: offset, in: file)) { verify(offset) }
      offset &+= stride
    }
    while offset < file.count {
      if grams.contains(word(at: offset, in: file)) { verify(offset) }
      offset += stride
    }
  }

  /// Looks up the windows that have a gram at an offset.
  @inline(never)
  private mutating func verify(_ gram: Int) {
    var start = max(0, gram - stride + 1)
    let last = min(gram, file.count - width)
    while start <= last {
      let window = windowHash(at: start, width: width, in: file)
      for number in windows.slot(window) {
        let entry = windows.entries[number]
        guard entry.tag == UInt32(truncatingIfNeeded: window) else { continue }
        let pattern = Int(entry.pattern)
        let offset = start - Int(entry.place)
        guard patterns.isEqual(pattern, at: offset, in: file) else { continue }
        hits.append(Hit(pattern: pattern, offset: offset))
      }
      start += 1
    }
  }
}
