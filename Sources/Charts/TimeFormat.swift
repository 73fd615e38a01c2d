/// How dates are written: by a format string of d3 such as `%Y-%m`, or the Chinese default.
///
/// The subset is `%Y %y %m %-m %d %-d %e %b %B %%`; month names are Chinese (`10月`).
public struct TimeFormat: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case literal(String)
    case year, shortYear, paddedMonth, month, monthName, paddedDay, day
  }

  private var pieces: [Piece] = []

  /// A format string of d3; nil if it is not of the supported subset.
  public init?(_ specifier: String) {
    var literal = ""
    var characters = specifier[...]
    while let character = characters.popFirst() {
      guard character == "%" else {
        literal.append(character)
        continue
      }
      guard var directive = characters.popFirst() else { return nil }
      var isPadded = true
      if directive == "-" {
        guard let next = characters.popFirst() else { return nil }
        (directive, isPadded) = (next, false)
      }
      let piece: Piece
      switch directive {
      case "%" where isPadded:
        literal.append("%")
        continue
      case "Y" where isPadded: piece = .year
      case "y" where isPadded: piece = .shortYear
      case "m": piece = isPadded ? .paddedMonth : .month
      case "b" where isPadded, "B" where isPadded: piece = .monthName
      case "d": piece = isPadded ? .paddedDay : .day
      case "e" where isPadded: piece = .day
      default: return nil
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      pieces.append(piece)
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }

  /// The date as text.
  public func text(_ date: CalendarDate) -> String {
    let (year, month, day) = date.parts
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .year: text += String(year)
      case .shortYear: text += padded(year % 100)
      case .paddedMonth: text += padded(month)
      case .month: text += String(month)
      case .monthName: text += "\(month)月"
      case .paddedDay: text += padded(day)
      case .day: text += String(day)
      }
    }
    return text
  }
}

extension CalendarDate {
  /// The whole date in Chinese: `2018年`, `2018年10月` or `2018年10月7日`.
  public var chinese: String {
    let (year, month, day) = parts
    return switch precision {
    case .year: "\(year)年"
    case .month: "\(year)年\(month)月"
    case .day: "\(year)年\(month)月\(day)日"
    }
  }

  /// What an axis shows where the year is known: `2018年`, `10月` or `10月7日`.
  var short: String {
    let (year, month, day) = parts
    return switch precision {
    case .year: "\(year)年"
    case .month: "\(month)月"
    case .day: "\(month)月\(day)日"
    }
  }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
