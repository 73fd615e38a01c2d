/// Puts values together one by one.
struct Aggregator {
  private let operation: AggregateOperation
  private var count = 0
  private var valid = 0
  private var missing = 0
  private var distinct: Set<Datum> = []
  private var sum = 0.0
  private var product = 1.0
  private var mean = 0.0
  /// The sum of the squared distances from the mean, by Welford's method.
  private var deviation = 0.0
  private var extreme = Datum.null
  private var numbers: [Double] = []
  /// Whether the numbers ascend, as they must once a result was asked for.
  private var isSorted = false
  private var holdsDates = true

  init(_ operation: AggregateOperation) { self.operation = operation }

  mutating func add(_ value: Datum) {
    count += 1
    switch operation {
    case .count: return
    case .distinct:
      distinct.insert(value)
      return
    case .missing:
      if isMissing(value) { missing += 1 }
      return
    default: break
    }
    guard value.isValid else { return }
    valid += 1
    switch operation {
    case .valid: break
    case .min: if extreme == .null || Datum.ascends(value, extreme) { extreme = value }
    case .max: if extreme == .null || Datum.ascends(extreme, value) { extreme = value }
    default: add(value.number, isDate: value.isDate)
    }
  }

  private mutating func add(_ number: Double, isDate: Bool) {
    if !isDate { holdsDates = false }
    switch operation {
    case .median, .q1, .q3: insert(number)
    default:
      sum += number
      product *= number
      let distance = number - mean
      mean += distance / Double(valid)
      deviation += distance * (number - mean)
    }
  }

  private mutating func insert(_ number: Double) {
    guard !number.isNaN else { return }
    guard isSorted else { return numbers.append(number) }
    var (lower, upper) = (0, numbers.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if numbers[middle] <= number { lower = middle + 1 } else { upper = middle }
    }
    numbers.insert(number, at: lower)
  }

  /// The result so far; null where there are too few values.
  mutating func result() -> Datum {
    switch operation {
    case .count: return .number(Double(count))
    case .valid: return .number(Double(valid))
    case .missing: return .number(Double(missing))
    case .distinct: return .number(Double(distinct.count))
    case .min, .max: return extreme
    case .median: return quantile(0.5)
    case .q1: return quantile(0.25)
    case .q3: return quantile(0.75)
    case .sum: return valid > 0 ? datum(sum) : .null
    case .product: return valid > 0 ? datum(product) : .null
    case .mean, .average: return valid > 0 ? datum(mean, isDate: holdsDates) : .null
    case .variance, .variancep, .stdev, .stdevp, .stderr:
      return valid > 1 ? datum(spread) : .null
    }
  }

  private var spread: Double {
    let sample = deviation / Double(valid - 1)
    let population = deviation / Double(valid)
    return switch operation {
    case .variance: sample
    case .variancep: population
    case .stdev: sample.squareRoot()
    case .stdevp: population.squareRoot()
    default: sample.squareRoot() / Double(valid).squareRoot()
    }
  }

  private mutating func quantile(_ fraction: Double) -> Datum {
    if !isSorted { numbers.sort() }
    isSorted = true
    return AggregateOperation.quantile(fraction, of: numbers)
      .map { datum($0, isDate: holdsDates) } ?? .null
  }
}

extension Datum {
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}

private func isMissing(_ datum: Datum) -> Bool {
  switch datum {
  case .null: true
  case .text(let text): text.isEmpty
  case .boolean, .number, .date: false
  }
}

private func datum(_ number: Double, isDate: Bool = false) -> Datum {
  if number.isNaN { return .null }
  guard isDate, number.magnitude < 9e15 else { return .number(number) }
  return .date(Timestamp(milliseconds: Int(number.rounded())))
}
