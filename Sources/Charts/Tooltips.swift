/// The text that appears over a mark: its categories and its exact amount.
struct Tooltips {
  private var data: DataTable
  private var parts: [Part]

  /// One column of the text.
  private struct Part {
    var column: Int
    var channel: Channel
    var title: String?
    var unit: String
  }

  /// Empty texts if the mark asks for none.
  init(_ specification: ChartSpecification, roles: Roles, data: DataTable) {
    self.data = data
    parts = []
    guard specification.mark.tooltip else { return }
    let given = specification.encoding.tooltip
    var channels = given
    if given.isEmpty {
      for channel in [roles.along, roles.offset, roles.color, roles.amount] {
        guard let channel, !channels.contains(where: { $0.field == channel.field }) else {
          continue
        }
        channels.append(channel)
      }
    }
    for channel in channels {
      guard let index = data.columns.firstIndex(where: { $0.name == channel.field }) else {
        continue
      }
      let column = data.columns[index]
      var title = given.isEmpty ? nil : column.label
      if case .text(let text) = channel.title { title = given.isEmpty ? nil : text }
      if case .hidden = channel.title { title = nil }
      parts.append(Part(column: index, channel: channel, title: title, unit: column.unit ?? ""))
    }
  }

  var isEmpty: Bool { parts.isEmpty }

  /// `2018年 · 中央 · 2,310.00万元`.
  func text(row: Int) -> String {
    var text = ""
    for part in parts {
      if !text.isEmpty { text += " · " }
      if let title = part.title { text += title + " " }
      let values = data.rows[row]
      let value = values.indices.contains(part.column) ? values[part.column] : .null
      text += label(value, part.channel, unit: part.unit)
    }
    return text
  }
}

/// A value in full, as sentences, keys and tooltips show it.
func label(_ value: Datum, _ channel: Channel, unit: String) -> String {
  switch (value, channel.format) {
  case (.null, _): return "无数据"
  case (.text(""), _): return "（空）"
  case (.text(let text), _) where channel.type != .temporal: return text
  case (.number(let number), .number(let format)?): return format.text(number) + unit
  case (.number(let number), _) where channel.type == .quantitative:
    return NumberFormat(.plain, precision: 6, groups: true).text(number) + unit
  case (.number(let number), _) where channel.type != .temporal:
    return NumberFormat.bare.text(number) + unit
  case (_, .time(let format)?): return value.date.map(format.text) ?? "无数据"
  default: return value.date?.chinese ?? "无数据"
  }
}
