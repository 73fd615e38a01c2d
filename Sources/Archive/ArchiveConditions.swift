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
  let latest = try years(in: request.output).last { $0 < request.year }
  guard let path = request.previous ?? latest.map({ "\(request.output)/\($0)" }) else {
    return nil
  }
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

/// A bag that a later one follows is not replaced by another: that would break the chain.
func checkFollower(
  _ request: ArchiveRequest, manifest: Checksum, _ log: inout DiagnosticLog
) throws(ArchiveError) {
  let name = String(request.year)
  let old = "\(request.output)/\(name)/\(BagAlgorithm.sha256.tagManifest)"
  guard FileManager.default.fileExists(atPath: old) else { return }
  let before = FileChecksummer.checksums(of: try contents(of: old)).sha256
  for year in try years(in: request.output) where year > request.year && before != manifest {
    let path = "\(request.output)/\(year)/\(BagForm.info)"
    guard FileManager.default.fileExists(atPath: path),
      BagLabels(try contents(of: path))[BagForm.Label.previousManifest] == before.hex
    else { continue }
    log.error(
      "bag-chain", at: SourceLocation(path),
      Message(
        "\(year) 年的归档包接在现有的 \(name) 年后面，换掉它就断了",
        "the bag of \(year) follows the one of \(name) that is there; another would break the chain"
      ),
      hint: Message(
        "归档以后的改动写进修订和更正，归到下一年", "what changed since belongs to the next year, as a revision"))
  }
}

/// The years of the bags in the folder of archives, in order.
private func years(in folder: String) throws(ArchiveError) -> [Int] {
  guard FileManager.default.fileExists(atPath: folder) else { return [] }
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Int($0) }
      .sorted()
  } catch {
    throw ArchiveError(
      Message("无法打开文件夹 \(folder)：\(error)", "cannot open the folder \(folder): \(error)"))
  }
}
