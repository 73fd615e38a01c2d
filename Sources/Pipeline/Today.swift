import Foundation
import Ledger

/// What a clock on the wall of a time zone shows.
///
/// - Parameters:
///   - seconds: since 1970-01-01 00:00 UTC.
///   - zone: a name of the time zone database, such as `Asia/Shanghai`; UTC when it is unknown.
/// - Returns: the day and the time there.
/// - Throws: `ClockError` for a moment outside the years 1 to 9999.
func moment(of seconds: Int64, in zone: String) throws -> Moment {
  let zone = TimeZone(identifier: zone) ?? .gmt
  let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  let local = seconds + Int64(offset)
  let number = Int((local >= 0 ? local : local - 86_399) / 86_400)
  guard let day = CivilDate(dayNumber: number) else { throw ClockError(seconds: seconds) }
  return Moment(day, secondOfDay: Int(local - Int64(number) * 86_400))
}

/// A moment for which there is no date.
struct ClockError: Error, CustomStringConvertible {
  var seconds: Int64
  var description: String { "SOURCE_DATE_EPOCH=\(seconds): 不在公元 1 至 9999 年 is out of range" }
}
