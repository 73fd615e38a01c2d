extension MarkType {
  /// What is wrong with an encoding as a whole.
  struct Fault {
    var channel: ChannelName?
    var chinese: String
    var english: String
  }

  /// The faults of an encoding for this mark.
  func faults(of encoding: Encoding) -> [Fault] {
    switch self {
    case .bar, .area, .line, .trail, .tick: return planeFaults(encoding)
    case .arc: return arcFaults(encoding)
    case .rect, .rule, .point, .circle, .square, .text: return endFaults(encoding)
    case .sparkline: return missing([.x, .y], encoding)
    case .sankey: return missing([.source, .target], encoding) + amountFaults(.size, encoding)
    case .treemap: return missing([.size], encoding) + amountFaults(.size, encoding)
    case .waterfall: return missing([.x, .y], encoding) + measured(across: .x, along: .y, encoding)
    case .bullet:
      return missing([.x, .y], encoding) + measured(across: .y, along: .x, encoding)
        + amountFaults(.target, encoding)
    case .gantt:
      return missing([.x, .y], encoding) + temporal([.x, .x2], encoding)
        + discrete(.y, encoding)
    case .tile: return missing([.x, .y], encoding)
    case .calendar: return missing([.x, .color], encoding) + temporal([.x], encoding)
    case .pyramid:
      return missing([.x, .y, .color], encoding) + measured(across: .y, along: .x, encoding)
        + discrete(.color, encoding)
    }
  }

  /// The channels that have to show a field.
  private func missing(_ channels: [ChannelName], _ encoding: Encoding) -> [Fault] {
    channels.compactMap { channel in
      guard encoding[channel]?.isField != true else { return nil }
      let name = channel.rawValue
      return Fault(
        channel: encoding[channel] == nil ? nil : channel,
        chinese:
          "\(rawValue) 要有 \(name)（\(channel.meaning(self).chinese)），请写 \(name): {field: 列名\(channel.typeHint(self))}",
        english:
          "\(rawValue) needs \(name) (\(channel.meaning(self).english)); write \(name): {field: <column>\(channel.typeHint(self))}"
      )
    }
  }

  /// One axis of categories and one of amounts.
  private func measured(
    across: ChannelName, along: ChannelName, _ encoding: Encoding
  ) -> [Fault] {
    guard let a = encoding[across], let b = encoding[along], a.isField, b.isField else { return [] }
    if a.isMeasure, b.type.isDiscrete {
      return [
        Fault(
          channel: across,
          chinese: "\(rawValue) 的 \(across.rawValue) 应是类别，\(along.rawValue) 应是数量；这里正好相反，请对调",
          english:
            "\(across.rawValue) of a \(rawValue) holds categories and \(along.rawValue) amounts; here they are exchanged"
        )
      ]
    }
    return discrete(across, encoding) + amountFaults(along, encoding)
  }

  private func discrete(_ channel: ChannelName, _ encoding: Encoding) -> [Fault] {
    guard let definition = encoding[channel], definition.isField, !definition.type.isDiscrete else {
      return []
    }
    let name = channel.rawValue
    return [
      Fault(
        channel: channel,
        chinese:
          "\(rawValue) 的 \(name) 应是类别，这里的 type 是 \(definition.type.rawValue)；请写 type: ordinal 或 nominal",
        english:
          "\(name) of a \(rawValue) holds categories, not type \(definition.type.rawValue); write type: ordinal or nominal"
      )
    ]
  }

  private func amountFaults(_ channel: ChannelName, _ encoding: Encoding) -> [Fault] {
    guard let definition = encoding[channel], definition.isField,
      definition.type != .quantitative || definition.bin != nil
    else { return [] }
    let name = channel.rawValue
    return [
      Fault(
        channel: channel,
        chinese:
          "\(rawValue) 的 \(name) 应是数量，这里的 type 是 \(definition.type.rawValue)；请写 type: quantitative",
        english:
          "\(name) of a \(rawValue) holds amounts, not type \(definition.type.rawValue); write type: quantitative"
      )
    ]
  }

  private func temporal(_ channels: [ChannelName], _ encoding: Encoding) -> [Fault] {
    channels.compactMap { channel in
      guard let definition = encoding[channel], definition.isField, definition.type != .temporal,
        // The second end takes the type of the first.
        channel.primary == channel
      else { return nil }
      let name = channel.rawValue
      return Fault(
        channel: channel,
        chinese:
          "\(rawValue) 的 \(name) 应是日期，这里的 type 是 \(definition.type.rawValue)；请写 type: temporal",
        english:
          "\(name) of a \(rawValue) holds dates, not type \(definition.type.rawValue); write type: temporal"
      )
    }
  }

  /// Marks that run along an axis.
  private func planeFaults(_ encoding: Encoding) -> [Fault] {
    let places: [ChannelName] = [.x, .y, .x2, .y2]
    guard places.contains(where: { encoding[$0] != nil }) else {
      return [
        Fault(
          chinese: "\(rawValue) 要有 x 或 y，请写 x: {field: 列名} 或 y: {field: 列名}",
          english: "\(rawValue) needs x or y; write x: {field: <column>} or y: {field: <column>}")
      ]
    }
    return endFaults(encoding)
  }

  /// Slices are amounts around a circle or from its centre.
  private func arcFaults(_ encoding: Encoding) -> [Fault] {
    if encoding[.theta] != nil || encoding[.radius] != nil || encoding[.theta2] != nil { return [] }
    return [
      Fault(
        chinese: "arc 要有 theta 或 radius（扇形的大小），请写 theta: {field: 列名, type: quantitative}；没有 x、y 轴",
        english:
          "arc needs theta or radius (how large slices are); write theta: {field: <column>, type: quantitative}; it has no axes x and y"
      )
    ]
  }

  /// The other end of a mark needs the first.
  private func endFaults(_ encoding: Encoding) -> [Fault] {
    [ChannelName.x, .y].compactMap { channel in
      guard let secondary = channel.secondary, encoding[secondary] != nil, encoding[channel] == nil
      else { return nil }
      let (name, other) = (channel.rawValue, secondary.rawValue)
      return Fault(
        channel: secondary,
        chinese: "只有 \(other) 没有 \(name)：\(other) 是另一端，要和 \(name) 一起写",
        english:
          "there is \(other) without \(name): it is the other end, and needs \(name) beside it")
    }
  }
}

