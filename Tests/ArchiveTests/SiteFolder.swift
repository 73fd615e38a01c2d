import Foundation
import TestSupport
import Testing

@testable import Archive

/// A temporary folder with `site/`, `yearbook/` and `archive/`, as an output folder has them.
final class SiteFolder {
  let folder: BagFolder
  var path: String { folder.path }

  /// The files of a small published site.
  static let files = [
    "index.html": "<p>首页</p>", "projects/index.html": "<p>项目</p>",
    "projects/空 100%.html": "<p>空</p>", "assets/style.css": "p{}", "assets/style.css.br": "packed",
    "empty.txt": "",
    "feeds/home.json":
      #"{"title":"公开专栏 · 首页","feed_url":"https://www.mingbai.example/feeds/home.json","authors":[{"name":"示例办"}]}"#,
    "data/release.csv":
      "\u{FEFF}no,as_of,added,changed,withdrawn\r\n1,2019-12-31,3,0,0\r\n2,2020-01-05,1,1,0\r\n",
    "data/release_change.csv":
      "release,dataset,title,added,changed,withdrawn\n1,fund,资金,3,0,0\n2,fund,资金,1,1,0\n",
    "data/release_rule.csv": "id,title,severity,basis,findings\nfund-sum,合计|要等于,error,,0\n",
    "data/waiver.csv": "rule,table,row,reason,approved_by,approved,until\n",
  ]

  init(_ files: [String: String] = SiteFolder.files) throws {
    folder = try BagFolder()
    try publish(files)
    try folder.write("%PDF-1.7", "yearbook/2019/yearbook-2019.pdf")
    try folder.write("PK", "yearbook/2019/yearbook-2019.epub")
  }

  /// Replaces the site by one of these files, with its manifest.
  func publish(_ files: [String: String]) throws {
    if FileManager.default.fileExists(atPath: path + "/site") { try folder.remove("site") }
    var manifest = "path,size,sha256,source\r\n"
    for (file, text) in files {
      try folder.write(text, "site/\(file)")
      let sum = FileChecksummer.checksums(of: Array(text.utf8)).sha256.hex
      manifest += "\(file),\(text.utf8.count),\(sum),content/\(file)\r\n"
    }
    try folder.write(manifest, "site/manifest.csv")
  }

  func request(_ year: Int = 2019) throws -> ArchiveRequest {
    ArchiveRequest(
      year: year, site: path + "/site", yearbook: path + "/yearbook/\(year)",
      output: path + "/archive", key: try BagFolder.key())
  }
}
