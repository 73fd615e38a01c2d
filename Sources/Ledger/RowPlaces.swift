package import Diagnostics

/// Where the rows of a ledger were read from, without the rows themselves.
package struct RowPlaces: Sendable {
  package let descriptor: Descriptor
  let sources: [LedgerSource]

  /// Where a row was read from, or one of its cells; nil when the numbers are not of this ledger.
  package func location(source: Int64, row: Int64, field: String?) -> SourceLocation? {
    guard source > 0, source <= sources.count, row > 0 else { return nil }
    let source = sources[Int(source) - 1]
    let place = field.flatMap { name in
      descriptor[source.table]?.fields.firstIndex { $0.name == name }
    }.map { source.places[$0] }
    return source.location(row: Int(row), place: place ?? 0)
  }
}
