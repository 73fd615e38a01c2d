import Diagnostics

/// Turns the text of a pattern into the steps of its machine.
struct PatternParser {
  private static let mostSteps = 2000
  private static let mostLevels = 50

  private(set) var isAnchoredAtStart = false
  private(set) var isAnchoredAtEnd = false
  private let scalars: [UnicodeScalar]
  private var index = 0
  private var level = 0

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    // Where the whole text is matched they say nothing.
    if scalars.first == "^" {
      scalars.removeFirst()
      isAnchoredAtStart = true
    }
    if scalars.last == "$", scalars.dropLast().last != "\\" {
      scalars.removeLast()
      isAnchoredAtEnd = true
    }
    self.scalars = scalars
  }

  mutating func wholePattern() throws(Pattern.Fault) -> [Pattern.Step] {
    let steps = try alternatives()
    guard peek == nil else { throw fault("多了一个 )", "there is a ) too many") }
    return steps
  }

  private mutating func alternatives() throws(Pattern.Fault) -> [Pattern.Step] {
    var steps = try sequence()
    while peek == "|" {
      index += 1
      let other = try sequence()
      steps =
        [.split(1, steps.count + 2)] + steps + [.jump(other.count + 1)] + other
    }
    return steps
  }

  private mutating func sequence() throws(Pattern.Fault) -> [Pattern.Step] {
    var steps: [Pattern.Step] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      let one = try atom()
      steps += try repeated(one)
      guard steps.count <= Self.mostSteps else {
        throw fault("太长", "it is too long")
      }
    }
    return steps
  }

  private mutating func atom() throws(Pattern.Fault) -> [Pattern.Step] {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(": return try group()
    case "[": return [.take(try characterClass())]
    case ".": return [.take(.any)]
    case "\\": return [.take(try escape())]
    case "*", "+", "?", "{":
      throw fault("\(scalar) 前面没有可重复的内容", "there is nothing for \(scalar) to repeat")
    case "^", "$":
      throw fault("\(scalar) 只能放在两端", "\(scalar) can only stand at the ends")
    default: return [.take(ScalarClass(ranges: [scalar.value...scalar.value]))]
    }
  }

  private mutating func group() throws(Pattern.Fault) -> [Pattern.Step] {
    if peek == "?" {
      guard index + 1 < scalars.count, scalars[index + 1] == ":" else {
        throw fault("只能用 ( ) 和 (?: )", "only the groups ( ) and (?: ) are known")
      }
      index += 2
    }
    level += 1
    guard level <= Self.mostLevels else { throw fault("括号层数太多", "the groups are too deep") }
    let steps = try alternatives()
    guard peek == ")" else { throw fault("括号没有写完", "a group is not closed") }
    index += 1
    level -= 1
    return steps
  }

  /// The steps as often as the repetition behind them says.
  private mutating func repeated(_ steps: [Pattern.Step]) throws(Pattern.Fault) -> [Pattern.Step] {
    guard let scalar = peek, let bounds = try bounds(scalar) else { return steps }
    // `*?` prefers the shorter match; for a match of the whole text that makes no difference.
    if peek == "?" { index += 1 }
    let optional: [Pattern.Step] = [.split(1, steps.count + 1)] + steps
    let copies = bounds.least + (bounds.most.map { $0 - bounds.least } ?? 1)
    guard copies * (steps.count + 2) <= Self.mostSteps else {
      throw fault("重复次数太多", "it repeats too often")
    }
    var result: [Pattern.Step] = []
    for _ in 0..<bounds.least { result += steps }
    guard let most = bounds.most else {
      return result + [.split(1, steps.count + 2)] + steps + [.jump(-steps.count - 1)]
    }
    for _ in bounds.least..<most { result += optional }
    return result
  }

  private mutating func bounds(
    _ scalar: UnicodeScalar
  ) throws(Pattern.Fault) -> (least: Int, most: Int?)? {
    index += 1
    switch scalar {
    case "*": return (0, nil)
    case "+": return (1, nil)
    case "?": return (0, 1)
    case "{": break
    default:
      index -= 1
      return nil
    }
    let problem = fault("{ } 里应为次数，如 {2} 或 {1,3}", "write a count such as {2} or {1,3}")
    guard let least = number() else { throw problem }
    var most: Int? = least
    if peek == "," {
      index += 1
      most = number()
    }
    guard peek == "}", most ?? least >= least else { throw problem }
    index += 1
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = scalars[index...].prefix { ("0"..."9").contains($0) }.prefix(4)
    index += digits.count
    return Int(String(String.UnicodeScalarView(digits)))
  }

  private mutating func characterClass() throws(Pattern.Fault) -> ScalarClass {
    var result = ScalarClass()
    if peek == "^" {
      result.isNegated = true
      index += 1
    }
    var isFirst = true
    while let scalar = peek, scalar != "]" || isFirst {
      isFirst = false
      index += 1
      if scalar == "\\" {
        let escaped = try escape()
        guard !escaped.isNegated else {
          throw fault("方括号里不能用这个写法", "this escape cannot stand in a class")
        }
        result.properties += escaped.properties
        result.lacking += escaped.lacking
        result.ranges += try range(from: escaped)
      } else {
        result.ranges += try range(
          from: ScalarClass(ranges: [scalar.value...scalar.value]))
      }
    }
    guard peek == "]" else { throw fault("方括号没有写完", "a class is not closed") }
    index += 1
    return result
  }

  /// The ranges of one member of a class: the character, or all up to the one behind `-`.
  private mutating func range(
    from member: ScalarClass
  ) throws(Pattern.Fault) -> [ClosedRange<UInt32>] {
    guard member.ranges.count == 1, member.ranges[0].count == 1, peek == "-",
      index + 1 < scalars.count, scalars[index + 1] != "]"
    else { return member.ranges }
    index += 1
    let scalar = scalars[index]
    index += 1
    let end = scalar == "\\" ? try escape().ranges : [scalar.value...scalar.value]
    guard end.count == 1, member.ranges[0].lowerBound <= end[0].lowerBound else {
      throw fault("方括号里的范围写反了", "a range of a class is the wrong way round")
    }
    return [member.ranges[0].lowerBound...end[0].lowerBound]
  }

  private mutating func escape() throws(Pattern.Fault) -> ScalarClass {
    guard let scalar = peek else { throw fault("\\ 后面没有内容", "nothing follows the \\") }
    index += 1
    switch scalar {
    case "d": return .digits
    case "D": return ScalarClass(ranges: [0...0x2F, 0x3A...0x10FFFF])
    case "w": return ScalarClass(properties: [.word])
    case "W": return ScalarClass(lacking: [.word])
    case "s": return ScalarClass(properties: [.space])
    case "S": return ScalarClass(lacking: [.space])
    case "n": return ScalarClass(ranges: [0x0A...0x0A])
    case "t": return ScalarClass(ranges: [0x09...0x09])
    case "r": return ScalarClass(ranges: [0x0D...0x0D])
    case "p", "P":
      let property = try property()
      return scalar == "p"
        ? ScalarClass(properties: [property]) : ScalarClass(lacking: [property])
    default:
      guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else {
        throw fault("不认识 \\\(scalar)", "\\\(scalar) is not known")
      }
      return ScalarClass(ranges: [scalar.value...scalar.value])
    }
  }

  private mutating func property() throws(Pattern.Fault) -> ScalarClass.Property {
    let known: [String: ScalarClass.Property] = [
      "L": .letter, "Lu": .capital, "Ll": .small, "N": .number, "Nd": .number, "Han": .han,
      "IsHan": .han, "Script=Han": .han,
    ]
    let name = scalars[index...].dropFirst().prefix { $0 != "}" }
    guard peek == "{", let property = known[String(String.UnicodeScalarView(name))] else {
      throw fault("\\p 只认识 {L} {Lu} {Ll} {N} {Han}", "\\p knows only {L} {Lu} {Ll} {N} {Han}")
    }
    index += name.count + 2
    return property
  }

  private var peek: UnicodeScalar? { index < scalars.count ? scalars[index] : nil }

  private func fault(_ chinese: String, _ english: String) -> Pattern.Fault {
    Pattern.Fault(
      message: Message(
        "第 \(index + 1) 个字附近，\(chinese)", "near character \(index + 1), \(english)"))
  }
}
