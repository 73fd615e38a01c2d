package import Diagnostics
import Foundation
import Ledger

extension DueList {
  /// The list for programs.
  package func json(_ language: Language) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let list = List(
      site: site, today: today.description, end: end.description, command: command,
      items: items.map {
        Item(
          date: $0.day.description, kind: $0.kind.rawValue, text: $0.message[language],
          basis: $0.basis, source: $0.location?.description)
      })
    return String(decoding: try encoder.encode(list), as: UTF8.self) + "\n"
  }
}

private struct List: Encodable {
  var site: String
  var today: String
  var end: String
  var command: String
  var items: [Item]
}

private struct Item: Encodable {
  var date: String
  var kind: String
  var text: String
  var basis: String?
  var source: String?
}
