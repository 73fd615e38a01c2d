/// How numbers are put into bins.
struct BinParameters: Hashable, Sendable {
  var maxbins: Int
  var step: Double?
  /// Steps to choose from, ascending.
  var steps: [Double] = []
  var minstep = 0.0
  var nice = true
  /// The range of the bins instead of that of the data.
  var extent: ClosedRange<Double>?
  /// A number at which a bin must start.
  var anchor: Double?
  var base = 10.0
  var divide: [Double] = [5, 2]
  /// Whether the data are in bins already.
  var isBinned = false

  /// The name in fields that are derived by the bins: `bin_maxbins_10`.
  private(set) var name: String

  /// What `bin: true` stands for.
  init(maxbins: Int) {
    self.maxbins = maxbins
    name = "bin_maxbins_\(maxbins)"
  }

  /// Reads `true`, `binned` or a mapping; nil for `false`, null and after a problem.
  ///
  /// `maxbins` is the number of bins where none is given.
  static func read(
    _ node: SpecificationNode, place: String, maxbins: Int, _ reader: inout SpecificationReader
  ) -> BinParameters? {
    var bin = BinParameters(maxbins: maxbins)
    switch node.value {
    case .boolean(true): return bin
    case .boolean(false), .null: return nil
    case .text("binned"):
      bin.isBinned = true
      return bin
    case .mapping(let written):
      let before = reader.problems.count
      bin.read(node, written, place, &reader)
      return reader.problems.count == before ? bin : nil
    case .number, .text, .sequence:
      reader.report(
        .wrongValue(place, node, " true、\"binned\" 或一组参数", "true, \"binned\" or a mapping"))
      return nil
    }
  }
}

extension BinParameters {
  private static let keys = [
    "maxbins", "step", "steps", "minstep", "nice", "extent", "anchor", "base", "divide", "binned",
  ]

  private mutating func read(
    _ node: SpecificationNode, _ written: [SpecificationNode.Entry], _ place: String,
    _ reader: inout SpecificationReader
  ) {
    let entries = reader.entries(of: node, place, keys: Self.keys)
    let positive = Double.leastNormalMagnitude...1e15
    maxbins = reader.count(entries["maxbins"], "\(place).maxbins") ?? maxbins
    step = reader.number(entries["step"], "\(place).step", in: positive)
    steps = reader.numbers(entries["steps"], "\(place).steps", in: positive).sorted()
    minstep = reader.number(entries["minstep"], "\(place).minstep", in: 0...1e15) ?? 0
    nice = reader.boolean(entries["nice"], "\(place).nice") ?? true
    anchor = reader.number(entries["anchor"], "\(place).anchor", in: -1e15...1e15)
    base = reader.number(entries["base"], "\(place).base", in: 1.1...1e6) ?? 10
    if let entry = entries["divide"] {
      divide = reader.numbers(entry, "\(place).divide", in: 1...1e6)
    }
    isBinned = reader.boolean(entries["binned"], "\(place).binned") ?? false
    if let entry = entries["extent"] {
      let bounds = reader.numbers(entry, "\(place).extent", in: -1e15...1e15)
      if bounds.count == 2, bounds[0] <= bounds[1] {
        extent = bounds[0]...bounds[1]
      } else if !bounds.isEmpty {
        reader.report(
          .wrongValue(
            "\(place).extent", entry.value, "从小到大的两个数", "two numbers that ascend"))
      }
    }
    name = derivedName(written)
  }

  /// The parameters as Vega-Lite joins them, in the order in which they are written.
  private func derivedName(_ written: [SpecificationNode.Entry]) -> String {
    var pairs = written.map { ($0.key, plainText($0.value)) }
    if !written.contains(where: { $0.key == "maxbins" || $0.key == "step" }) {
      pairs.append(("maxbins", "\(maxbins)"))
    }
    return pairs.reduce(into: "bin") { name, pair in
      name += "_\(pair.0)_"
      for scalar in pair.1.unicodeScalars {
        let isWord = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
        name.unicodeScalars.append(isWord ? scalar : "_")
      }
    }
  }
}

extension SpecificationReader {
  /// A list of numbers; empty after a problem.
  mutating func numbers(
    _ entry: SpecificationNode.Entry?, _ place: String, in range: ClosedRange<Double>
  ) -> [Double] {
    guard let entry else { return [] }
    guard case .sequence(let nodes) = entry.value.value, !nodes.isEmpty else {
      report(.wrongValue(place, entry.value, "一个列表", "a list"))
      return []
    }
    let numbers = nodes.compactMap {
      number(SpecificationNode.Entry(entry.key, $0), place, in: range)
    }
    return numbers.count == nodes.count ? numbers : []
  }
}

private func plainText(_ node: SpecificationNode) -> String {
  switch node.value {
  case .null: "null"
  case .boolean(let flag): flag ? "true" : "false"
  case .number(let number): scriptText(number)
  case .text(let text): text
  case .sequence(let nodes): nodes.map(plainText).joined(separator: ",")
  case .mapping: ""
  }
}
