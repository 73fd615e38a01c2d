/// Counts by categories of one dimension or several, without rows of totals.
package struct CountTable: Hashable, Sendable {
  /// For each cell its category in each dimension; every combination occurs once at most.
  package var categories: [[String]]
  /// For each cell its count; nil where there is no figure, which counts nothing in totals.
  package var counts: [Int?]

  package init(categories: [[String]], counts: [Int?]) {
    self.categories = categories
    self.counts = counts
  }
}

/// Which cells of a table of counts must not be published.
package struct Suppression: Hashable, Sendable {
  /// For each cell whether it is withheld.
  package var withheld: [Bool]
  /// The small cells that published totals give away although everything beside them is withheld;
  /// the totals that they count in must be withheld too.
  package var exposed: [Int]
}

extension CountTable {
  /// The cells to withhold so that no count under the threshold is published or can be recovered.
  ///
  /// The *cell suppression problem* (L. H. Cox, *Suppression methodology and statistical disclosure
  /// control*, 1980; L. Willenborg and T. de Waal, *Elements of Statistical Disclosure Control*,
  /// 2001), solved by the *hypercube method* (R. D. Repsilber; S. Giessing and D. Repsilber, 2002).
  /// It is assumed that the totals of every line and over any set of dimensions are known.
  ///
  /// Small cells are withheld first. Then, for each of them, the smallest first, further cells are
  /// withheld: the other corners of a box, of which the small cell is one corner, with two
  /// categories in each dimension. Adding to a cell and its box's corners in turn, and taking away
  /// from the rest, leaves all totals as they are, so each such step is a table that the reader
  /// cannot tell from the true one. Boxes are withheld, those of the least counts first, until the
  /// steps reach a range of counts for the small cell that is as wide as the threshold.
  ///
  /// So it is proved for each small cell that is not `exposed` that the published counts and totals
  /// allow a range of counts at least as wide as the threshold. It is not proved that as few
  /// cells as possible are withheld, nor what happens if the reader knows more: one of the counts,
  /// that a category is impossible, that withheld cells are small, or other tables of the same
  /// people.
  package func suppressed(below threshold: Int, zeroIsSmall: Bool = false) -> Suppression {
    let small = counts.indices.filter { cell in
      counts[cell].map { $0 < threshold && (zeroIsSmall || $0 != 0) } ?? false
    }
    var withheld = [Bool](repeating: false, count: counts.count)
    for cell in small { withheld[cell] = true }
    let grid = Grid(self)
    var exposed: [Int] = []
    for cell in small.sorted(by: { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }) {
      let boxes = grid.boxes(at: cell)
      var width = grid.width(of: cell, boxes, withheld)
      while width < threshold,
        let box = grid.nextBox(boxes, missing: threshold - width, withheld)
      {
        for corner in box.corners { withheld[corner] = true }
        width = grid.width(of: cell, boxes, withheld)
      }
      guard width < threshold else { continue }
      for other in grid.neighbours(of: cell) { withheld[other] = true }
      if grid.width(of: cell, boxes, withheld) < threshold { exposed.append(cell) }
    }
    return Suppression(withheld: withheld, exposed: exposed.sorted())
  }
}
