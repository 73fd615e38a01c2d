import Diagnostics
import Foundation

/// A year can be archived when it is over: a later release may still change what is said about it.
func checkDay(
  _ identity: ReleaseIdentity, _ request: ArchiveRequest, _ site: PublishedSite,
  _ log: inout DiagnosticLog
) {
  guard identity.day < "\(request.year)-12-31" else { return }
  log.warning(
    "archive-day", at: site.place("data/release.csv"),
    Message(
      "网站是 \(identity.day) 发布的，\(request.year) 年还没有结束",
      "the site was published on \(identity.day), before the year \(request.year) was over"),
    hint: Message("年底以后再归档，或换一个年份", "archive after the end of the year, or another year"))
}

/// The names of the files of the year's book.
///
/// A missing book is an error unless the office says that there is none: a bag is signed and the next one
/// rests on it, so a book cannot be put in later.
func yearbook(_ request: ArchiveRequest, _ log: inout DiagnosticLog) -> [String] {
  guard let folder = request.yearbook else { return [] }
  let names = ["yearbook-\(request.year).epub", "yearbook-\(request.year).pdf"]
  for name in names where !FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
    log.error(
      "archive-yearbook", at: SourceLocation("\(folder)/\(name)"),
      Message("没有 \(request.year) 年的年鉴 \(name)", "there is no yearbook \(name)"),
      hint: Message(
        "先运行 mingbai yearbook --year \(request.year)；这一年没有年鉴，就加上 --without-yearbook",
        "run mingbai yearbook --year \(request.year), or say --without-yearbook if there is none"))
  }
  return names
}

/// The bag of the year before, whole and signed; nil when this is the first of its chain, or after errors.
func previousBag(
  _ request: ArchiveRequest, _ log: inout DiagnosticLog
) throws(ArchiveError) -> VerifiedBag? {
  let latest = try latestBag(before: request.year, in: request.output)
  guard let path = request.previous ?? latest else { return nil }
  var findings = DiagnosticLog()
  let bag = try verify([path], keys: [], log: &findings)[0]
  // That it may follow another and that no key was given is of no interest here.
  for finding in findings.entries where finding.severity != .note { log.report(finding) }
  let period = "\(request.year)-01-01"
  if let other = bag.period, other >= period {
    log.error(
      "bag-chain", at: SourceLocation("\(bag.path)/\(BagForm.info)"),
      Message(
        "上一年的归档包是 \(other) 的，不早于 \(request.year) 年",
        "the bag before is that of \(other), which is not before \(request.year)"),
      hint: Message("用 --previous 指定上一年的归档包", "name the bag of the year before with --previous"))
  }
  if let key = bag.publicKey, !(key == request.key.publicKey) {
    log.warning(
      "bag-key", at: SourceLocation("\(bag.path)/\(BagSignature.path)"),
      Message("上一年的归档包是用另一个密钥签的", "the bag before was signed with another key"),
      hint: Message(
        "换过密钥就公布新公钥；没有换过就核对 --key",
        "publish the new public key if it was replaced; else see which --key this is"))
  }
  return bag
}

/// The bag of the latest year before this one in the folder of archives.
private func latestBag(before year: Int, in folder: String) throws(ArchiveError) -> String? {
  guard FileManager.default.fileExists(atPath: folder) else { return nil }
  let names: [String]
  do {
    names = try FileManager.default.contentsOfDirectory(atPath: folder)
  } catch {
    throw ArchiveError(
      Message("无法打开文件夹 \(folder)：\(error)", "cannot open the folder \(folder): \(error)"))
  }
  return names.compactMap(Int.init).filter { $0 < year }.max().map { "\(folder)/\($0)" }
}
