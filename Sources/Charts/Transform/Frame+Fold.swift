extension Frame {
  /// One row for each row and each of some columns, with the column's name and value.
  func folded(_ fields: [String], key: String, value: String) -> Frame {
    let repeated = (0..<count).flatMap { row in fields.map { _ in row } }
    var frame = taking(repeated)
    let sources = fields.map { column($0) }
    let values = fields.map(self.values)
    frame.set(
      Column(key, (0..<repeated.count).map { .text(fields[$0 % fields.count]) }))
    let units = Set(sources.map { $0?.unit })
    frame.set(
      Column(
        value, unit: units.count == 1 ? units.first ?? nil : nil,
        (0..<repeated.count).map { values[$0 % fields.count][$0 / fields.count] }))
    return frame
  }
}
