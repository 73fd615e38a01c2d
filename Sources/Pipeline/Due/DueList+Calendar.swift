package import Diagnostics
import Ledger

extension DueList {
  /// The list as a calendar that mail programs and phones take up (iCalendar, RFC 5545).
  ///
  /// Each day is one event of the whole day. It has the same identifier whenever the list is made, so
  /// that a calendar that is imported again replaces it.
  package func calendar(_ language: Language) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mingbai//due//ZH", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(escaped(site))",
    ]
    for (day, items) in itemsByDay {
      guard let next = CivilDate(dayNumber: day.dayNumber + 1) else { continue }
      let title = Message(
        "重新生成网站：\(items.count) 项", "build the site again: \(items.count) items")
      let texts = items.map { $0.message[language] } + [command]
      lines += [
        "BEGIN:VEVENT", "UID:\(basic(day))@due.mingbai", "DTSTAMP:\(basic(today))T000000Z",
        "DTSTART;VALUE=DATE:\(basic(day))", "DTEND;VALUE=DATE:\(basic(next))",
        "SUMMARY:\(escaped("\(site) \(title[language])"))",
        "DESCRIPTION:\(escaped(texts.joined(separator: "\n")))", "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
  }
}

private func basic(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

/// A value of type TEXT (RFC 5545, 3.3.11).
private func escaped(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "\\", ";", ",": result += "\\\(character)"
    case "\n", "\r\n", "\r": result += "\\n"
    default: result.append(character)
    }
  }
}

/// A line of at most 75 octets, the rest on lines that begin with a space (RFC 5545, 3.1).
private func folded(_ line: String) -> String {
  var result = ""
  var room = 75
  for scalar in line.unicodeScalars {
    let count = UTF8.width(scalar)
    if count > room {
      result += "\r\n "
      room = 74
    }
    result.unicodeScalars.append(scalar)
    room -= count
  }
  return result
}
