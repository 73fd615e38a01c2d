/// The candidate that is nearest to a mistyped word, or nil when none is near enough.
///
/// The distance is Levenshtein's over Unicode scalars; a candidate is near when at most a third of
/// the longer word, and at least one scalar, would have to change, but never all of it. Ties go to
/// the first candidate.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    let allowed = min(max(1, max(wanted.count, scalars.count) / 3), (best?.distance ?? .max) - 1)
    guard abs(wanted.count - scalars.count) <= allowed, allowed < max(wanted.count, scalars.count)
    else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= allowed { best = (distance, candidate) }
  }
  return best?.candidate
}

private func editDistance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for (j, y) in b.enumerated() {
      current.append(
        min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x == y ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.count]
}
