extension Pattern {
  /// The first match in a text: of those that begin first the longest; an empty one is none.
  ///
  /// The time is linear in the text. All places that the machine can be in advance together, each
  /// with the character that its match began at; of two in one place the earlier begun goes on.
  func firstMatch(in text: String) -> Substring? {
    let scalars = text.unicodeScalars
    var threads = Threads(count: steps.count + 1)
    var next = Threads(count: steps.count + 1)
    var best: Range<String.Index>?
    var index = scalars.startIndex
    while true {
      let isEnd = index == scalars.endIndex
      if best == nil, !isAnchored.start || index == scalars.startIndex {
        // Where nothing is under way, most characters cannot begin a match.
        if threads.isEmpty, !isEnd, !isAnchored.start, !canBegin(at: index, of: scalars) {
          index = scalars.index(after: index)
          continue
        }
        add(0, from: index, to: &threads)
      }
      if let start = threads.start(of: steps.count), start < index, !isAnchored.end || isEnd,
        best.map({ start <= $0.lowerBound }) ?? true
      {
        best = start..<index
      }
      guard !isEnd, !threads.isEmpty || (best == nil && !isAnchored.start) else { break }
      let scalar = scalars[index]
      index = scalars.index(after: index)
      next.removeAll()
      for (place, start) in threads.members where place < steps.count {
        guard best.map({ start <= $0.lowerBound }) ?? true else { break }
        if case .take(let taken) = steps[place], taken.contains(scalar) {
          add(place + 1, from: start, to: &next)
        }
      }
      swap(&threads, &next)
    }
    return best.map { text[$0] }
  }

  private func canBegin(at index: String.Index, of scalars: String.UnicodeScalarView) -> Bool {
    let scalar = scalars[index]
    guard first.contains(where: { $0.contains(scalar) }) else { return false }
    guard let second else { return true }
    let next = scalars.index(after: index)
    guard next < scalars.endIndex else { return false }
    let follower = scalars[next]
    return second.contains { $0.contains(follower) }
  }

  private func add(_ place: Int, from start: String.Index, to threads: inout Threads) {
    guard threads.insert(place, from: start), place < steps.count else { return }
    switch steps[place] {
    case .take: break
    case .split(let one, let other):
      add(place + one, from: start, to: &threads)
      add(place + other, from: start, to: &threads)
    case .jump(let distance): add(place + distance, from: start, to: &threads)
    }
  }
}

/// The places that the machine is in, the earliest begun first.
private struct Threads {
  private(set) var members: [(place: Int, start: String.Index)] = []
  private var positions: [Int]

  init(count: Int) { positions = Array(repeating: 0, count: count) }

  var isEmpty: Bool { members.isEmpty }

  func start(of place: Int) -> String.Index? {
    let position = positions[place]
    guard position < members.count, members[position].place == place else { return nil }
    return members[position].start
  }

  mutating func insert(_ place: Int, from start: String.Index) -> Bool {
    guard self.start(of: place) == nil else { return false }
    positions[place] = members.count
    members.append((place, start))
    return true
  }

  mutating func removeAll() { members.removeAll(keepingCapacity: true) }
}
