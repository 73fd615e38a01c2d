import Foundation
import Ledger

/// The day of a moment in a time zone.
///
/// - Parameters:
///   - seconds: since 1970-01-01 00:00 UTC.
///   - zone: a name of the time zone database, such as `Asia/Shanghai`; UTC when it is unknown.
func day(of seconds: Int64, in zone: String) -> CivilDate? {
  let zone = TimeZone(identifier: zone) ?? .gmt
  let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  let local = seconds + Int64(offset)
  return CivilDate(dayNumber: Int((local >= 0 ? local : local - 86_399) / 86_400))
}
