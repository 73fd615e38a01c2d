import GRDBSQLite

/// Watches what the queries of a connection do: what they may, what they read, how long they take.
final class QueryGuardian {
  /// Why the statement that was compiled last is not a harmless query.
  enum Refusal {
    case writes
    case unpredictable(function: String)
  }

  private let moneyColumns: Set<String>
  private(set) var refusal: Refusal?
  private(set) var readsMoney = false
  /// The tables that the last statement reads.
  private(set) var tables: Set<String> = []
  /// How many times the steps of a turn a query may take; all of them are some seconds.
  var turns = 500
  private var remainingTurns = 0

  private static let stepsPerTurn: Int32 = 1_000_000

  init(descriptor: Descriptor) {
    moneyColumns = Set(
      descriptor.resources.flatMap { resource in
        resource.fields.filter { $0.money != nil }.map { "\(resource.name).\($0.name)" }
      })
  }

  func attach(to connection: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        return Unmanaged<QueryGuardian>.fromOpaque(context).takeUnretainedValue()
          .authorize(action, first, second)
      }, context)
    sqlite3_progress_handler(
      connection, Self.stepsPerTurn,
      { context in
        guard let context else { return 1 }
        return Unmanaged<QueryGuardian>.fromOpaque(context).takeUnretainedValue().turn()
      }, context)
  }

  /// Forgets the last statement, before the next one is compiled.
  func beginCompiling() {
    refusal = nil
    readsMoney = false
    tables = []
    remainingTurns = turns
  }

  /// Gives a query its full time.
  func beginRunning() { remainingTurns = turns }

  private func authorize(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_READ:
      if let first { tables.insert(String(cString: first)) }
      if let first, let second, !readsMoney {
        readsMoney = moneyColumns.contains(
          "\(String(cString: first)).\(String(cString: second))")
      }
      return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0).lowercased() } ?? ""
      let unpredictable = [
        "random", "randomblob", "current_date", "current_time", "current_timestamp",
      ]
      guard unpredictable.contains(name) else { return SQLITE_OK }
      refusal = .unpredictable(function: name)
      return SQLITE_DENY
    default:
      refusal = .writes
      return SQLITE_DENY
    }
  }

  private func turn() -> Int32 {
    remainingTurns -= 1
    return remainingTurns < 0 ? 1 : 0
  }
}
