import Checks
package import Diagnostics
import Ledger

/// What is due on the days after `today` up to `end`.
package struct DueList: Sendable {
  var site: String
  var today: CivilDate
  var end: CivilDate
  /// The command to run on each of the days.
  var command: String
  /// In the order of their days.
  package var items: [DueItem]
}

/// One thing that is due on a day.
package struct DueItem: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case published, withdrawn, duty
  }

  var day: CivilDate
  package var kind: Kind
  package var message: Message
  package var basis: String?
  package var location: SourceLocation?

  init(_ change: UpcomingChange) {
    var what = Message(change.table + " " + change.key, change.table + " " + change.key)
    if change.rows > 1 {
      what.chinese += "（\(change.rows) 行）"
      what.english += " (\(change.rows) rows)"
    }
    if let time = change.time {
      // Before that time the site would still be the one of before.
      what.chinese += "，\(time) 以后"
      what.english += ", after \(time)"
    }
    day = change.day
    location = change.location
    switch change.kind {
    case .published:
      kind = .published
      message = Message("公开：\(what.chinese)", "publish: \(what.english)")
    case .withdrawn:
      kind = .withdrawn
      message = Message("撤下：\(what.chinese)", "take down: \(what.english)")
    }
  }

  init(_ duty: Duty) {
    day = duty.day
    kind = .duty
    message = Message("办理：\(duty.message.chinese)", "do: \(duty.message.english)")
    basis = duty.basis
    location = duty.location
  }
}

extension DueList {
  /// The list for people, day by day, with the command to run.
  package func text(_ language: Language) -> String {
    guard !items.isEmpty else {
      return Message(
        "\(today) 之后到 \(end) 没有要公开、撤下或办理的。\n",
        "Nothing is to be published, taken down or done after \(today) up to \(end).\n")[language]
    }
    var text = ""
    for (day, items) in itemsByDay {
      text += "\(day)\n"
      for item in items {
        let basis = item.basis.map { language == .chinese ? "（依据：\($0)）" : " (basis: \($0))" }
        let place = item.location.map { "  \($0)" } ?? ""
        text += "  \(item.message[language])\(basis ?? "")\(place)\n"
      }
    }
    let note = Message(
      "以上各日请重新生成并上传网站：", "Build and upload the site again on each of these days:")
    return text + "\n\(note[language])\n  \(command)\n"
  }

  var itemsByDay: [(day: CivilDate, items: [DueItem])] {
    items.reduce(into: []) { days, item in
      if days.last?.day == item.day {
        days[days.count - 1].items.append(item)
      } else {
        days.append((item.day, [item]))
      }
    }
  }
}
