import Foundation
import TestSupport
import Testing

/// What is public is told by the site's clock, whatever the time zone of the machine.
@Suite struct TimeZoneTests {
  /// Builds by the program at a moment of UTC, in a time zone of the machine or in none.
  private func build(
    _ site: borrowing TemporarySite, at moment: String, zone: String? = nil
  ) async throws -> [String: [UInt8]] {
    let seconds = Int(try Date(moment, strategy: .iso8601).timeIntervalSince1970)
    let result = try await runProcess(
      "env",
      ["-u", "TZ", "SOURCE_DATE_EPOCH=\(seconds)"] + (zone.map { ["TZ=\($0)"] } ?? [])
        + [mingbai, "build", "--site", site.folder, "--output", site.output, "--language", "zh"])
    #expect(result.status == 0, "\(result.stderr)")
    return try site.tree("output/site")
  }

  private func holds(_ value: String, _ tree: [String: [UInt8]]) -> Bool {
    tree.values.contains { Data($0).range(of: Data(value.utf8)) != nil }
  }

  @Test func theMachinesTimeZoneChangesNoByte() async throws {
    // In Los Angeles it is still the fifth, on Kiritimati the sixth has been for hours.
    let moment = "2019-03-05T16:30:00Z"
    let site = try TemporarySite(sweepSite)
    let tree = try await build(site, at: moment)
    #expect(holds("示例村第二批补助对象公示", tree))
    for zone in ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai", "UTC"] {
      let other = try TemporarySite(sweepSite)
      let isSame = try await build(other, at: moment, zone: zone) == tree
      #expect(isSame, "\(zone)")
    }
  }

  /// In Shanghai the day begins at 16:00 UTC; half past nine is 01:30 UTC.
  static let moments = [
    ("示例村第二批补助对象公示", "2019-03-05T15:59:59Z", false),
    ("示例村第二批补助对象公示", "2019-03-05T16:00:00Z", true),
    ("稷得雨", "2019-03-03T01:29:59Z", false), ("稷得雨", "2019-03-03T01:30:00Z", true),
    ("稷得雨", "2019-03-05T15:59:59Z", true), ("稷得雨", "2019-03-05T16:00:00Z", false),
  ]

  @Test(arguments: moments, ["America/Los_Angeles", "Pacific/Kiritimati"])
  func aRowComesAndGoesAtItsMomentInTheSitesTimeZone(
    row: (value: String, moment: String, isPublic: Bool), zone: String
  ) async throws {
    let site = try TemporarySite(sweepSite)
    let tree = try await build(site, at: row.moment, zone: zone)
    #expect(holds(row.value, tree) == row.isPublic)
  }
}
