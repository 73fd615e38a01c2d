import Foundation
import Pipeline
import TestSupport
import Testing

/// Builds that are killed or run out of disk leave the last site byte for byte.
@Suite struct InterruptionTests {
  /// The small site with so many projects that a build takes a while.
  private func largerSite(_ count: Int = 3000) throws -> TemporarySite {
    let site = try TemporarySite(smallSite)
    try site.write(Self.projects(count, name: "项目"), to: "content/data/projects.csv")
    return site
  }

  private static func projects(_ count: Int, name: String) -> FileContent {
    let rows = (1...count).map { "P\($0),\(name)\($0),20,甲,2019-03-01" }
    return FileContent(("编号,名称,计划,经办人,公开日期\n" + rows.joined(separator: "\n") + "\n").utf8)
  }

  @Test func aKilledBuildLeavesTheLastSiteAndTheNextClearsItsLitter() async throws {
    let site = try largerSite()
    #expect(try await site.build().summary != nil)
    let before = try site.tree("output/site")
    try site.write(Self.projects(3000, name: "另外的项目"), to: "content/data/projects.csv")
    let arguments = "build --site '\(site.folder)' --as-of 2020-12-31"
    // Kills as soon as the new pages begin to be staged.
    let script = """
      '\(mingbai)' \(arguments) & pid=$!
      while ! ls '\(site.output)'/.site-staging/projects/P*.html >/dev/null 2>&1; do
        kill -0 $pid 2>/dev/null || exit 7
      done
      kill -9 $pid; wait $pid
      """
    let result = try await runProcess("sh", ["-c", script])
    #expect(result.status == 137)
    let isUntouched = try site.tree("output/site") == before
    #expect(isUntouched)
    #expect(try await site.build().summary?.pages == 3062)
    let names = Set(try site.tree("output").keys.map { $0.prefix { $0 != "/" } })
    #expect(names == [".lock", "site"])
    #expect(try site.text("output/site/projects/P7.html").contains("另外的项目7"))
  }

  @Test(.enabled(if: getuid() == 0 && isInstalled("mount"), "mounting a small disk needs root"))
  func aFullDiskLeavesTheLastSite() async throws {
    let site = try largerSite(1500)
    try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: true)
    let output = site.output
    let mount = try await runProcess(
      "mount", ["-t", "tmpfs", "-o", "size=64m", "none", output])
    guard mount.status == 0 else { return withKnownIssue { #expect(mount.status == 0) } }
    let arguments = ["build", "--site", site.folder, "--as-of", "2020-12-31", "--language", "en"]
    let first = try await runProcess(mingbai, arguments)
    let before = try site.tree("output/site")
    // Room for a quarter of a new site besides the last one.
    let shrink = try await runProcess(
      "sh",
      [
        "-c",
        """
        used=$(df --output=used -k '\(output)' | tail -1)
        mount -o remount,size=$((used * 5 / 4))k '\(output)'
        """,
      ])
    try site.write(Self.projects(1500, name: "另外的项目"), to: "content/data/projects.csv")
    let second = try await runProcess(mingbai, arguments)
    let isUntouched = try site.tree("output/site") == before
    let names = Set(try site.tree("output").keys.map { $0.prefix { $0 != "/" } })
    _ = try await runProcess("umount", [output])
    #expect(first.status == 0, "\(first.stderr)")
    #expect(shrink.status == 0, "\(shrink.stderr)")
    #expect(second.status == 3)
    #expect(second.stderr.contains("no space left on the disk"), "\(second.stderr)")
    #expect(isUntouched)
    #expect(names == [".lock", "site"])
  }
}