extension ChannelName {
  /// What a channel of a mark stands for.
  fileprivate func meaning(_ mark: MarkType) -> (chinese: String, english: String) {
    switch (mark, self) {
    case (_, .source): ("从哪里来", "where flows come from")
    case (_, .target): ("到哪里去", "where flows go to")
    case (_, .size): ("每格的数量", "the amount of each cell")
    case (.waterfall, .x): ("各项的名称", "the names of the changes")
    case (.waterfall, .y): ("每项增减的数量", "the amount of each change")
    case (.bullet, .x): ("实际达到的数量", "what was reached")
    case (.bullet, .y): ("各项的名称", "the names of the rows")
    case (.gantt, .x): ("开始日期", "when a task starts")
    case (.gantt, .y): ("任务名称", "the name of the task")
    case (.tile, .x): ("第几列", "the column of the tile")
    case (.tile, .y): ("第几行", "the row of the tile")
    case (.calendar, .x): ("日期", "the day")
    case (.calendar, .color): ("每天的数量", "the amount of each day")
    case (.pyramid, .x): ("人数", "the amount")
    case (.pyramid, .y): ("年龄组", "the age group")
    case (.pyramid, .color): ("左右两组，如性别", "the two groups, such as the sexes")
    default: ("横向或纵向的位置", "a position")
    }
  }

  fileprivate func typeHint(_ mark: MarkType) -> String {
    switch (mark, self) {
    case (_, .size), (.waterfall, .y), (.bullet, .x), (.pyramid, .x), (.calendar, .color):
      ", type: quantitative"
    case (.gantt, .x), (.calendar, .x): ", type: temporal"
    case (.waterfall, .x), (.pyramid, .y): ", type: ordinal"
    default: ""
    }
  }
}
