/// Moves labels along one axis as little as they need to stand apart, given their middles and sizes.
///
/// The sum of the squared moves is least. What has no room within the bounds is squeezed: then sizes
/// count for less, in proportion. A position that is no number counts as the middle of the bounds.
func spread(
  _ positions: [Double], sizes: [Double], within bounds: ClosedRange<Double>
) -> [Double] {
  let length = bounds.upperBound - bounds.lowerBound
  let sizes = positions.indices.map { $0 < sizes.count && sizes[$0] > 0 ? sizes[$0] : 0 }
  let total = sizes.reduce(0, +)
  let squeeze = total > length ? length / total : 1
  let wanted = positions.map { $0.isNaN ? bounds.lowerBound + length / 2 : $0 }
  let order = wanted.indices.sorted {
    wanted[$0] < wanted[$1] || wanted[$0] == wanted[$1] && $0 < $1
  }
  // With the sizes before each label taken off, standing apart means not to descend: isotonic
  // regression by pooling neighbours that violate the order.
  var pools: [(sum: Double, count: Int)] = []
  var before = 0.0
  for index in order {
    let size = sizes[index] * squeeze
    let least = bounds.lowerBound + before + size / 2
    var pool = (sum: min(max(wanted[index], -1e9), 1e9) - least, count: 1)
    before += size
    while let last = pools.last, last.sum * Double(pool.count) > pool.sum * Double(last.count) {
      pool = (pool.sum + last.sum, pool.count + last.count)
      pools.removeLast()
    }
    pools.append(pool)
  }
  var result = wanted
  var place = 0
  before = bounds.lowerBound
  let slack = max(0, length - total * squeeze)
  for pool in pools {
    let shift = min(max(pool.sum / Double(pool.count), 0), slack)
    for index in order[place..<place + pool.count] {
      let size = sizes[index] * squeeze
      result[index] = before + size / 2 + shift
      before += size
    }
    place += pool.count
  }
  return result
}
