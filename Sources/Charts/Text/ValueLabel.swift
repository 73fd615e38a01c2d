/// How the values of a channel are written in full, as sentences, keys and tooltips show them.
struct ValueLabel: Sendable {
  private var format: ValueFormat?
  private var type: FieldType
  private var timeUnit: TimeUnit?
  /// The unit that follows amounts.
  var unit: String

  init(_ definition: ChannelDefinition, column: Frame.Column?, format: ValueFormat? = nil) {
    self.format = format ?? definition.format
    type = definition.type
    timeUnit = definition.timeUnit ?? column?.timeUnit
    let countless: Set<AggregateOperation> = [.count, .distinct, .valid, .missing]
    unit = definition.aggregate.map(countless.contains) == true ? "" : column?.unit ?? ""
  }

  /// Whether an axis of dates writes the year once, below the first label that it belongs to.
  var splitsYears: Bool { format == nil && timeUnit?.parts.contains(.year) != false }

  /// A value without its unit.
  func text(_ value: Datum) -> String {
    switch value {
    case .null: return "无数据"
    case .boolean(let flag): return flag ? "是" : "否"
    case .text(""): return "（空）"
    case .text(let text):
      if type == .temporal, let date = Timestamp(text) { return self.text(.date(date)) }
      return text
    case .number(let number):
      switch format {
      case .number(let format): return format.text(number)
      case .time(let format): return value.date.map(format.text) ?? "无数据"
      case nil:
        // What six decimals would hide is written with its digits.
        return type == .quantitative && (number.magnitude >= 1e-6 || number == 0)
          ? NumberFormat.amount.text(number) : NumberFormat.bare.text(number)
      }
    case .date(let date):
      if case .time(let format)? = format { return format.text(date) }
      return timeUnit?.text(date) ?? date.chinese
    }
  }

  /// A value with its unit.
  func phrase(_ value: Datum) -> String {
    if case .number = value { return text(value) + unit }
    return text(value)
  }
}

extension NumberFormat {
  /// An amount in full: grouped, with as many decimals as it has, at most six.
  static let amount = NumberFormat(.fixed, precision: 6, groups: true, trims: true)
}
