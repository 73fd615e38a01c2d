import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Tables

struct ContentFolderTests {
  private func link(_ path: String, to target: String, in site: borrowing TemporarySite) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder)/\(path)", withDestinationPath: target)
  }

  private func read(
    _ path: String, of site: borrowing TemporarySite, limits: Limits = .standard,
    _ expected: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> String? {
    var log = DiagnosticLog()
    let bytes = ContentFolder(root: site.folder).read(path, limits: limits, log: &log)
    expectFindings(log, expected, sourceLocation: sourceLocation)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func files(
    of site: borrowing TemporarySite, in folder: String = "content", suffix: String = ".csv",
    _ expected: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [String] {
    var log = DiagnosticLog()
    let files = ContentFolder(root: site.folder).files(in: folder, suffix: suffix, log: &log)
    expectFindings(log, expected, sourceLocation: sourceLocation)
    return files
  }

  @Test func `A file is read by its path in the site`() throws {
    let site = try TemporarySite(["content/数据/甲.csv": "a\n", "content/空.csv": ""])
    #expect(read("content/数据/甲.csv", of: site) == "a\n")
    #expect(read("content/空.csv", of: site) == "")
  }

  @Test func `A missing file is reported with the name that is near`() throws {
    let site = try TemporarySite(["content/projects.csv": "a\n"])
    var log = DiagnosticLog()
    _ = ContentFolder(root: site.folder).read("content/project.csv", log: &log)
    expectFindings(log, ["content/project.csv: error: 没有这个文件 [missing-file]"])
    #expect(log.entries.first?.hint?.chinese == "是不是 \"projects.csv\"？")
  }

  @Test func `A file is no folder and a folder no file`() throws {
    let site = try TemporarySite(["content/a/b.csv": "a\n"])
    #expect(read("content/a", of: site, ["content/a: error: 这是文件夹… [unreadable-file]"]) == nil)
    #expect(
      read(
        "content/a/b.csv/c.csv", of: site, ["content/a/b.csv/c.csv: error: … [missing-file]"])
        == nil)
  }

  @Test func `A pipe is refused and does not hold up the build`() throws {
    let site = try TemporarySite(["content/a.csv": "a\n"])
    #expect(mkfifo("\(site.folder)/content/pipe.csv", 0o600) == 0)
    #expect(
      read("content/pipe.csv", of: site, ["content/pipe.csv: error: 这不是普通文件 [unreadable-file]"])
        == nil)
  }

  @Test func `A file over the limit is refused with its size`() throws {
    let site = try TemporarySite(["content/a.csv": "12345"])
    let enough = limits { $0.fileBytes = 5 }
    let tooFew = limits { $0.fileBytes = 4 }
    #expect(read("content/a.csv", of: site, limits: enough) == "12345")
    #expect(
      read(
        "content/a.csv", of: site, limits: tooFew,
        ["content/a.csv: error: 文件有 5 字节，最多 4 字节 [file-size]"]) == nil)
  }

  @Test func `A link inside of the top folder is followed`() throws {
    let site = try TemporarySite(["content/a/x.csv": "x", "content/b/y.csv": "y"])
    try link("content/b/z.csv", to: "../a/x.csv", in: site)
    #expect(read("content/b/z.csv", of: site) == "x")
    #expect(
      files(of: site) == ["content/a/x.csv", "content/b/y.csv", "content/b/z.csv"])
  }

  @Test(arguments: ["../outside.csv", "../templates/t.csv", "/etc/hostname", "../content-2/a.csv"])
  func `A link that leads out of the top folder is refused`(_ target: String) throws {
    let site = try TemporarySite([
      "outside.csv": "o", "templates/t.csv": "t", "content-2/a.csv": "a", "content/a.csv": "a",
    ])
    try link("content/b.csv", to: target, in: site)
    #expect(
      read("content/b.csv", of: site, ["content/b.csv: error: … [symbolic-link]"]) == nil)
  }

  @Test(arguments: [
    "content/../outside.csv", "../outside.csv", "/etc/hostname", "content//a.csv",
    "content/./a.csv", "content/a.csv/", "", "content/a.csv\u{0}",
  ])
  func `A path that is not plain is refused`(_ path: String) throws {
    let site = try TemporarySite(["outside.csv": "o", "content/a.csv": "a"])
    #expect(read(path, of: site, ["\(path): error: … [symbolic-link]"]) == nil)
  }

  @Test func `A link to a file that is not there and links in a ring are findings`() throws {
    let site = try TemporarySite(["content/a.csv": "a"])
    try link("content/b.csv", to: "nowhere.csv", in: site)
    try link("content/c.csv", to: "d.csv", in: site)
    try link("content/d.csv", to: "c.csv", in: site)
    #expect(read("content/b.csv", of: site, ["content/b.csv: error: … [missing-file]"]) == nil)
    #expect(read("content/c.csv", of: site, ["content/c.csv: error: … [unreadable-file]"]) == nil)
  }

  @Test func `Files are listed in the order of Unicode scalars, hidden ones left out`() throws {
    let site = try TemporarySite([
      "content/乙.csv": "", "content/a.csv": "", "content/B.csv": "", "content/a/z.csv": "",
      "content/a/~$z.csv": "", "content/.c.csv": "", "content/.git/d.csv": "",
      "content/a.txt": "", "content/a-b.csv": "", "templates/t.csv": "",
    ])
    #expect(
      files(of: site) == [
        "content/B.csv", "content/a-b.csv", "content/a.csv", "content/a/z.csv", "content/乙.csv",
      ])
    #expect(files(of: site, in: "content/a", suffix: "") == ["content/a/z.csv"])
  }

  @Test func `A folder that is not there has no files`() throws {
    let site = try TemporarySite()
    #expect(files(of: site, in: "content") == [])
    #expect(files(of: site, in: "content/stories") == [])
  }

  @Test func `A link to a folder is reported, and rings of them end`() throws {
    let site = try TemporarySite(["content/a/x.csv": "x"])
    try link("content/a/b", to: "..", in: site)
    #expect(
      files(of: site, ["content/a/b: error: 文件夹的符号链接不读… [symbolic-link]"])
        == ["content/a/x.csv"])
  }

  @Test func `Folders may be deep`() throws {
    let path = "content/" + String(repeating: "d/", count: 500) + "a.csv"
    let site = try TemporarySite()
    try site.write("a", to: path)
    #expect(files(of: site) == [path])
    #expect(read(path, of: site) == "a")
  }
}
