/// The functions of lists, most of which take texts as lists of their characters.
extension ExpressionFunction {
  func listing(_ arguments: [ExpressionValue]) -> ExpressionValue {
    if case .list(let values) = arguments[0] { return listing(values, arguments) }
    switch self {
    case .inrange: return inrange(arguments)
    case .indexof, .lastindexof, .length, .slice:
      return arguments[0] == .null
        ? .null : listing(Array(arguments[0].text.unicodeScalars), arguments)
    default: return .null
    }
  }

  private func listing(
    _ values: [ExpressionValue], _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    switch self {
    case .length: return .number(Double(values.count))
    case .indexof:
      return .number(
        values.firstIndex { ExpressionValue.isIdentical($0, arguments[1]) }.map(Double.init) ?? -1)
    case .lastindexof:
      return .number(
        values.lastIndex { ExpressionValue.isIdentical($0, arguments[1]) }.map(Double.init) ?? -1)
    case .slice: return .list(Array(values[sliceBounds(values.count, arguments)]))
    case .peek: return values.last ?? .null
    case .reverse: return .list(values.reversed())
    case .sort:
      return .list(values.sorted { ExpressionValue.order($0, $1).map { $0 < 0 } ?? false })
    case .join:
      return .text(
        values.map { $0 == .null ? "" : $0.text }
          .joined(separator: arguments.count > 1 ? arguments[1].text : ","))
    case .span:
      guard let first = values.first, let last = values.last else { return .number(0) }
      return .number(last.number - first.number)
    case .lerp:
      guard let first = values.first, let last = values.last else { return .null }
      return .number(first.number + (last.number - first.number) * arguments[1].number)
    case .extent:
      let numbers = values.filter { $0 != .null }.map(\.number).filter { !$0.isNaN }
      guard let least = numbers.min(), let greatest = numbers.max() else {
        return .list([.null, .null])
      }
      return .list([.number(least), .number(greatest)])
    default: return .null
    }
  }

  private func listing(
    _ text: [Unicode.Scalar], _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    switch self {
    case .length: return .number(Double(text.count))
    case .slice: return .text(scalarText(text[sliceBounds(text.count, arguments)]))
    default:
      let part = Array(arguments[1].text.unicodeScalars)
      guard part.count <= text.count else { return .number(-1) }
      let places = 0...(text.count - part.count)
      let found =
        self == .indexof
        ? places.first { text[$0...].starts(with: part) }
        : places.last { text[$0...].starts(with: part) }
      return .number(found.map(Double.init) ?? -1)
    }
  }

  /// Whether a value lies between the ends of a list, which count as within unless told otherwise.
  private func inrange(_ arguments: [ExpressionValue]) -> ExpressionValue {
    guard case .list(let bounds) = arguments[1], var lower = bounds.first, var upper = bounds.last
    else { return .boolean(false) }
    if ExpressionValue.order(lower, upper) == 1 { swap(&lower, &upper) }
    let includesLower = arguments.count > 2 ? arguments[2].isTrue : true
    let includesUpper = arguments.count > 3 ? arguments[3].isTrue : true
    guard let below = ExpressionValue.order(lower, arguments[0]),
      let above = ExpressionValue.order(arguments[0], upper)
    else { return .boolean(false) }
    return .boolean(below < (includesLower ? 1 : 0) && above < (includesUpper ? 1 : 0))
  }

  /// The places from the second argument up to the third; those below 0 count from the end.
  private func sliceBounds(_ count: Int, _ arguments: [ExpressionValue]) -> Range<Int> {
    func place(_ index: Int, otherwise: Int) -> Int {
      guard index < arguments.count else { return otherwise }
      let place = wholeNumber(arguments[index].number)
      return Swift.min(Swift.max(place < 0 ? count + place : place, 0), count)
    }
    let start = place(1, otherwise: 0)
    return start..<Swift.max(start, place(2, otherwise: count))
  }
}

/// A number without its fraction, within a billion of 0.
func wholeNumber(_ number: Double) -> Int {
  number.isNaN ? 0 : Int(Swift.min(Swift.max(number, -1e9), 1e9))
}

func scalarText(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
