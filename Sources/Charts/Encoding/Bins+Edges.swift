extension Bins {
  /// The lower ends of all bins, and the upper end of the last.
  var edges: [Double] {
    guard step > 0, (stop - start) / step < 10_000 else { return [start, stop] }
    return (0...Int(((stop - start) / step).rounded())).map { start + step * Double($0) }
  }
}
