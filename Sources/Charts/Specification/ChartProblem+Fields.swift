extension ChartProblem {
  /// A field that the data does not have; the nearest name is suggested.
  static func unknownField(
    _ name: String, _ place: String, at node: SpecificationNode, columns: [String]
  ) -> ChartProblem {
    let guess = nearest(to: name, in: columns)
    let list = columns.joined(separator: ", ")
    return ChartProblem(
      .error, "chart-field", at: node.position,
      "\(place)：数据里没有“\(name)”这一列；" + (guess.map { "是不是“\($0)”？" } ?? "有的列：\(list)"),
      "\(place): the data has no column \"\(name)\"; "
        + (guess.map { "did you mean \"\($0)\"?" } ?? "it has \(list)"))
  }

  /// A property that must be there.
  static func missing(
    _ property: String, in place: String, at node: SpecificationNode
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-property", at: node.position, "\(place) 缺少“\(property)”",
      "\(place) lacks \"\(property)\"")
  }
}

extension SpecificationReader {
  /// The name of a column that is there; any name while the columns are not known.
  mutating func field(_ node: SpecificationNode, _ place: String) -> String? {
    guard case .text(let name) = node.value else {
      report(.wrongValue(place, node, "一个列名", "the name of a column"))
      return nil
    }
    guard let columns, !columns.contains(where: { $0.name == name }) else { return name }
    report(.unknownField(name, place, at: node, columns: columns.map(\.name)))
    return nil
  }

  /// A whole number from 1.
  mutating func count(_ entry: SpecificationNode.Entry?, _ place: String) -> Int? {
    guard let entry else { return nil }
    if case .number(let number) = entry.value.value, number == number.rounded(),
      (1...1e9).contains(number)
    {
      return Int(number)
    }
    report(.wrongValue(place, entry.value, "1 以上的整数", "a whole number from 1"))
    return nil
  }
}
