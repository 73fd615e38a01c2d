import Privacy
import Tables

/// The public life of a row, as a condition of SQL.
///
/// It is decided here and nowhere else: for the public database, for the personal-data gate that reads
/// the same rows with their places, and, turned round, for what the leak check looks for.
extension Resource {
  /// The condition that a row `own` is public at the moment `:moment` (whose day is `:date`).
  ///
  /// A bound that is a date holds for the whole day; one with a time holds from, or up to, that time.
  func released(_ release: Release?) -> String {
    var conditions: [String] = []
    if let from = release?.from { conditions.append("\(bound(from)) <= \(limit(from))") }
    if let until = release?.until {
      conditions.append("(\(column(until)) IS NULL OR \(bound(until)) >= \(limit(until)))")
    }
    if let withheld = release?.withheld { conditions.append("\(column(withheld)) IS NOT 1") }
    for required in release?.requires ?? [] { conditions.append("\(column(required)) IS NOT NULL") }
    // The parameters must occur, whatever the conditions are.
    conditions.append(":date || :moment IS NOT NULL")
    return conditions.joined(separator: " AND ")
  }

  private func bound(_ name: String) -> String {
    self[name]?.type == .datetime ? column(name) : "substr(\(column(name)), 1, 10)"
  }

  private func limit(_ name: String) -> String {
    self[name]?.type == .datetime ? ":moment" : ":date"
  }

  private func column(_ name: String) -> String { "own.\(quoted(name))" }

  /// What is published of a column: its value, its value masked, or nothing where it is too small.
  func publicExpression(of field: Field) -> String {
    if suppression?.counts.contains(field.name) == true {
      return
        "iif(own._rowid_ IN (SELECT id FROM temp.suppressed), NULL, \(column(field.name)))"
    }
    guard let day = field.publicAfter else { return field.maskedExpression }
    return "iif(\(isPublic(after: day)), \(field.maskedExpression), NULL)"
  }

  /// The condition that the day in a column is over; without a day it never is.
  func isPublic(after day: String) -> String { "substr(\(column(day)), 1, 10) < :date" }
}

extension Field {
  /// The value of the column, masked where it has a mask.
  var maskedExpression: String {
    let column = "own.\(quoted(name))"
    return mask.map { "mask('\($0.rawValue)', \(column))" } ?? column
  }
}
